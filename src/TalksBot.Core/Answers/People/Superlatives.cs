namespace TalksBot.Core.Answers.People;

/// <summary>The superlatives that a question may ask for: the rows of <c>superlatives.tsv</c>.</summary>
internal static class Superlatives
{
    private static readonly ImmutableArray<FrozenSet<string>> Groups =
        [.. RuleData.Rows("Answers/People/superlatives.tsv").Select(row => row.ToFrozenSet())];

    /// <summary>The words of the one that a question asks for; null where it asks for none.</summary>
    public static FrozenSet<string>? In(string question) => Words(question) is var asked ? Groups.FirstOrDefault(group => asked.Any(group.Contains)) : null;

    /// <summary>Whether a sentence has one of the words; null are met by any.</summary>
    public static bool AreToldIn(FrozenSet<string>? wanted, string sentence) => wanted is null || Words(sentence).Any(wanted.Contains);

    private static string[] Words(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '"', '“', '”', ';', ':', '\n'],
        StringSplitOptions.RemoveEmptyEntries);
}
