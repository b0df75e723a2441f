using System.Globalization;
using System.Text;

namespace TalksBot.Core.Text;

/// <summary>
/// A text as it was meant: character references, letters read in the wrong encoding and marks without width inside of words are mended, and
/// every character stays where it stands. What becomes shorter is filled up, so that a span of the view is the same span of the text.
/// </summary>
public static class RepairedView
{
    /// <summary>Fills up what became shorter: it has no width and parts no word.</summary>
    public const char Filler = '\u2060';

    private const int LongestReference = 10;

    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create("&âÃÂ\u200B\u200C\uFEFF\u066B\u066C");

    private static readonly Dictionary<string, char> References = RuleData.Rows("Text/character-references.tsv")
        .ToDictionary(row => row[0], row => (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    // What Windows-1252 shows the bytes 80 to 9F as.
    private const string Shown = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text itself where there is nothing to mend.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
            return text;
        StringBuilder? view = null;
        for (var i = first; i < text.Length; i++)
        {
            var (meant, length) = Suspects.Contains(text[i]) ? Read(text, i) : default;
            if (length == 0)
                continue;
            view ??= new StringBuilder(text);
            view[i] = meant;
            for (var k = i + 1; k < i + length; k++)
                view[k] = Filler;
            i += length - 1;
        }

        return view?.ToString() ?? text;
    }

    private static (char Meant, int Length) Read(string text, int at) => text[at] switch
    {
        '&' => Reference(text, at),
        'â' or 'Ã' or 'Â' => Misread(text, at),
        '\u066B' or '\u066C' => Separator(text, at),
        _ => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]) ? (Filler, 1) : default,
    };

    // The signs that Arabic sets into numbers, among digits of any script.
    private static (char Meant, int Length) Separator(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) ? (text[at] == '\u066B' ? '.' : ',', 1) : default;

    /// <summary>Words as they were meant, for names and other values that are no quotations.</summary>
    public static string Plain(string words) => Of(words).Replace(Filler.ToString(), "", StringComparison.Ordinal);

    // "&rdquo;", "&#8217;", "&#x2019;"
    private static (char Meant, int Length) Reference(string text, int at)
    {
        var length = text.AsSpan(at, Math.Min(LongestReference, text.Length - at)).IndexOf(';');
        if (length < 3)
            return default;
        var name = text.Substring(at + 1, length - 1);
        if (name[0] != '#')
            return References.TryGetValue(name, out var known) ? (known, length + 1) : default;
        var isHex = name[1] is 'x' or 'X';
        return int.TryParse(name.AsSpan(isHex ? 2 : 1), isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 31 and < 0xD800
                ? ((char)code, length + 1)
                : default;
    }

    // "â€™" for "’", "Ã©" for "é"
    private static (char Meant, int Length) Misread(string text, int at)
    {
        if (at + 1 >= text.Length || Byte(text[at + 1]) is not { } second)
            return default;
        if (text[at] == 'â')
            return second == 0x80 && at + 2 < text.Length && Byte(text[at + 2]) is { } third ? ((char)(0x2000 | third & 0x3F), 3)
                : second == 0x80 ? ('”', 2)
                : default;
        return ((char)((text[at] == 'Ã' ? 0xC0 : 0x80) | second & 0x3F), 2);
    }

    // The second or third byte of a letter, as Windows-1252 shows it.
    private static int? Byte(char shown) => shown switch
    {
        >= '\u0080' and <= '\u00BF' => shown,
        _ => Shown.IndexOf(shown) is >= 0 and var index ? 0x80 + index : null,
    };
}
