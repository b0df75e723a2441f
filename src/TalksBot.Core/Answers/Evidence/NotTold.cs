namespace TalksBot.Core.Answers.Evidence;

/// <summary>Tells a sentence that says that what a question wants isn't known or told: “no reason was given”.</summary>
internal static class NotTold
{
    // Only these are looked for by an inquiry; a number that is being examined is there.
    private static readonly ImmutableArray<AnswerType> Sought = [AnswerType.Reason, AnswerType.Manner];

    private static readonly FrozenDictionary<AnswerType, ImmutableArray<Regex>> Kinds = RuleData.Rows("Answers/Evidence/not-told.tsv")
        .ToFrozenDictionary(row => Enum.Parse<AnswerType>(row[0]), row => Of(Enum.Parse<AnswerType>(row[0]), row[1]));

    public static bool IsIn(ReadOnlySpan<char> sentence, AnswerType wanted)
    {
        foreach (var pattern in Kinds.GetValueOrDefault(wanted, []))
            if (pattern.Fits(sentence))
                return true;
        return false;
    }

    private static ImmutableArray<Regex> Of(AnswerType kind, string words)
    {
        var what = $"(?:{words.Replace(' ', '|').Replace('_', ' ')})";
        return [.. RuleData.Lines("Answers/Evidence/not-told-patterns.txt")
            .Concat(Sought.Contains(kind) ? RuleData.Lines("Answers/Evidence/sought-causes.txt") : [])
            .Select(pattern => Patterns.Of(pattern.Replace("{what}", what, StringComparison.Ordinal), RegexOptions.IgnoreCase))];
    }
}
