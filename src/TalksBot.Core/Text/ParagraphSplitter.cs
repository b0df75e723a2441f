namespace TalksBot.Core.Text;

/// <summary>
/// Cuts text into paragraphs: at blank lines and at every line's end, except where a line goes on in the next one:
/// in hard-wrapped text, and wherever the next line starts in lower case. Spans keep the line ends inside them.
/// </summary>
public static class ParagraphSplitter
{
    /// <summary>Lines that were wrapped by a program are hardly longer and hardly shorter.</summary>
    private const int MaxWrapWidth = 120;

    private const int MinWrapWidth = 40;

    /// <summary>The paragraphs' spans without the white space around them, in order.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (start < 0)
                start = lines[i].Start;
            if (i + 1 < lines.Count && lines[i + 1].Length > 0 && GoesOn(text, lines[i], lines[i + 1], width))
                continue;
            paragraphs.Add(TextSpan.FromBounds(start, lines[i].End));
            start = -1;
        }

        return paragraphs.DrainToImmutable();
    }

    /// <summary>Every line, trimmed; blank ones are empty.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = start;
            while (end < text.Length && !Characters.IsLineEnd(text[end]))
                end++;
            lines.Add(Characters.Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool GoesOn(string text, TextSpan line, TextSpan next, int? width)
    {
        if (IsListItem(text, next) || TextTable.IsLine(text, line) || TextTable.IsLine(text, next))
            return false;
        if (char.IsLower(text[next.Start]) && !EndsInStop(text, line))
            return true;
        return width is { } known && IsFull(text, line, next, known) && Indent(text, next) <= Indent(text, line);
    }

    /// <summary>The width that the text was wrapped at; null where lines are paragraphs.</summary>
    private static int? WrapWidth(string text, List<TextSpan> lines)
    {
        var breaks = Enumerable.Range(0, lines.Count - 1).Where(i => lines[i].Length > 0 && lines[i + 1].Length > 0).ToList();
        if (breaks.Count < 2)
            return null;
        var lengths = breaks.Select(i => lines[i].Length).Order().ToList();
        var width = lengths[lengths.Count * 9 / 10];
        if (width is < MinWrapWidth or > MaxWrapWidth)
            return null;
        var full = breaks.Where(i => IsFull(text, lines[i], lines[i + 1], width)).ToList();
        var inSentence = full.Count(i => !EndsInStop(text, lines[i]));
        return full.Count * 10 >= breaks.Count * 6 && inSentence * 2 >= full.Count ? width : null;
    }

    /// <summary>Whether the next line's first word had no room on this one.</summary>
    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        var word = next.Start;
        while (word < next.End && word - next.Start <= MaxWrapWidth && !Characters.IsBlank(text[word]))
            word++;
        return line.Length + 1 + (word - next.Start) > width * 9 / 10;
    }

    private static bool EndsInStop(string text, TextSpan line)
    {
        var last = line.End - 1;
        while (last > line.Start && (Characters.IsCloser(text[last]) || text[last] == '"'))
            last--;
        return Characters.IsStop(text[last]) || text[last] == ':';
    }

    private static bool IsListItem(string text, TextSpan line)
    {
        var c = text[line.Start];
        return Characters.IsBullet(c) || (c is '*' or '+' || Characters.IsDash(c)) && line.Length > 1 && text[line.Start + 1] is ' ' or '\t' or '\u00A0';
    }

    private static int Indent(string text, TextSpan line)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t' && line.Start - start < MaxWrapWidth)
            start--;
        return line.Start - start;
    }
}
