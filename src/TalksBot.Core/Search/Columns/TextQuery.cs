namespace TalksBot.Core.Search.Columns;

/// <summary>A search in texts of one kind.</summary>
/// <param name="Terms">Terms, each once.</param>
/// <param name="Count">At most this many results.</param>
internal sealed record TextQuery(ImmutableArray<QueryTerm> Terms, int Count)
{
    /// <summary>The postings of each term in a part.</summary>
    public PostingColumn[] Columns(ITextColumns texts) => [.. Terms.Select(term => texts.Column(term.Term))];

    /// <summary>What each term's saturation is multiplied by.</summary>
    public double[] Weights(int texts, int[] containing) => [.. Terms.Zip(containing, (term, count) => term.Weight * Bm25.Idf(texts, count))];
}

/// <summary>The best texts of a collection, best first, and its statistics for the query.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Containing">For each term of the query, how many of the admitted texts contain it.</param>
/// <param name="Admitted">How many texts take part.</param>
internal sealed record SearchResult(List<ScoredText> Best, int[] Containing, int Admitted);
