namespace TalksBot.Core.English;

/// <summary>Common English words, whatever the articles hold: none of them is a slip, and none a name that the articles lack.</summary>
internal static class RightWords
{
    private static readonly Lazy<FrozenSet<string>> All = new(() => RuleData.Lines("English/english-words.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <param name="word">A folded word.</param>
    public static bool Has(string word) => All.Value.Contains(word);
}
