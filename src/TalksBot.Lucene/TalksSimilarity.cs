using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using TalksBot.Core.Indexing;

namespace TalksBot.Lucene;

/// <summary>
/// The score of every engine, <see cref="Bm25"/>. Lucene's own keeps a text's length in one byte and would rank otherwise.
/// </summary>
internal sealed class TalksSimilarity : Similarity
{
    // Beyond these a text counts no more, in any engine.
    private const int MaxFrequency = byte.MaxValue;
    private const int MaxLength = ushort.MaxValue;

    /// <summary>How often a term counts as being in a text.</summary>
    public static float Counted(float frequency) => Math.Min(frequency, MaxFrequency);

    public override long ComputeNorm(FieldInvertState state) => Math.Min(state.Length, MaxLength);

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new TermWeight(
            collectionStats.Field,
            queryBoost * Bm25.Idf((int)collectionStats.MaxDoc, (int)termStats[0].DocFreq),
            Bm25.AverageLength((int)collectionStats.MaxDoc, collectionStats.SumTotalTermFreq));

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var term = (TermWeight)weight;
        return new TermScorer(term, context.AtomicReader.GetNormValues(term.Words));
    }

    private sealed class TermWeight(string words, double weight, double averageLength) : SimWeight
    {
        /// <summary>The field that the term is in.</summary>
        public string Words => words;

        public double Weight => weight;

        public double AverageLength => averageLength;

        public override float GetValueForNormalization() => 1;

        /// <summary>Nothing is normalised: scores of one query are compared with each other alone.</summary>
        public override void Normalize(float queryNorm, float topLevelBoost)
        {
        }
    }

    private sealed class TermScorer(TermWeight term, NumericDocValues lengths) : SimScorer
    {
        public override float Score(int doc, float freq) =>
            (float)(term.Weight * Bm25.Saturation(Counted(freq), (int)lengths.Get(doc), term.AverageLength));

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
