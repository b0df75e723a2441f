using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Postings;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>A search in the collections of one kind.</summary>
/// <param name="Kind">Which texts.</param>
/// <param name="Terms">Terms, each once.</param>
/// <param name="Count">At most this many results.</param>
internal sealed record TextQuery(FindingKind Kind, ImmutableArray<QueryTerm> Terms, int Count)
{
    /// <summary>The postings of each term in a segment; empty where it has none.</summary>
    public PostingList[] Postings(Segment segment)
    {
        var texts = segment.Texts(Kind);
        var lists = new PostingList[Terms.Length];
        for (var term = 0; term < lists.Length; term++)
            if (texts.Find(Terms[term].Term) is { Count: > 0 } row)
                lists[term] = texts.Postings(row);
        return lists;
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
