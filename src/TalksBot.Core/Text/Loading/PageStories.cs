using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>What a page's markup says of the stories on it: which is its own, and which elements are parts of one.</summary>
internal sealed class PageStories(IHtmlDocument page, string? title)
{
    private const string Parts = "[itemprop=articleBody], [itemprop=liveBlogUpdate]";
    private const int MinHeadline = 15;
    private const int MaxStories = 500;

    private readonly List<IElement> articles = Outermost(page, "article");

    /// <summary>The article element with the headline, where there are others; null where none or one is marked.</summary>
    public IElement? Own => articles.Count > 1 && articles.Where(HasHeadline).ToList() is [var own] ? own : null;

    /// <summary>The element around the parts of one story: a body in pieces, or the entries of a live report, whose headline stands above them.</summary>
    public IElement? Around
    {
        get
        {
            var parts = Outermost(page, Parts);
            if (parts.Count > 1)
                return AreDistinct(parts) ? Common(parts) : null;
            return articles.Count > 1 && !articles.Any(HasHeadline) && articles.All(article => article.ParentElement == articles[0].ParentElement)
                ? articles[0].ParentElement
                : null;
        }
    }

    private static List<IElement> Outermost(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Where(element => element.ParentElement?.Closest(selector) is null).Take(MaxStories)];

    // Some pages hold their story several times over, for programs.
    private static bool AreDistinct(List<IElement> parts) =>
        parts.Select(part => part.TextContent.Trim()).Where(text => text.Length > 0).Select(text => text[..Math.Min(text.Length, MinHeadline)])
            .GroupBy(start => start).All(alike => alike.Count() == 1);

    private static IElement? Common(List<IElement> parts)
    {
        var common = parts[0].ParentElement;
        while (common is not null && !parts.TrueForAll(common.Contains))
            common = common.ParentElement;
        return common;
    }

    private bool HasHeadline(IElement element) =>
        element.QuerySelectorAll("h1, h2").Any(heading => heading.LocalName == "h1" || IsHeadline(heading.TextContent.Trim()));

    private bool IsHeadline(string words) =>
        title is not null && words.Length > 0
        && (words.Equals(title, StringComparison.OrdinalIgnoreCase)
            || words.Length >= MinHeadline && title.Contains(words, StringComparison.OrdinalIgnoreCase));
}
