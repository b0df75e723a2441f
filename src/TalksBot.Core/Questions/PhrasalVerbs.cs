using System.Text.RegularExpressions;
using TalksBot.Core.Extraction;
using TalksBot.Core.Matching;

namespace TalksBot.Core.Questions;

/// <summary>Verbs of several words ("stepped down") and the plain verbs that they stand for.</summary>
internal static class PhrasalVerbs
{
    private static readonly Dictionary<string, string> Plain = RuleData.Rows("Questions/phrasal-verbs.tsv").ToDictionary(row => row[0], row => row[1]);

    // Who breaks out of a jail starts nothing: hence no "of".
    private static readonly Regex Pattern =
        Patterns.Of($@"\b({string.Join('|', Plain.Keys)})\b(?! of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Where such verbs begin in a text, and the plain verb of each.</summary>
    public static IEnumerable<(int Start, string Verb)> In(string text) =>
        Pattern.FindAll(text).Select(match => (match.Index, Plain[match.Value.ToLowerInvariant()]));

    /// <summary>The text with the plain verbs.</summary>
    public static string Undone(string text) => Pattern.Changed(text, match => Plain[match.Value.ToLowerInvariant()]);
}
