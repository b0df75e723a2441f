namespace TalksBot.Core.English;

/// <summary>The lists of <see cref="SmallWords"/>: a row of a <c>small-words.tsv</c> each.</summary>
internal static class SmallWordLists
{
    private static readonly ImmutableArray<FrozenSet<string>> Lists = Read();

    /// <param name="word">The word in lower case; null is in no list.</param>
    /// <param name="list">The list.</param>
    public static bool Is(this string? word, SmallWords list) => word is not null && Lists[(int)list].Contains(word);

    private static ImmutableArray<FrozenSet<string>> Read()
    {
        var rows = RuleData.Paths.Where(path => path.EndsWith("/small-words.tsv", StringComparison.Ordinal)).SelectMany(path => RuleData.Rows(path))
            .ToDictionary(row => Enum.Parse<SmallWords>(row[0]), row => row[1].Split('|').ToFrozenSet());
        return [.. Enum.GetValues<SmallWords>().Select(list => rows[list])];
    }
}
