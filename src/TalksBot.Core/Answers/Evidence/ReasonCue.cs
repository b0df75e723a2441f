using System.Text.RegularExpressions;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Answers.Evidence;

/// <summary>Whether a sentence gives a reason, by the words that reasons follow.</summary>
internal static class ReasonCue
{
    private static readonly Regex Pattern = new(
        $@"\b({string.Join('|', RuleData.Lines("Answers/Evidence/reason-cues.txt"))})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    public static bool IsIn(ReadOnlySpan<char> sentence) => Pattern.IsMatch(sentence);
}
