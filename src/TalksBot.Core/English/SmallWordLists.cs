namespace TalksBot.Core.English;

/// <summary>The lists of <see cref="SmallWords"/>: a row of a <c>small-words.tsv</c> each.</summary>
internal static class SmallWordLists
{
    private static readonly ImmutableArray<FrozenSet<string>> Lists = Read();

    /// <param name="word">The word in lower case; null is in no list.</param>
    /// <param name="list">The list.</param>
    public static bool Is(this string? word, SmallWords list)
    {
        if (word is null || !Lists[(int)list].Contains(word))
            return false;
        used?.Add($"{list} “{word}”");
        return true;
    }

    /// <summary>The lists that hold a word which a rule asked for while something was read, each with its words, in their order.</summary>
    /// <param name="read">What is read, on this thread.</param>
    public static ImmutableArray<string> Used(Action read)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        used = found;
        try
        {
            read();
        }
        finally
        {
            used = null;
        }

        return [.. found];
    }

    // Only while somebody wants to know.
    [ThreadStatic]
    private static SortedSet<string>? used;

    private static ImmutableArray<FrozenSet<string>> Read()
    {
        var rows = RuleData.Paths.Where(path => path.EndsWith("/small-words.tsv", StringComparison.Ordinal)).SelectMany(path => RuleData.Rows(path))
            .ToDictionary(row => Enum.Parse<SmallWords>(row[0]), row => row[1].Split('|').ToFrozenSet());
        return [.. Enum.GetValues<SmallWords>().Select(list => rows[list])];
    }
}
