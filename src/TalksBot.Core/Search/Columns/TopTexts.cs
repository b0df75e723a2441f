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

    /// <summary>The best texts, best first; of equal scores those of the article whose id comes first, in its order.</summary>
    /// <param name="articleOf">The id of a text's article.</param>
    public List<ScoredText> Best(Func<ScoredText, string> articleOf)
    {
        if (texts.Count > count)
            Trim();
        if (texts.Count > count)
            KeepFirst(texts.FindIndex(text => text.Score == Threshold), articleOf);
        var placed = texts.ConvertAll(text => new Placed(text, articleOf(text)));
        placed.Sort();
        return placed.ConvertAll(text => text.Text);
    }

    // Words that stand in thousands of texts of one length leave as many ties; few of them are wanted.
    private void KeepFirst(int firstTie, Func<ScoredText, string> articleOf)
    {
        var kept = new PriorityQueue<ScoredText, Placed>(Comparer<Placed>.Create(static (first, second) => second.CompareTo(first)));
        foreach (var tie in texts.Skip(firstTie))
        {
            var placed = new Placed(tie, articleOf(tie));
            if (kept.Count < count - firstTie)
                kept.Enqueue(tie, placed);
            else if (kept.TryPeek(out _, out var last) && placed.CompareTo(last) < 0)
                kept.DequeueEnqueue(tie, placed);
        }

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

    // The article is looked up once for each text, not for each comparison.
    private readonly record struct Placed(ScoredText Text, string Article) : IComparable<Placed>
    {
        public int CompareTo(Placed other) => other.Text.Score.CompareTo(Text.Score) is not 0 and var score ? score
            : string.CompareOrdinal(Article, other.Article) is not 0 and var article ? article
            : Text.Text.CompareTo(other.Text.Text);
    }
}
