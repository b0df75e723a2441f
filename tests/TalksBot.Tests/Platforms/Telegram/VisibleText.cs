using System.Net;
using System.Text.RegularExpressions;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What a reader sees of Telegram's HTML.</summary>
public static partial class VisibleText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
