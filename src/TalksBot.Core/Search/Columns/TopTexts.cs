namespace TalksBot.Core.Search.Columns;

/// <summary>A text that may be among the best.</summary>
internal readonly record struct ScoredText(int Part, int Text, double Score);

/// <summary>Keeps the best of many texts; of equal scores all until the end, when their articles decide.</summary>
internal sealed class TopTexts(int count)
{
    private static readonly Comparison<ScoredText> BestFirst = static (first, second) => second.Score.CompareTo(first.Score);

    private readonly List<ScoredText> texts = [];
    private long limit = 2L * count + 64;

    /// <summary>No score below it is among the best any more.</summary>
    public double Threshold { get; private set; } = double.NegativeInfinity;

    public void Add(ScoredText text)
    {
        if (text.Score < Threshold)
            return;
        texts.Add(text);
        if (texts.Count >= limit)
            Trim();
    }

    /// <summary>The best texts in any order, and beyond their count those whose scores equal the last one's.</summary>
    public IReadOnlyList<ScoredText> WithTies()
    {
        if (texts.Count > count)
            Trim();
        return texts;
    }

    /// <param name="ties">The order of texts whose scores are equal.</param>
    public List<ScoredText> Best(Comparison<ScoredText> ties)
    {
        if (texts.Count > count)
            Trim();
        if (texts.Count > count)
            KeepFirst(texts.FindIndex(text => text.Score == Threshold), ties);
        texts.Sort((first, second) => BestFirst(first, second) is not 0 and var order ? order : ties(first, second));
        return texts;
    }

    // Words that stand in thousands of texts of one length leave as many ties; few of them are wanted.
    private void KeepFirst(int firstTie, Comparison<ScoredText> ties)
    {
        var kept = new PriorityQueue<ScoredText, ScoredText>(Comparer<ScoredText>.Create((first, second) => ties(second, first)));
        foreach (var tie in texts.Skip(firstTie))
            if (kept.Count < count - firstTie)
                kept.Enqueue(tie, tie);
            else if (ties(tie, kept.Peek()) < 0)
                kept.DequeueEnqueue(tie, tie);
        texts.RemoveRange(firstTie, texts.Count - firstTie);
        texts.AddRange(kept.UnorderedItems.Select(tie => tie.Element));
    }

    private void Trim()
    {
        if (count == 0)
        {
            texts.Clear();
            return;
        }

        texts.Sort(BestFirst);
        Threshold = texts[count - 1].Score;
        var end = count;
        while (end < texts.Count && texts[end].Score >= Threshold)
            end++;
        texts.RemoveRange(end, texts.Count - end);
        limit = Math.Max(limit, 2L * texts.Count);
    }
}
