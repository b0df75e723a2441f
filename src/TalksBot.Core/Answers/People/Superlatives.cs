namespace TalksBot.Core.Answers.People;

/// <summary>Whether a sentence has the superlative that a question asks for: the rows of <c>superlatives.tsv</c>.</summary>
internal static class Superlatives
{
    private static readonly ImmutableArray<FrozenSet<string>> Groups =
        [.. RuleData.Rows("Answers/People/superlatives.tsv").Select(row => row.ToFrozenSet())];

    public static bool IsToldIn(string question, string sentence)
    {
        var asked = Words(question);
        return Groups.FirstOrDefault(group => asked.Any(group.Contains)) is not { } wanted || Words(sentence).Any(wanted.Contains);
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '"', '“', '”', ';', ':', '\n'],
        StringSplitOptions.RemoveEmptyEntries);
}
