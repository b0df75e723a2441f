using System.Buffers.Text;
using System.Text;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Questions in links of the form <c>t.me/NameBot?start=…</c>, which carry at most 64 of A-Z, a-z, 0-9, _ and -.
/// Plain words are written with underscores for spaces (<c>start=who_mediated</c>); anything else as base64url of its UTF-8.
/// </summary>
public static class DeepLink
{
    /// <summary>What a link carries when it only opens the chat.</summary>
    public const string Plain = "hello";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The question; null where the payload holds none.</summary>
    public static string? Read(string payload)
    {
        var words = Decode(payload) ?? payload.Replace('_', ' ').Trim();
        return words.Length == 0 || words == Plain || IsReference(words) ? null : words;
    }

    // "ref123" tells where somebody comes from, and asks nothing.
    private static bool IsReference(string words) => !words.Contains(' ') && words.Any(char.IsAsciiDigit);

    /// <summary>Only text with a space or a slash counts as encoded: most plain words would decode to something too.</summary>
    private static string? Decode(string payload)
    {
        try
        {
            var text = Strict.GetString(Base64Url.DecodeFromChars(payload)).Trim();
            return text.AsSpan().IndexOfAny(' ', '/') >= 0 && !text.Any(char.IsControl) ? text : null;
        }
        catch (Exception undecodable) when (undecodable is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
