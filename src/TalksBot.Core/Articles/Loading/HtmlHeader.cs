using AngleSharp.Dom;

namespace TalksBot.Core.Articles.Loading;

/// <summary>Reads title, outlet, date, address and language out of a page: JSON-LD first, then meta elements, then what stands on the page.</summary>
internal static class HtmlHeader
{
    public static ArticleHeader Read(IDocument page)
    {
        var data = JsonLd.Find(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        return new ArticleHeader
        {
            Title = data?.Headline
                ?? Meta(page, "og:title", "twitter:title")
                ?? Text(page, "h1") ?? Text(page, "title"),
            Outlet = data?.Publisher ?? Meta(page, "og:site_name", "application-name", "dc.publisher"),
            Published = data?.Published
                ?? Meta(page, "article:published_time", "datePublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
                    "parsely-pub-date")
                ?? Time(page),
            Url = data?.Url ?? Attribute(page, "link[rel=canonical]", "href") ?? Meta(page, "og:url"),
            Author = data?.Author ?? Meta(page, "author", "article:author", "dc.creator", "parsely-author") ?? Text(page, "[rel=author]")
            ?? Text(page, "[itemprop=author]"),
            Language = Attribute(page, "html", "lang"),
        };
    }

    /// <summary>The content of the first of these meta elements that the page has, by property, name or itemprop.</summary>
    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        var elements = page.QuerySelectorAll("meta[content]");
        foreach (var name in names)
            foreach (var element in elements)
                if (Named(element, name) && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                    return content.Trim();
        return null;
    }

    private static bool Named(IElement element, string name) =>
        name.Equals(element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase);

    /// <summary>A time element that says it is the publication's, or the article's first, or the page's only one.</summary>
    private static string? Time(IDocument page)
    {
        var times = page.QuerySelectorAll("time");
        var time = times.FirstOrDefault(element => element.GetAttribute("itemprop") == "datePublished" || element.HasAttribute("pubdate"))
            ?? times.FirstOrDefault(element => element.GetAncestors().OfType<IElement>().Any(above => above.LocalName is "article" or "main" or "header"))
            ?? (times.Length == 1 ? times[0] : null);
        return time is null ? null : NotBlank(time.GetAttribute("datetime")) ?? NotBlank(time.TextContent);
    }

    private static string? Text(IDocument page, string selector) => NotBlank(page.QuerySelector(selector)?.TextContent);

    private static string? Attribute(IDocument page, string selector, string name) => NotBlank(page.QuerySelector(selector)?.GetAttribute(name));

    private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
