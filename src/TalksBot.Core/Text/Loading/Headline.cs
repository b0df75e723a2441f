using System.Buffers;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads the title out of a text whose header has none.</summary>
internal static class Headline
{
    private const int MaxLength = 150;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u2028\u2029");

    /// <summary>The first line, where it reads as a headline: short, without a sentence's end, above more text; a Markdown heading always does.</summary>
    public static string? Of(string text)
    {
        var start = Characters.SkipBlanks(text, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny(LineEnds);
        if (length is < 0 or > MaxLength + 10 || Characters.SkipBlanks(text, start + length, text.Length) >= text.Length)
            return null;
        var line = text.Substring(start, length).Trim();
        if (line.StartsWith("# ", StringComparison.Ordinal))
            return line.Trim('#', ' ') is { Length: > 0 } heading ? heading : null;
        return ReadsAsHeadline(line) ? line : null;
    }

    private static bool ReadsAsHeadline(string line) =>
        line.Length <= MaxLength
        && line.Count(c => c == ' ') is >= 2 and < 25
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || Characters.IsOpener(line[0]) || line[0] is '"' or '\'')
        && line[^1] is not ('.' or ',' or ':' or ';' or ')' or '-' or '–' or '—' or '_' or '|' or '>')
        && !line.Contains("://", StringComparison.Ordinal)
        && WrittenDate.Parse(line) is null;
}
