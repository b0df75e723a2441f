namespace TalksBot.Core.Answers.Evidence;

/// <summary>Tells a sentence that says that what a question wants isn't known or told: “no reason was given”.</summary>
internal static class NotTold
{
    private static readonly ILookup<AnswerType, Regex> Patterns = RuleData.Rows("Answers/Evidence/not-told.tsv")
        .SelectMany(row => row[0].Split(','), (row, kind) => (Kind: Enum.Parse<AnswerType>(kind), Pattern: Text.Patterns.Of(row[1], RegexOptions.IgnoreCase)))
        .ToLookup(row => row.Kind, row => row.Pattern);

    public static bool IsIn(ReadOnlySpan<char> sentence, AnswerType wanted)
    {
        foreach (var pattern in Patterns[wanted])
            if (pattern.Fits(sentence))
                return true;
        return false;
    }
}
