using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Search;

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
                containing[row.Term] += row.Data.Length / PostingBlock.BytesEach;
                continue;
            }

            for (var data = row.Data.Span; block.Length > 0 && data.Length > 0; data = data[PostingBlock.BytesEach..])
                if (AdmittedTexts.Holds(block, PostingBlock.Read(data).Place))
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
        for (; data.Length > 0; data = data[PostingBlock.BytesEach..])
        {
            var (place, frequency, length) = PostingBlock.Read(data);
            if (!AdmittedTexts.Holds(admitted, place))
                continue;
            var norm = length < norms.Length ? norms[length] : Bm25.Norm(length, averageLength);
            scores[place] += weight * (frequency * (Bm25.K1 + 1) / (frequency + norm));
        }
    }
}
