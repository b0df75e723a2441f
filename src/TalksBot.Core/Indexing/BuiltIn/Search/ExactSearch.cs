using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>Scores every posting of every term, window by window. For searches in a part of the articles, whose statistics only counting tells.</summary>
internal static class ExactSearch
{
    public static SearchResult Run(Snapshot snapshot, TextQuery query, CorpusFilter filter)
    {
        var selections = new Selection[snapshot.Parts.Length];
        var lists = new PostingList[selections.Length][];
        var containing = new int[query.Terms.Length];
        var (admitted, length) = (0, 0L);
        for (var i = 0; i < selections.Length; i++)
        {
            var part = snapshot.Parts[i];
            selections[i] = Selection.Of(part.Segment, query.Kind, part.Admitted(filter));
            admitted += selections[i].Count;
            length += selections[i].Length;
            lists[i] = query.Postings(part.Segment);
            for (var term = 0; term < containing.Length; term++)
                containing[term] += Count(lists[i][term], selections[i]);
        }

        var weights = query.Weights(admitted, containing);
        var best = new TopTexts(query.Count);
        for (var i = 0; i < selections.Length; i++)
            Score(i, snapshot.Parts[i].Segment.Texts(query.Kind), lists[i], weights, selections[i], Bm25.AverageLength(admitted, length), best);
        return new SearchResult(best.Best((first, second) => snapshot.Compare(query.Kind, first, second)), containing, admitted);
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
        int part, Collection texts, PostingList[] lists, double[] weights, Selection selection, double averageLength, TopTexts best)
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
                    best.Add(new ScoredText(part, first + place, scores[place]));
            Array.Clear(scores);
        }
    }
}
