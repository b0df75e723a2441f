using System.Collections.Immutable;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Postings;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>Scores every posting of every term, window by window. For searches in a part of the articles, whose statistics only counting tells.</summary>
internal static class ExactSearch
{
    public static SearchResult Run(Snapshot snapshot, FindingKind kind, ImmutableArray<QueryTerm> terms, ImmutableArray<bool[]?> articles, int count)
    {
        var selections = new Selection[snapshot.Segments.Length];
        var (admitted, length) = (0, 0L);
        for (var i = 0; i < selections.Length; i++)
        {
            selections[i] = Selection.Of(snapshot.Segments[i], kind, articles[i]);
            admitted += selections[i].Count;
            length += selections[i].Length;
        }

        var lists = new PostingList[selections.Length][];
        var containing = new int[terms.Length];
        for (var i = 0; i < selections.Length; i++)
        {
            var texts = snapshot.Segments[i].Texts(kind);
            lists[i] = new PostingList[terms.Length];
            for (var term = 0; term < terms.Length; term++)
            {
                if (texts.Find(terms[term].Term) is not { Count: > 0 } row)
                    continue;
                lists[i][term] = texts.Postings(row);
                containing[term] += articles[i] is null ? row.Count : Count(lists[i][term], selections[i]);
            }
        }

        var weights = new double[terms.Length];
        for (var term = 0; term < terms.Length; term++)
            weights[term] = terms[term].Weight * Bm25.Idf(admitted, containing[term]);
        var best = new TopTexts(count);
        for (var i = 0; i < selections.Length; i++)
            Score(i, snapshot.Segments[i].Texts(kind), lists[i], weights, selections[i], Bm25.AverageLength(admitted, length), best);
        return new SearchResult(best.Best((first, second) => snapshot.Compare(kind, first, second)), containing, admitted);
    }

    private static int Count(PostingList list, Selection selection)
    {
        var count = 0;
        for (var row = 0; row < list.WindowCount; row++)
        {
            var window = list.Windows[row];
            if (!selection.Touches(window.Window))
                continue;
            foreach (var place in list.Places(window.First, list.End(row)))
                if (selection.Holds(window.Window * PostingFormat.WindowSize + place))
                    count++;
        }

        return count;
    }

    private static void Score(
        int segment, Collection texts, PostingList[] lists, double[] weights, Selection selection, double averageLength, TopTexts best)
    {
        var scores = new double[PostingFormat.WindowSize];
        var rows = new int[lists.Length];
        for (var first = 0; first < texts.Count; first += PostingFormat.WindowSize)
        {
            var window = first / PostingFormat.WindowSize;
            if (!selection.Touches(window))
                continue;
            var lengths = texts.Lengths(first, Math.Min(PostingFormat.WindowSize, texts.Count - first));
            var any = false;
            for (var term = 0; term < lists.Length; term++)
            {
                var list = lists[term];
                ref var row = ref rows[term];
                while (row < list.WindowCount && list.Windows[row].Window < window)
                    row++;
                if (row >= list.WindowCount || list.Windows[row].Window > window)
                    continue;
                any = true;
                var (start, end) = (list.Windows[row].First, list.End(row));
                var places = list.Places(start, end);
                var frequencies = list.Frequencies(start, end);
                for (var i = 0; i < places.Length; i++)
                    if (selection.Holds(first + places[i]))
                        scores[places[i]] += weights[term] * Bm25.Saturation(frequencies[i], lengths[places[i]], averageLength);
            }

            if (!any)
                continue;
            for (var place = 0; place < lengths.Length; place++)
                if (scores[place] > 0)
                    best.Add(new ScoredText(segment, first + place, scores[place]));
            Array.Clear(scores);
        }
    }
}
