using System.Text;
using TalksBot.Platforms;

namespace TalksBot.Pictures.Text;

/// <summary>Sets paragraphs: finds fonts, shapes letters, breaks lines, and puts what runs from right to left in its order.</summary>
internal sealed class TextSetter(FontBook fonts)
{
    private const string Ellipsis = "…";
    private const char NoBreakSpace = '\u00A0';

    // Where a word that is too long for a line may be broken.
    private const char Break = '\u200B';
    private const int LongestWord = 28;

    /// <param name="paragraph">One paragraph; isolates stand between U+2068 and U+2069.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="width">How wide lines may be.</param>
    /// <param name="isRightToLeft">The direction of the paragraph.</param>
    /// <param name="mostLines">What would take more ends in an ellipsis.</param>
    public SetText Set(string paragraph, TextStyle style, float width, bool isRightToLeft, int mostLines = int.MaxValue)
    {
        var lines = Lines(Pieces(OneLine(paragraph), style, isRightToLeft), width);
        if (lines.Count > mostLines)
            lines = [.. lines.Take(mostLines - 1), Shortened(lines[mostLines - 1], style, width, isRightToLeft)];
        return new SetText([.. lines.Select(line => new TextLine(Ordered(line)))], style, isRightToLeft);
    }

    private List<TextPiece> Shortened(List<TextPiece> line, TextStyle style, float width, bool isRightToLeft)
    {
        var end = Pieces(Ellipsis, style, isRightToLeft)[0];
        var kept = line.ToList();
        while (kept.Count > 0 && (kept[^1].IsSpace || kept.Sum(piece => piece.Width) + end.Width > width))
            kept.RemoveAt(kept.Count - 1);
        return [.. kept, end];
    }

    private List<TextPiece> Pieces(string text, TextStyle style, bool isRightToLeft)
    {
        var levels = BidiLevels.Of(text, isRightToLeft);
        var pieces = new List<TextPiece>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var face = Face(text, start, style.IsBold);
            for (end = start + 1; end < text.Length && levels[end] == levels[start] && IsSpace(text[end]) == IsSpace(text[start])
                && (char.IsLowSurrogate(text[end]) || IsMark(text, end) || Face(text, end, style.IsBold) is var next && (next is null || next == face)); end++)
            {
            }

            if (face is not null && Shown(text[start..end]) is { Length: > 0 } shown)
                pieces.Add(Piece(face, shown, levels[start], IsSpace(text[start]), style.Size));
        }

        return pieces;
    }

    private static TextPiece Piece(TextFace face, string text, byte level, bool isSpace, float size)
    {
        if (text.All(c => c == Break))
            return new TextPiece(face, level, isSpace, [], [], 0);
        using var font = face.Font(size);
        var shaped = face.Shape(text.Replace($"{Break}", "", StringComparison.Ordinal), level % 2 == 1, font);
        return new TextPiece(
            face, level, isSpace, isSpace ? [] : [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], isSpace ? [] : shaped.Points, shaped.Width);
    }

    // A letter without a font is left out; pictures with such letters aren't offered, so it is a sign or an emoji.
    private TextFace? Face(string text, int at, bool isBold) =>
        IsFormat(text[at]) ? null
        : Rune.TryGetRuneAt(text, at, out var rune) ? fonts.Of(text[at] is NoBreakSpace or Break ? new Rune(' ') : rune, isBold) : null;

    private static string Shown(string text) => text.Any(IsFormat) ? string.Concat(text.Where(c => !IsFormat(c))) : text;

    private static bool IsFormat(char c) => c is BidiText.FirstStrongIsolate or BidiText.PopDirectionalIsolate or '\u200E' or '\u200F' or '\uFE0F';

    private static bool IsSpace(char c) => c is ' ' or Break;

    private static bool IsMark(string text, int at) =>
        char.GetUnicodeCategory(text, at) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.Format;

    /// <summary>The text in one line, with breaks in words that are longer than any of a language.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        var word = 0;
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            word = rune.Value is ' ' or '\t' or NoBreakSpace ? 0 : word + 1;
            if (word > LongestWord && Rune.IsLetterOrDigit(rune))
            {
                line.Append(Break);
                word = 1;
            }

            line.Append(rune.Value == '\t' ? " " : rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>A line ends behind a space; a word alone that is wider than a line and can't be broken goes over its end.</summary>
    private static List<List<TextPiece>> Lines(List<TextPiece> pieces, float width)
    {
        var lines = new List<List<TextPiece>> { new() };
        var taken = 0f;
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            for (end = start + 1; end < pieces.Count && !pieces[end - 1].IsSpace && !pieces[end].IsSpace; end++)
            {
            }

            var word = pieces[start..end];
            var wide = word.Sum(piece => piece.Width);
            if (!word[0].IsSpace && taken > 0 && taken + wide > width)
            {
                Trim(lines[^1]);
                lines.Add([]);
                taken = 0;
            }

            lines[^1].AddRange(word);
            taken += wide;
        }

        Trim(lines[^1]);
        return lines;
    }

    private static void Trim(List<TextPiece> line)
    {
        while (line.Count > 0 && line[^1].IsSpace)
            line.RemoveAt(line.Count - 1);
    }

    /// <summary>The pieces from left to right: stretches of a level and above are turned round, the highest level first.</summary>
    private static ImmutableArray<TextPiece> Ordered(List<TextPiece> line)
    {
        var ordered = line.ToArray();
        for (var level = ordered.Length == 0 ? 0 : ordered.Max(piece => piece.Level); level > 0; level--)
            for (int start = 0, end; start < ordered.Length; start = end)
            {
                for (end = start; end < ordered.Length && ordered[end].Level >= level; end++)
                {
                }

                Array.Reverse(ordered, start, end - start);
                end = Math.Max(end, start + 1);
            }

        return [.. ordered];
    }
}
