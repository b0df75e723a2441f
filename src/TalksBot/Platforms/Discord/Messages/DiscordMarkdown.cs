using System.Text;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>Makes words that the bot doesn't own safe to stand in Discord's markdown.</summary>
public static class DiscordMarkdown
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// The words on one line, with every mark of Discord's markdown escaped, mentions and links included. Bidi and other
    /// control characters are left out; words of a right-to-left script are isolated from what stands around them.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in Isolate(Plain(text)))
        {
            if (IsMark(character, escaped))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>The words on one line without control characters, for places where Discord reads no markdown.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                AppendSpace(plain, character);
            else if (!char.IsControl(character) && !IsBidiControl(character))
                plain.Append(character);
        }

        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>A figure in a fixed-width box, right-aligned.</summary>
    public static string Figure(string text, int width) =>
        $"`{Plain(text).Replace('`', '\'').PadLeft(width).Replace(' ', NoBreakSpace)}`";

    /// <summary>An address that can stand in a link; null for anything but a web address.</summary>
    public static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    private static void AppendSpace(StringBuilder plain, char character)
    {
        if (character == NoBreakSpace)
            plain.Append(NoBreakSpace);
        else if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
    }

    /// <summary>Whether a character would be read as markup where it stands. Letters and digits never are.</summary>
    private static bool IsMark(char character, StringBuilder before) => character switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '>' or '<' or '[' or ']' or '(' or ')' or '@' => true,
        '#' or '-' or '+' => before.Length == 0,
        '.' => IsListNumber(before),
        _ => false,
    };

    private static bool IsListNumber(StringBuilder before)
    {
        if (before.Length is 0 or > 9)
            return false;
        for (var index = 0; index < before.Length; index++)
            if (!char.IsAsciiDigit(before[index]))
                return false;
        return true;
    }

    private static bool IsBidiControl(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Isolate(string text)
    {
        if (!text.Any(IsRightToLeft))
            return text;
        var isolated = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length;)
        {
            var end = index;
            while (end < text.Length && (IsRightToLeft(text[end]) || (end > index && text[end] == ' ' && end + 1 < text.Length && IsRightToLeft(text[end + 1]))))
                end++;
            if (end == index)
            {
                isolated.Append(text[index++]);
                continue;
            }

            isolated.Append(FirstStrongIsolate).Append(text, index, end - index).Append(PopIsolate);
            index = end;
        }

        return isolated.ToString();
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.</summary>
    private static bool IsRightToLeft(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
