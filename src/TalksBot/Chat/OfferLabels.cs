using System.Collections.Frozen;
using System.Globalization;

namespace TalksBot.Chat;

/// <summary>What stands on a button that calls a command: the command bare, and with what stands behind it.</summary>
internal static class OfferLabels
{
    private static readonly FrozenDictionary<string, (string Bare, string With)> Labels = new Dictionary<string, (string, string)>
    {
        ["who"] = ("Who?", "Who is {0}?"),
        ["when"] = ("When?", "When: {0}?"),
        ["casualties"] = ("Casualties", "Casualties: {0}"),
        ["quote"] = ("Quotes", "Quotes of {0}"),
        ["timeline"] = ("Timeline", "Timeline: {0}"),
        ["compare"] = ("Compare", "Compare: {0}"),
        ["latest"] = ("What is new", "What is new: {0}"),
        ["sources"] = ("All articles", "Articles: {0}"),
        ["follow"] = ("Follow", "Follow {0}"),
        ["unfollow"] = ("Stop following", "Stop following {0}"),
        ["follows"] = ("What is followed here", "What is followed here"),
        ["settings"] = ("Settings", "{0}"),
        ["start"] = ("What is this about?", "{0}"),
        ["forget"] = ("Forget me", "Forget me"),
        ["feeds"] = ("Feeds", "Feeds"),
        ["privacy"] = ("Privacy", "Privacy"),
        ["help"] = ("All commands", "All commands"),
    }.ToFrozenDictionary();

    public static string Of(string text)
    {
        if (text is not ['/', .. var call])
            return text;
        var (name, argument) = call.Split(' ', 2) is [var first, var rest] ? (first, rest) : (call, "");
        if (!Labels.TryGetValue(name, out var label))
            return text;
        return argument.Length == 0 ? label.Bare : string.Format(CultureInfo.InvariantCulture, label.With, argument);
    }
}
