using TalksBot.Core.Findings;

namespace TalksBot.Web.Views;

/// <summary>Reads a sentence by its own address.</summary>
internal static class FindingReader
{
    /// <summary>Null where the article is no more, or says it no more.</summary>
    public static async Task<FindingView?> ReadAsync(IPassageIndex index, string kind, string print, string id, CancellationToken cancellation)
    {
        await using var reading = index.Read();
        if (FindingKind.Extracted.FirstOrDefault(one => one.Name == kind) is not { } known
            || await reading.Index.GetArticleAsync(id, cancellation) is not { } article)
            return null;
        var all = await ArticleReader.OfAsync(reading.Index, known, id, cancellation);
        if (Array.Find(all, finding => SiteAddress.Print(finding) == print)?.Sentence is not { } sentence)
            return null;
        var prose = DocumentParser.Parse(article).Sentences.Where(one => one.Kind == SentenceKind.Prose).ToArray();
        var at = sentence.InTitle ? -1 : Array.FindIndex(prose, one => one.Span.Contains(sentence.Span.Start));
        return new FindingView(
            ArticleInfo.Of(article),
            sentence,
            at > 0 ? article.Quote(prose[at - 1].Span) : null,
            at >= 0 && at + 1 < prose.Length ? article.Quote(prose[at + 1].Span) : null,
            [.. all.Where(finding => finding.Sentence == sentence)]);
    }
}

/// <summary>A sentence of an article by its own address, with what was found in it.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Before">The one before; null for none.</param>
/// <param name="After">The one after; null for none.</param>
/// <param name="Findings">What of the kind was found in it.</param>
public sealed record FindingView(ArticleInfo Article, Quote Sentence, Quote? Before, Quote? After, ImmutableArray<Finding> Findings)
{
    public FindingKind Kind => Findings[0].Kind;

    /// <summary>Whether its sentence can be drawn: then a link to it shows the picture.</summary>
    public bool HasPicture { get; init; }
}
