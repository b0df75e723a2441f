using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// Parses pages, and gives up on markup that is made to take hours: the parser's work grows with the square of the depth, which
/// no page that people read needs.
/// </summary>
internal static class MarkupParser
{
    private const int MaxDepth = 500;
    private const int MaxElements = 150_000;
    private const int MaxRoots = 1000;

    /// <summary>Null where the markup is too deep or too much.</summary>
    /// <exception cref="OperationCanceledException">The parsing was stopped.</exception>
    public static IHtmlDocument? Parse(string markup, CancellationToken cancellation = default)
    {
        if (Repeats(markup, "<html") || Repeats(markup, "<body"))
            return null;
        var count = 0;
        IElement? last = null;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                cancellation.ThrowIfCancellationRequested();

                // The new element has no place yet; the one before has.
                if (++count > MaxElements || IsDeep(last))
                    throw new TangledMarkupException();
                last = element;
            },
        };
        try
        {
            var page = new HtmlParser(options).ParseDocument(markup);
            ShowTemplates(page);
            return page;
        }
        catch (TangledMarkupException)
        {
            return null;
        }
    }

    /// <summary>What a template declares as an element's shadow tree is shown in its place.</summary>
    private static void ShowTemplates(IHtmlDocument page)
    {
        foreach (var host in page.All.Where(element => element.ShadowRoot is not null).ToList())
            host.Append([.. host.ShadowRoot!.ChildNodes]);
    }

    /// <summary>Each further one of these tags is compared with all before it, and creates no element.</summary>
    private static bool Repeats(string markup, string tag)
    {
        var found = 0;
        for (var at = -1; (at = markup.IndexOf(tag, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0 && found <= MaxRoots;)
            found++;
        return found > MaxRoots;
    }

    private static bool IsDeep(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= MaxDepth; depth++)
            node = node.Parent;
        return depth > MaxDepth;
    }

    private sealed class TangledMarkupException : Exception;
}
