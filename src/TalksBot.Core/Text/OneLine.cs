using System.Globalization;
using System.Text;

namespace TalksBot.Core.Text;

/// <summary>
/// Makes one harmless line of what others wrote (titles, ids, addresses, servers' words) before a terminal, a log or a table gets it:
/// white space is folded, and control characters, halves of characters and controls of the writing direction are left out.
/// </summary>
public static class OneLine
{
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                AppendSpace(line);
            else if (!IsUnwanted(rune))
                line.Append(rune);
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The line; null where nothing is left of the text.</summary>
    public static string? OrNull(string? text) => text is not null && Of(text) is { Length: > 0 } line ? line : null;

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    /// <summary>Most lines are: letters, digits, ASCII signs and single spaces. What isn't so sure takes the longer way.</summary>
    private static bool IsPlain(string text) => !Places.Any(0, text.Length, i =>
        text[i] == ' ' ? i == 0 || i == text.Length - 1 || text[i - 1] == ' ' : !char.IsLetterOrDigit(text[i]) && text[i] is <= ' ' or >= '\x7F');

    // The replacement character stands for halves, which the enumeration of runes has none of.
    private static bool IsUnwanted(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is 0xFFFD or 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
