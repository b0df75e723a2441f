using System.Text;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>Makes words that the bot doesn't own safe to stand in Discord's markdown.</summary>
public static class DiscordMarkdown
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// The words on one line, with every mark of Discord's markdown escaped, mentions and links included. Bidi and other
    /// control characters are left out; words of a right-to-left script are isolated from what stands around them.
    /// </summary>
    public static string Escape(string text) => Escaped(Plain(text));

    /// <summary>The same of a label, in the direction of the answer's language.</summary>
    public static string Escape(Label label, AnswerLanguage language) => Escaped(Plain(label, language));

    /// <summary>The same of somebody's words in a line of the answer's language.</summary>
    public static string Escape(string text, AnswerLanguage language) => Escaped(BidiText.Of(OneLine(text), language));

    private static string Escaped(string plain)
    {
        var escaped = new StringBuilder(plain.Length + 16);
        foreach (var character in plain)
        {
            if (IsMark(character, escaped))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>The words on one line, for places where Discord reads no markdown.</summary>
    public static string Plain(string text) => BidiText.Isolate(OneLine(text));

    /// <inheritdoc cref="Plain(string)"/>
    public static string Plain(Label label, AnswerLanguage language) => OneLine(BidiText.Of(label, language));

    /// <summary>The words on one line without control characters, with single spaces between them.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                AppendSpace(line, character);
            else if (!char.IsControl(character))
                line.Append(character);
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>A figure in a fixed-width box, right-aligned.</summary>
    public static string Figure(Label figure, int width, AnswerLanguage language) =>
        $"`{Plain(figure.In(language)).Replace('`', '\'').PadLeft(width).Replace(' ', NoBreakSpace)}`";

    /// <summary>An address that can stand in a link; null for anything but a web address.</summary>
    public static string? Address(string? url) =>
        WebAddress.Of(url)?.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static void AppendSpace(StringBuilder line, char character)
    {
        if (character == NoBreakSpace)
            line.Append(NoBreakSpace);
        else if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    /// <summary>Whether a character would be read as markup where it stands. Letters and digits never are.</summary>
    private static bool IsMark(char character, StringBuilder before) => character switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '>' or '<' or '[' or ']' or '(' or ')' or '@' => true,
        '#' or '-' or '+' => before.Length == 0,
        '.' => IsListNumber(before),
        _ => false,
    };

    private static bool IsListNumber(StringBuilder before) => before.Length is > 0 and <= 9 && before.ToString().All(char.IsAsciiDigit);
}
