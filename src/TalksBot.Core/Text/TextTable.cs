using System.Buffers;

namespace TalksBot.Core.Text;

/// <summary>
/// A table as texts have it: lines that follow each other, with as many cells each, parted by "|" or by tabs; a line of dashes between them is none of
/// them. Its first line says what stands below it.
/// </summary>
/// <param name="First">The first line's number among the paragraphs.</param>
/// <param name="Count">How many lines, rules included.</param>
internal readonly record struct TextTable(int First, int Count)
{
    private const int MinCells = 2;
    private const int MaxCells = 40;

    private static readonly SearchValues<char> Ruling = SearchValues.Create("|-–—_=+: \t\u00A0");

    /// <summary>The tables among a text's paragraphs, in order.</summary>
    public static ImmutableArray<TextTable> Find(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var tables = ImmutableArray.CreateBuilder<TextTable>();
        for (int first = 0, next; first < paragraphs.Length; first = next)
        {
            next = first + 1;
            if (IsRule(text, paragraphs[first]) || CountCells(text, paragraphs[first]) is not (>= MinCells and var cells))
                continue;
            var rows = 1;
            for (; next < paragraphs.Length && (IsRule(text, paragraphs[next]) || CountCells(text, paragraphs[next]) == cells); next++)
                rows += IsRule(text, paragraphs[next]) ? 0 : 1;
            if (rows > 1)
                tables.Add(new TextTable(first, next - first));
        }

        return tables.DrainToImmutable();
    }

    /// <summary>Whether a line is like those that tables are made of.</summary>
    public static bool IsLine(string text, TextSpan line) => CountCells(text, line) >= MinCells;

    /// <summary>Whether a line only parts others: "| --- | --- |", "-----".</summary>
    public static bool IsRule(string text, TextSpan line) =>
        text.AsSpan(line.Start, line.Length).IndexOfAnyExcept(Ruling) < 0;

    /// <summary>The cells of a line without the blanks around them; empty ones have no length.</summary>
    public static ImmutableArray<TextSpan> Cells(string text, TextSpan line)
    {
        var separator = Separator(text, line);
        var cells = ImmutableArray.CreateBuilder<TextSpan>();
        var (start, end) = (line.Start, line.End);
        start += separator == '|' && text[start] == '|' ? 1 : 0;
        end -= separator == '|' && end > start && text[end - 1] == '|' ? 1 : 0;
        for (var i = start; i <= end && cells.Count < MaxCells; i++)
        {
            if (i < end && text[i] != separator)
                continue;
            cells.Add(Characters.Trimmed(text, start, i));
            start = i + 1;
        }

        return cells.DrainToImmutable();
    }

    private static int CountCells(string text, TextSpan line) =>
        text.AsSpan(line.Start, line.Length).ContainsAny('|', '\t') ? Cells(text, line).Length : 1;

    private static char Separator(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).Contains('|') ? '|' : '\t';
}
