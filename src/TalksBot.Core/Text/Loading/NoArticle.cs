using AngleSharp.Dom;

namespace TalksBot.Core.Text.Loading;

/// <summary>Tells pages that are no articles, and says why: consent walls, browser checks, missing pages, front pages, search results.</summary>
internal static class NoArticle
{
    /// <summary>A page that says more is an article, whatever its headline.</summary>
    private const int MaxText = 1800;
    private const int MaxTitle = 200;
    private const int MinTeasers = 5;
    private const int MinStory = 400;

    private static readonly ImmutableArray<(string Kind, bool IsTitle, Regex Pattern)> Rules =
        [.. RuleData.Rows("Text/Loading/no-articles.tsv").Select(row => (row[0], row[1] == "title", Of(row)))];

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["browser check"] = "The site checks the browser instead of showing an article.",
        ["consent"] = "The site asks for consent instead of showing an article.",
        ["not found"] = "The page says that there is no such page.",
        ["search results"] = "It is a list of search results, not an article.",
        ["log-in"] = "The site asks its readers to log in.",
    };

    /// <summary>Why the page is no article; null where it may be one.</summary>
    /// <param name="headings">The page's headings.</param>
    /// <param name="text">What was taken for its story.</param>
    /// <param name="isArticle">Whether the page says that it is an article.</param>
    /// <param name="address">Where it is.</param>
    public static string? Reason(PageHeadings headings, string text, bool isArticle, PageAddress address)
    {
        if (text.Length > MaxText)
            return null;
        foreach (var (kind, isTitle, pattern) in Rules)
            if (isTitle ? headings.Titles.Any(title => title.Length <= MaxTitle && pattern.Fits(BeforeName(title), kind)) : pattern.Fits(text, kind))
                return Reasons[kind];
        return !isArticle && text.Length < MinStory && (headings.Teasers >= MinTeasers || IsHome(address))
            ? "It is a front page or a list of stories, not an article."
            : null;
    }

    /// <summary>A feed that the page names; null where it names none.</summary>
    public static string? Feed(IDocument page, PageAddress address)
    {
        var link = page.QuerySelectorAll("link[rel~=alternate i][href]")
            .FirstOrDefault(element => element.GetAttribute("type") is { } type
                && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("feed+json", StringComparison.OrdinalIgnoreCase)));
        return address.Of(link?.GetAttribute("href"))?.AbsoluteUri;
    }

    private static bool IsHome(PageAddress address) => address.Address is { } home && PageAddress.Path(home).Length == 0 && home.Query.Length < 2;

    /// <summary>"Page not found | The Gazette" without the paper's name.</summary>
    private static string BeforeName(string title) => title.Split([" | ", " - ", " – ", " — ", " • ", " :: "], 2, StringSplitOptions.None)[0];

    private static Regex Of(string[] row) => Patterns.Of(
        row[1] == "title" ? $"^(?:{row[2]})$" : row[2], RegexOptions.IgnoreCase | RegexOptions.Singleline);
}
