using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Answers;

/// <summary>Citations in the order in which they are first used; the same words are cited once.</summary>
public sealed class CitationList
{
    private readonly List<Citation> citations = [];
    private readonly Dictionary<(string Article, bool InTitle, TextSpan Span), int> places = [];

    public int Count => citations.Count;

    public ImmutableArray<Citation> All => [.. citations];

    /// <summary>The citation's index.</summary>
    public int Cite(ArticleInfo article, Quote quote, ImmutableArray<TextSpan> highlights = default) =>
        Add(article, QuoteCutter.Cut(quote), highlights);

    /// <summary>Cites the sentence that proves a finding, with the figure or the date that it gives; returns the citation's index.</summary>
    public int Cite(ArticleInfo article, Finding finding, ImmutableArray<TextSpan> highlights = default) =>
        Given(finding) is { } given
            ? Add(article, QuoteCutter.Cut(finding.Sentence, given.Span.End - 1), highlights)
            : Cite(article, finding.Sentence, highlights);

    private static Quote? Given(Finding finding) => finding switch
    {
        ClaimFinding claim => claim.Wording,
        EventFinding happened => happened.Expression,
        _ => null,
    };

    private int Add(ArticleInfo article, Quote cut, ImmutableArray<TextSpan> highlights)
    {
        var place = (article.Id, cut.InTitle, cut.Span);
        if (!places.TryAdd(place, citations.Count))
            return places[place];
        citations.Add(new Citation(article, cut, highlights.IsDefault ? [] : [.. highlights.Where(span => span.End <= cut.Text.Length)]));
        return citations.Count - 1;
    }
}
