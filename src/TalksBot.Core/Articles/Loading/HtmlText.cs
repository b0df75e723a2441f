using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace TalksBot.Core.Articles.Loading;

/// <summary>Draws the text that a reader sees out of markup, a blank line between paragraphs.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "noscript", "template", "nav", "aside", "footer", "figure", "figcaption", "form", "button", "select", "textarea",
        "iframe", "object", "svg", "math", "canvas", "audio", "video", "picture", "head", "title", "dialog", "menu");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static readonly FrozenSet<string> SideRoles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu");

    /// <summary>The most text that is drawn of a page, in characters.</summary>
    public const int MaxLength = 5 << 20;

    /// <param name="root">Where to draw from. The depth of its markup costs no stack.</param>
    /// <param name="title">The title: a heading that repeats it is left out.</param>
    /// <param name="room">How much may be drawn.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    /// <returns>Null where there is more.</returns>
    /// <exception cref="OperationCanceledException">The drawing was stopped.</exception>
    public static string? Draw(IElement root, string? title, int room, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var paragraph = new StringBuilder();
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.Length + paragraph.Length > room)
                return null;
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                if (IsBlock(at.Node))
                    Close(text, paragraph, at.Node, title);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IText words)
            {
                paragraph.Append(words.Data);
            }
            else if (child is IElement element && !IsLeftOut(element))
            {
                if (IsBlock(element))
                    Close(text, paragraph, at.Node, title);
                open.Push((element, 0));
            }
        }

        Close(text, paragraph, root, title);
        return text.ToString();
    }

    private static bool IsBlock(INode node) => node is IElement element && !Inline.Contains(element.LocalName);

    private static bool IsLeftOut(IElement element) =>
        LeftOut.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is { } role && SideRoles.Contains(role);

    private static void Close(StringBuilder text, StringBuilder paragraph, INode node, string? title)
    {
        // White space in markup is layout; a non-breaking space is not and stays.
        var words = string.Join(' ', paragraph.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        paragraph.Clear();
        if (words.Length == 0 || node is IElement { LocalName: "h1" } && words == title)
            return;
        if (text.Length > 0)
            text.Append("\n\n");
        text.Append(words);
    }
}
