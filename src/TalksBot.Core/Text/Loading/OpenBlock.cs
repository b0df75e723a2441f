using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>The paragraph that is being drawn, and those before it.</summary>
internal sealed class OpenBlock(IElement root)
{
    private const string BetweenCells = " | ";
    private const int MaxCell = 200;
    private const int EndLength = 8;

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    // Where a word may be parted is layout, too.
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u2060\uFEFF\u00AD");

    private readonly StringBuilder words = new();
    private int drawn, breaks, links, linked;
    private IElement? row;
    private IElement block = root;

    public List<TextBlock> Found { get; } = [];

    /// <summary>How much has been drawn.</summary>
    public int Length => drawn + words.Length;

    public void Append(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            words.Append(' ');
            return;
        }

        // A line's end in the midst of a sentence is layout; behind one it is a paragraph's, as two of them always are.
        if (breaks > 1 || breaks == 1 && TextBlock.EndsInStop(End()))
            Close();
        else if (breaks == 1)
            words.Append(' ');
        breaks = 0;
        words.Append(text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(c => !Invisible.Contains(c))) : text);
        if (links > 0)
            linked += text.Length;
    }

    public void Enter(IElement element)
    {
        if (element.LocalName == "a")
            links++;
        else if (element.LocalName == "br")
            breaks++;
        else if (element.LocalName is "td" or "th" && row is not null)
            words.Append(IsBlank(words) ? "" : BetweenCells);
        else if (row is null && IsBlock(element))
            Open(element);
    }

    public void Leave(IElement element)
    {
        if (element.LocalName == "a")
            links--;
        if (row == element)
            row = null;
        if (row is not null || !IsBlock(element))
            return;
        block = element;
        Close();
        block = element.ParentElement ?? element;
    }

    private static bool IsBlock(IElement element) => !Inline.Contains(element.LocalName);

    private void Open(IElement element)
    {
        Close();
        block = element;
        row = element.LocalName == "tr" && IsData(element) ? element : null;
    }

    /// <summary>A row of short cells; tables that are layout have whole paragraphs in theirs.</summary>
    private static bool IsData(IElement tableRow) =>
        tableRow.Children.Length > 1 && tableRow.Children.All(cell => cell.LocalName is "td" or "th" && cell.TextContent.Trim().Length <= MaxCell);

    private static bool IsBlank(StringBuilder text) => Places.All(0, text.Length, i => char.IsWhiteSpace(text[i]));

    private string End() => words.ToString(Math.Max(0, words.Length - EndLength), Math.Min(EndLength, words.Length));

    private void Close()
    {
        // White space in markup is layout; a non-breaking space is not and stays.
        var line = string.Join(' ', words.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 0)
            Found.Add(new TextBlock(block, line, Math.Min(linked, line.Length)));
        drawn += line.Length;
        words.Clear();
        (breaks, linked) = (0, 0);
    }
}
