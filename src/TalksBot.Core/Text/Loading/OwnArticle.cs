namespace TalksBot.Core.Text.Loading;

/// <summary>Finds among the articles of a page's JSON-LD the one that the page is.</summary>
internal static class OwnArticle
{
    private const int MinHeadline = 12;

    /// <param name="articles">The articles.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="headlines">What the page calls itself.</param>
    /// <returns>Null where none is the page's own.</returns>
    public static JsonLd? Of(IReadOnlyList<JsonLd> articles, PageAddress address, IReadOnlyList<string?> headlines)
    {
        var judged = articles.Where(article => !article.IsPage)
            .Select(article => (Article: article, Score: Score(article, address, headlines)))
            .Where(one => one.Score > 0)
            .ToList();
        return judged.Count == 0 ? null : judged.MaxBy(one => one.Score).Article;
    }

    /// <summary>The day that the data of the page around the article gives.</summary>
    public static string? DayOfPage(IReadOnlyList<JsonLd> articles, PageAddress address) => articles
        .FirstOrDefault(article => article.IsPage
            && (address.Of(article.Url) is not { } own || address.Address is { } page && PageAddress.Path(own) == PageAddress.Path(page)))
        ?.Published;

    /// <summary>What has the page's address is its article, then what has its headline; one of no list that says neither may be.</summary>
    private static int Score(JsonLd article, PageAddress address, IReadOnlyList<string?> headlines)
    {
        var hasAddress = address.Address is { } page && address.Of(article.Url) is { } own && PageAddress.Path(own) == PageAddress.Path(page)
            && PageAddress.Path(page).Length > 0;
        var hasHeadline = article.Headline is { } headline && headlines.Any(shown => IsSame(headline, shown));
        if (!hasAddress && !hasHeadline && address.Of(article.Url) is { } other && !headlines.Any(shown => address.CanBeOwn(other, shown)))
            return 0;
        return (hasAddress ? 8 : 0) + (hasHeadline ? 4 : 0) + (article.IsListed ? 0 : 1);
    }

    private static bool IsSame(string headline, string? shown) =>
        shown is not null
        && (headline.Equals(shown, StringComparison.OrdinalIgnoreCase)
            || headline.Length >= MinHeadline && shown.StartsWith(headline, StringComparison.OrdinalIgnoreCase)
            || shown.Length >= MinHeadline && headline.StartsWith(shown, StringComparison.OrdinalIgnoreCase));
}
