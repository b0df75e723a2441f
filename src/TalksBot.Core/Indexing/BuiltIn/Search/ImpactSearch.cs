using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>
/// The search over all articles. It adds up impacts, which are one byte each and never too small, skips what can't reach the
/// best, and scores exactly only the few texts that the sums let through: the results are those of scoring everything.
/// Skipping follows H. Turtle and J. Flood, "Query evaluation: strategies and optimizations" (1995), known as MaxScore.
/// </summary>
internal static class ImpactSearch
{
    public static SearchResult Run(Snapshot snapshot, TextQuery query)
    {
        var lists = new PostingList[snapshot.Parts.Length][];
        var containing = new int[query.Terms.Length];
        var (texts, length) = (0, 0L);
        for (var i = 0; i < lists.Length; i++)
        {
            var part = snapshot.Parts[i];
            texts += part.TextCount(query.Kind);
            length += part.TextLength(query.Kind);
            lists[i] = query.Postings(part.Segment);
            for (var term = 0; term < containing.Length; term++)
                containing[term] += part.Containing(query.Kind, query.Terms[term].Term, lists[i][term].Count);
        }

        var weights = query.Weights(texts, containing);
        var averageLength = Bm25.AverageLength(texts, length);
        var candidates = new Candidates(query.Count);
        for (var i = 0; i < lists.Length; i++)
        {
            var collection = snapshot.Parts[i].Segment.Texts(query.Kind);
            var scale = ImpactScale.Of(weights, collection.Totals.AverageLength, averageLength);
            WindowScan.Run(i, lists[i], scale, snapshot.Parts[i].Alive(query.Kind), candidates);
        }

        var best = new TopTexts(query.Count);
        foreach (var candidate in candidates.BestFirst())
        {
            if (candidate.Bound < best.Threshold)
                break;
            var collection = snapshot.Parts[candidate.Part].Segment.Texts(query.Kind);
            best.Add(new ScoredText(candidate.Part, candidate.Text, Score(collection, lists[candidate.Part], weights, averageLength, candidate.Text)));
        }

        return new SearchResult(best.Best((first, second) => snapshot.Compare(query.Kind, first, second)), containing, texts);
    }

    private static double Score(Collection texts, PostingList[] lists, double[] weights, double averageLength, int text)
    {
        var score = 0.0;
        var length = texts.Lengths(text, 1)[0];
        for (var term = 0; term < lists.Length; term++)
            if (lists[term].FrequencyOf(text) is > 0 and var frequency)
                score += weights[term] * Bm25.Saturation(frequency, length, averageLength);
        return score;
    }
}
