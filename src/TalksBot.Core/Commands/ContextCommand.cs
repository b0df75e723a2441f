using System.Globalization;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Shows the paragraph around a citation of the answer before.</summary>
public sealed class ContextCommand : ICommand
{
    public const string Name = "context";

    public CommandDescription Description { get; } = new(Name)
    {
        Argument = Label.Of("command.context.argument"),
        ArgumentName = "number",
        ContinuesAnswer = true,
        KeepsWords = true,
        Example = "/context 1",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var builder = new AnswerBuilder(context.Question);
        var citations = context.Previous?.Citations ?? [];
        if (citations.IsEmpty)
            return builder.Answered(Label.Of("context.none"));
        var argument = context.Question.Argument.Trim('[', ']', ' ');
        var number = argument.Length == 0 ? 1 : int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (number < 1 || number > citations.Length)
            return builder.Answered(Label.Of("context.range", ("last", citations.Length)));
        var citation = citations[number - 1];
        if (await context.Index.GetArticleAsync(citation.Article.Id, cancellation) is not { } article
            || (!citation.Quote.InTitle && article.Text.Length < citation.Quote.Span.End))
            return builder.Answered(Label.Of("context.gone"));

        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var quote in Around(article, citation.Quote))
        {
            var isIt = quote.Span.Contains(citation.Quote.Span.Start) && quote.InTitle == citation.Quote.InTitle;
            ImmutableArray<TextSpan> marks = isIt
                ? [new TextSpan(citation.Quote.Span.Start - quote.Span.Start, Math.Min(quote.Span.End, citation.Quote.Span.End) - citation.Quote.Span.Start)]
                : [];
            var index = builder.Add(citation.Article, new PassageFinding { ArticleId = article.Id, Sentence = quote, Rule = "context.paragraph" }, marks);
            if (index == numbers.Count)
                numbers.Add(isIt ? number : 0);
        }

        return builder.Answered(Label.Of("context", ("number", number))) with { Numbers = numbers.DrainToImmutable() };
    }

    /// <summary>The paragraph before, the quote's own and the one after, furniture left out; around words of the title the article's beginning.</summary>
    private static IEnumerable<Quote> Around(Article article, Quote quote)
    {
        var prose = DocumentParser.Parse(article).Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose).ToArray();
        var own = prose.Where(sentence => sentence.Span.Overlaps(quote.Span)).Select(sentence => sentence.Paragraph).ToHashSet();
        if (quote.InTitle)
            own = [.. prose.Take(1).Select(sentence => sentence.Paragraph)];
        if (own.Count == 0)
            return [quote];
        var paragraphs = prose.Select(sentence => sentence.Paragraph).Distinct().ToList();
        var (first, last) = (paragraphs.IndexOf(own.Min()), paragraphs.IndexOf(own.Max()));
        var shown = paragraphs.GetRange(Math.Max(0, first - 1), Math.Min(paragraphs.Count, last + 2) - Math.Max(0, first - 1));
        return prose
            .Where(sentence => shown.Contains(sentence.Paragraph))
            .GroupBy(sentence => sentence.Paragraph)
            .SelectMany(paragraph => Pieces([.. paragraph.Select(sentence => sentence.Span)]))
            .Select(article.Quote);
    }

    /// <summary>A paragraph as few pieces of whole sentences, each short enough to be quoted.</summary>
    private static IEnumerable<TextSpan> Pieces(ImmutableArray<TextSpan> sentences)
    {
        var piece = sentences[0];
        foreach (var sentence in sentences.Skip(1))
        {
            var longer = TextSpan.FromBounds(piece.Start, sentence.End);
            if (longer.Length > Citation.MaxLength)
            {
                yield return piece;
                longer = sentence;
            }

            piece = longer;
        }

        yield return piece;
    }
}
