using NodaTime;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>An article cut into sentences: what every extractor reads.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">The title as a sentence; null where the article has none.</param>
/// <param name="Sentences">The sentences of the text in order, headings and furniture included.</param>
public sealed record Document(Article Article, Sentence? Title, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The day that "yesterday" counts from: of the text's dateline where it has one, otherwise of publication; null where neither is known.</summary>
    public LocalDate? Written { get; } = PublicationLine.Written(Article);

    /// <summary>The text as it was meant, character by character where it stands: what reads for meaning reads this, what is quoted is the text
    /// itself.</summary>
    public string View { get; } = RepairedView.Of(Article.Text);

    /// <summary>The title and the sentences that findings may be made from: everything but furniture.</summary>
    public IEnumerable<Sentence> Readable =>
        (Title is null ? Sentences : Sentences.Insert(0, Title)).Where(sentence => sentence.Kind != SentenceKind.Furniture);

    /// <summary>Quotes words of a sentence, whether it stands in the text or in the title.</summary>
    public Quote Quote(Sentence sentence, TextSpan span) =>
        sentence.InTitle ? Article.QuoteTitle(span) : Article.Quote(span);
}
