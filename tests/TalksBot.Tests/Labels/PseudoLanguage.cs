using System.Text.RegularExpressions;
using TalksBot.Core.Labels;

namespace TalksBot.Tests.Labels;

/// <summary>English with each of the bot's own words in brackets: whatever stands outside of them is somebody else's.</summary>
internal static partial class PseudoLanguage
{
    public static AnswerLanguage Language { get; } = AnswerLanguage.Of("xx", AnswerLanguage.English.Keys.Select(Row));

    /// <summary>A text without what is in brackets.</summary>
    public static string WithoutOwn(string text) => Bracketed().Replace(text, " ");

    private static KeyValuePair<string, string> Row(string key)
    {
        var words = AnswerLanguage.English.Fact(key);
        return KeyValuePair.Create(key, IsFact(key) ? words : Placeholder().Replace($"⟦{words}⟧", "⟧$0⟦").Replace("⟦⟧", "", StringComparison.Ordinal));
    }

    private static bool IsFact(string key) => key.Split('.')[0] is "codes" or "telegram" or "discord" or "direction" or "digits" or "plural" or "detect";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Bracketed();
}
