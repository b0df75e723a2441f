using TalksBot.Core.Search.Columns;

namespace TalksBot.Postgres.Reading;

/// <summary>
/// Scores every posting of a query's terms, block by block, in the order of the terms: the sums are those of every other
/// engine to the last bit.
/// </summary>
internal static class PostingScorer
{
    // Most texts are shorter: what their length takes off is worked out once.
    private const int UsualLength = 512;

    [ThreadStatic]
    private static double[]? scratch;

    /// <summary>How many of the admitted texts contain each term.</summary>
    public static int[] Count(int terms, List<PostingRow> rows, AdmittedTexts admitted)
    {
        var containing = new int[terms];
        foreach (var row in rows)
        {
            var block = admitted.Block(row.Block);
            if (block is null)
            {
                containing[row.Term] += PostingBlock.Count(row.Data.Span);
                continue;
            }

            for (var posting = new PostingReader(row.Data.Span); block.Length > 0 && posting.MoveNext();)
                if (AdmittedTexts.Holds(block, posting.Place))
                    containing[row.Term]++;
        }

        return containing;
    }

    /// <summary>The best texts in any order, with those that tie with the last of them.</summary>
    public static IReadOnlyList<ScoredText> Score(ImmutableArray<QueryTerm> terms, List<PostingRow> rows, AdmittedTexts admitted, int[] containing, int count)
    {
        var weights = new double[terms.Length];
        for (var term = 0; term < weights.Length; term++)
            weights[term] = terms[term].Weight * Bm25.Idf(admitted.Count, containing[term]);
        var averageLength = Bm25.AverageLength(admitted.Count, admitted.Length);
        var norms = new double[UsualLength];
        for (var length = 0; length < norms.Length; length++)
            norms[length] = Bm25.Norm(length, averageLength);
        var best = new TopTexts(count);
        rows.Sort(static (one, other) => one.Block != other.Block ? one.Block.CompareTo(other.Block) : one.Term.CompareTo(other.Term));
        var scores = scratch ??= new double[PostingBlock.Size];
        for (var i = 0; i < rows.Count;)
        {
            var block = rows[i].Block;
            for (; i < rows.Count && rows[i].Block == block; i++)
                Add(scores, rows[i].Data.Span, weights[rows[i].Term], norms, averageLength, admitted.Block(block));
            for (var place = 0; place < scores.Length; place++)
                if (scores[place] > 0)
                    best.Add(new ScoredText(0, block * PostingBlock.Size + place, scores[place]));
            Array.Clear(scores);
        }

        return best.WithTies();
    }

    private static void Add(double[] scores, ReadOnlySpan<byte> data, double weight, double[] norms, double averageLength, ulong[]? admitted)
    {
        for (var posting = new PostingReader(data); posting.MoveNext();)
        {
            if (!AdmittedTexts.Holds(admitted, posting.Place))
                continue;
            var norm = posting.Length < norms.Length ? norms[posting.Length] : Bm25.Norm(posting.Length, averageLength);
            scores[posting.Place] += weight * (posting.Frequency * (Bm25.K1 + 1) / (posting.Frequency + norm));
        }
    }
}
