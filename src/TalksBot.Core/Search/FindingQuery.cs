namespace TalksBot.Core.Search;

/// <summary>A whole search for findings of one kind.</summary>
/// <param name="Kind">Any but <see cref="FindingKind.Passage"/>.</param>
/// <param name="Terms">
/// Terms of the analyzer; a finding matches when its searchable text (<see cref="FindingKind.SearchText"/>) holds any. Empty: the first of the kind.
/// </param>
/// <param name="Filter">Which articles to look in.</param>
/// <param name="Count">At most this many.</param>
public sealed record FindingQuery(FindingKind Kind, ImmutableArray<QueryTerm> Terms, CorpusFilter Filter, int Count)
{
    /// <summary>What a query without terms asks for.</summary>
    public FindingList AsList => new(Kind, Filter) { Count = Count };
}

/// <summary>A finding that matched, with its BM25 score over the findings of its kind (0 in a list).</summary>
public sealed record FindingHit(ArticleInfo Article, Finding Finding, double Score);
