namespace TalksBot.Core.Answers.Evidence;

/// <summary>Whether a sentence gives a reason, by the words that reasons follow.</summary>
internal static class ReasonCue
{
    private static readonly Regex Cues = Patterns.Linear(
        $@"\b({string.Join('|', RuleData.Lines("Answers/Evidence/reason-cues.txt"))})\b",
        RegexOptions.IgnoreCase);

    private static readonly Regex FirmCues = Patterns.Linear(
        $@"\b({string.Join('|', RuleData.Lines("Answers/Evidence/firm-reason-cues.txt"))})\b",
        RegexOptions.IgnoreCase);

    /// <summary>Whether it gives one by words that tell nothing else.</summary>
    public static bool IsFirmIn(ReadOnlySpan<char> sentence) => FirmCues.Fits(sentence);

    public static bool IsIn(ReadOnlySpan<char> sentence) => Cues.Fits(sentence);
}
