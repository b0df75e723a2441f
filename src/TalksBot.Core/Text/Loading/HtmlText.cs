using System.Text;
using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>Draws the text that a reader sees out of markup, a blank line between paragraphs, a line for each row of a table.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "nav", "figure", "figcaption", "button", "select", "textarea",
        "iframe", "object", "svg", "math", "canvas", "audio", "video", "picture", "head", "title", "dialog", "menu");

    private static readonly FrozenSet<string> SideRoles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu");

    /// <summary>The most text that is drawn of a page, in characters.</summary>
    public const int MaxLength = 5 << 20;

    /// <param name="root">Where to draw from.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    /// <returns>Null where there is more.</returns>
    /// <exception cref="OperationCanceledException">The drawing was stopped.</exception>
    public static string? Draw(IElement root, CancellationToken cancellation) => Blocks(root, cancellation) is { } blocks ? Join(blocks) : null;

    public static string Join(IEnumerable<TextBlock> blocks)
    {
        var text = new StringBuilder();
        var row = false;
        foreach (var block in blocks)
        {
            var isRow = block.Element.LocalName == "tr";
            if (text.Length > 0)
                text.Append(row && isRow ? "\n" : "\n\n");
            text.Append(block.Words);
            row = isRow;
        }

        return text.ToString();
    }

    /// <summary>The paragraphs in their order. The depth of their markup costs no stack.</summary>
    /// <inheritdoc cref="Draw"/>
    public static List<TextBlock>? Blocks(IElement root, CancellationToken cancellation, IReadOnlySet<IElement>? leftOut = null)
    {
        var blocks = new OpenBlock(root);
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            cancellation.ThrowIfCancellationRequested();
            if (blocks.Length > MaxLength)
                return null;
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                if (at.Node is IElement ended)
                    blocks.Leave(ended);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IText words)
            {
                blocks.Append(words.Data);
            }
            else if (child is IElement element && !IsLeftOut(element) && leftOut?.Contains(element) != true)
            {
                blocks.Enter(element);
                open.Push((element, 0));
            }
        }

        blocks.Leave(root);
        return blocks.Found;
    }

    public static bool IsLeftOut(IElement element) =>
        LeftOut.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is { } role && SideRoles.Contains(role);
}
