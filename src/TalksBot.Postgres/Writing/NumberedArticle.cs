namespace TalksBot.Postgres.Writing;

/// <summary>An article's rows with the numbers that they get.</summary>
/// <param name="Number">The article's.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Firsts">The number of its first text of each kind; the others follow.</param>
internal sealed record NumberedArticle(long Number, ArticleRows Rows, int[] Firsts)
{
    public int[] Counts { get; } = [.. Kinds.Select(kind => Rows.Texts(kind).Count())];

    public long[] Lengths { get; } = [.. Kinds.Select(kind => Rows.Texts(kind).Sum(text => (long)text.Length))];

    private static IEnumerable<int> Kinds => Enumerable.Range(0, IndexStateRow.Kinds);

    /// <summary>Each text with its kind and number.</summary>
    public IEnumerable<(int Kind, int Number, TextTerms Terms)> Texts()
    {
        for (var kind = 0; kind < IndexStateRow.Kinds; kind++)
        {
            var number = Firsts[kind];
            foreach (var terms in Rows.Texts(kind))
                yield return (kind, number++, terms);
        }
    }

    /// <summary>Each finding with its number in its kind, in reading order.</summary>
    public IEnumerable<(int Number, FindingRow Finding)> Findings()
    {
        var next = Firsts.ToArray();
        foreach (var finding in Rows.Findings)
            yield return (next[finding.Kind.Number]++, finding);
    }

    public int FirstPassage => Firsts[FindingKind.Passage.Number];
}
