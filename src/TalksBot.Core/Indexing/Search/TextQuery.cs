namespace TalksBot.Core.Indexing.Search;

/// <summary>A search in texts of one kind.</summary>
/// <param name="Terms">Terms, each once.</param>
/// <param name="Count">At most this many results.</param>
internal sealed record TextQuery(ImmutableArray<QueryTerm> Terms, int Count)
{
    /// <summary>The postings of each term in a part.</summary>
    public PostingColumn[] Columns(ITextColumns texts)
    {
        var columns = new PostingColumn[Terms.Length];
        for (var term = 0; term < columns.Length; term++)
            columns[term] = texts.Column(Terms[term].Term);
        return columns;
    }

    /// <summary>What each term's saturation is multiplied by.</summary>
    public double[] Weights(int texts, int[] containing)
    {
        var weights = new double[Terms.Length];
        for (var term = 0; term < weights.Length; term++)
            weights[term] = Terms[term].Weight * Bm25.Idf(texts, containing[term]);
        return weights;
    }
}

/// <summary>The best texts of a collection, best first, and its statistics for the query.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Containing">For each term of the query, how many of the admitted texts contain it.</param>
/// <param name="Admitted">How many texts take part.</param>
internal sealed record SearchResult(List<ScoredText> Best, int[] Containing, int Admitted);
