namespace TalksBot.Core.English;

/// <summary>Common English words, whatever the articles hold: none of them is a slip, and none a name that the articles lack.</summary>
internal static class RightWords
{
    // Tens of thousands: to freeze them takes a start longer than it ever saves a question.
    private static readonly Lazy<HashSet<string>> All = new(() => RuleData.Lines("English/english-words.txt").ToHashSet(StringComparer.Ordinal));

    /// <param name="word">A folded word.</param>
    public static bool Has(string word) => All.Value.Contains(word);
}
