using System.Text.Json;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;

namespace TalksBot.Programs;

/// <summary>
/// An article's header and what may be shown of it: the whole text of our own summaries, and of everything where the settings allow it;
/// else what stands around a place, as a chat shows it, and the address.
/// </summary>
public sealed class ShownArticles(IConversation conversation, IPassageIndex index, ProgramOptions options)
{
    /// <param name="id">The article's id.</param>
    /// <param name="offset">A place in its text, from a citation; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="WrongCallException">There is no such article, or nothing that may be quoted stands there.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(string id, int? offset, CancellationToken cancellation)
    {
        await IndexVersion.OfAsync(index, cancellation);
        var article = await index.GetArticleAsync(id, cancellation)
            ?? throw new WrongCallException($"There is no article '{QuestionText.Cut(id, 100)}': 'sources' lists them.", "article") { IsAboutNothing = true };
        var isWhole = article.IsSummary || options.ShowsFullText;
        var around = offset is { } place ? await AroundAsync(article, place, cancellation) : null;
        return ProgramJson.Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("article", article.Id);
            json.WriteStartObject("source");
            SourceJson.Write(json, ArticleInfo.Of(article));
            json.WriteEndObject();
            json.WriteStartArray("passages");
            foreach (var finding in around?.Findings ?? [])
                JsonSerializer.Serialize(json, new { quote = finding.Finding.Sentence.Text, offset = finding.Finding.Sentence.Offset }, PlainJson.Options);
            json.WriteEndArray();
            if (isWhole)
                json.WriteString("text", article.Text);
            else
                json.WriteString("note", "Its whole text isn't shown here: read it at its address, or ask for what stands around an offset.");
            json.WriteEndObject();
        });
    }

    private async Task<Answer> AroundAsync(Article article, int offset, CancellationToken cancellation)
    {
        var sentence = DocumentParser.Parse(article).Sentences.FirstOrDefault(one => one.Kind == SentenceKind.Prose && one.Span.Contains(offset))
            ?? throw new WrongCallException("Nothing that may be quoted stands at that offset.", "offset");
        var cited = new Answer
        {
            Question = "", Command = "", Answered = true, Summary = "",
            Citations = [new Citation(ArticleInfo.Of(article), article.Quote(sentence.Span), [])],
        };
        return await conversation.AnswerAsync(
            new IncomingMessage(ProgramAnswers.Platform, Chat: "", User: "", $"/{ContextCommand.Name} 1"), cited, cancellation: cancellation);
    }
}
