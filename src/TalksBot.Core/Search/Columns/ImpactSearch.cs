namespace TalksBot.Core.Search.Columns;

/// <summary>
/// The search in most of the texts. It adds up impacts, which are one byte each and never too small, skips what can't reach the
/// best, and scores exactly only the few texts that the sums let through: the results are those of scoring everything.
/// Skipping follows H. Turtle and J. Flood, "Query evaluation: strategies and optimizations" (1995), known as MaxScore.
/// </summary>
internal static class ImpactSearch
{
    /// <param name="parts">The parts of the index.</param>
    /// <param name="query">The search.</param>
    /// <param name="articleOf">The id of a text's article: of equal scores the earlier comes first.</param>
    public static SearchResult Run(SearchedPart[] parts, TextQuery query, Func<ScoredText, string> articleOf)
    {
        var columns = new PostingColumn[parts.Length][];
        var containing = new int[query.Terms.Length];
        var (texts, length) = (0, 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            texts += parts[i].Selection.Count;
            length += parts[i].Selection.Length;
            columns[i] = query.Columns(parts[i].Texts);
            for (var term = 0; term < containing.Length; term++)
                containing[term] += columns[i][term].CountLiving(parts[i].Selection);
        }

        var weights = query.Weights(texts, containing);
        var averageLength = Bm25.AverageLength(texts, length);
        var candidates = new Candidates(query.Count);
        for (var i = 0; i < parts.Length; i++)
        {
            var scale = ImpactScale.Of(weights, parts[i].Texts.AverageLength, averageLength);
            WindowScan.Run(i, columns[i], scale, parts[i].Selection, candidates);
        }

        var best = new TopTexts(query.Count);
        foreach (var candidate in candidates.BestFirst())
        {
            if (candidate.Bound < best.Threshold)
                break;
            var score = Score(columns[candidate.Part], weights, parts[candidate.Part].Texts.Lengths[candidate.Text], averageLength, candidate.Text);
            best.Add(new ScoredText(candidate.Part, candidate.Text, score));
        }

        return new SearchResult(best.Best(articleOf), containing, texts);
    }

    private static double Score(PostingColumn[] columns, double[] weights, int length, double averageLength, int text)
    {
        var score = 0.0;
        for (var term = 0; term < columns.Length; term++)
            if (columns[term].FrequencyOf(text) is > 0 and var frequency)
                score += weights[term] * Bm25.Saturation(frequency, length, averageLength);
        return score;
    }
}
