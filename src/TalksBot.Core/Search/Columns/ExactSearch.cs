namespace TalksBot.Core.Search.Columns;

/// <summary>
/// Scores every posting of every term, window by window. For searches in a few of the articles, whose statistics only counting tells.
/// </summary>
internal static class ExactSearch
{
    /// <inheritdoc cref="ImpactSearch.Run"/>
    public static SearchResult Run(SearchedPart[] parts, TextQuery query, Func<ScoredText, string> articleOf)
    {
        var columns = new PostingColumn[parts.Length][];
        var containing = new int[query.Terms.Length];
        var (admitted, length) = (0, 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            admitted += parts[i].Selection.Count;
            length += parts[i].Selection.Length;
            columns[i] = parts[i].Selection.Count > 0 ? query.Columns(parts[i].Texts) : [];
            for (var term = 0; term < columns[i].Length; term++)
                containing[term] += columns[i][term].CountIn(parts[i].Selection);
        }

        var weights = query.Weights(admitted, containing);
        var best = new TopTexts(query.Count);
        for (var i = 0; i < parts.Length; i++)
            if (columns[i].Length > 0)
                Score(i, parts[i], columns[i], weights, Bm25.AverageLength(admitted, length), best);
        return new SearchResult(best.Best(articleOf), containing, admitted);
    }

    private static void Score(int number, SearchedPart part, PostingColumn[] columns, double[] weights, double averageLength, TopTexts best)
    {
        var scores = new double[PostingColumn.WindowSize];
        var rows = new int[columns.Length];
        for (var first = 0; first < part.Texts.Lengths.Length; first += PostingColumn.WindowSize)
        {
            var window = first / PostingColumn.WindowSize;
            if (!part.Selection.Touches(window))
                continue;
            var lengths = part.Texts.Lengths[first..Math.Min(first + PostingColumn.WindowSize, part.Texts.Lengths.Length)];
            var any = false;
            for (var term = 0; term < columns.Length; term++)
            {
                var column = columns[term];
                ref var row = ref rows[term];
                while (row < column.WindowCount && column.Windows[row].Window < window)
                    row++;
                if (row >= column.WindowCount || column.Windows[row].Window > window)
                    continue;
                any = true;
                var (start, end) = (column.Windows[row].First, column.End(row));
                var places = column.Places(start, end);
                var frequencies = column.Frequencies(start, end);
                for (var i = 0; i < places.Length; i++)
                    if (part.Selection.Holds(first + places[i]))
                        scores[places[i]] += weights[term] * Bm25.Saturation(frequencies[i], lengths[places[i]], averageLength);
            }

            if (!any)
                continue;
            for (var place = 0; place < lengths.Length; place++)
                if (scores[place] > 0)
                    best.Add(new ScoredText(number, first + place, scores[place]));
            Array.Clear(scores);
        }
    }
}
