using System.Net;
using System.Text.Json;

namespace TalksBot.Core.Text.Loading;

/// <summary>What a page's JSON-LD says of one article.</summary>
internal sealed record JsonLd
{
    private const int MaxDepth = 12;
    private const int MaxArticles = 200;

    public string? Headline { get; init; }

    public string? Publisher { get; init; }

    public string? Published { get; init; }

    public string? Url { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string? Body { get; init; }

    /// <summary>The publisher says that the article isn't free to read.</summary>
    public bool IsPaid { get; init; }

    /// <summary>It stands in a list, or is what another thing is about.</summary>
    public bool IsListed { get; init; }

    /// <summary>It is the page around an article: only its date says something of that.</summary>
    public bool IsPage { get; init; }

    /// <summary>Every article of the scripts, and every page with a date, in their order.</summary>
    public static List<JsonLd> FindAll(IEnumerable<string> scripts)
    {
        var found = new List<JsonLd>();
        foreach (var script in scripts)
        {
            using var json = LooseJson.Parse(script);
            try
            {
                if (json is not null)
                    Collect(json.RootElement, found, isListed: false, 0);
            }
            catch (InvalidOperationException)
            {
                // Strings that are no Unicode text: what was found before stays.
            }
        }

        return found;
    }

    private static void Collect(JsonElement element, List<JsonLd> found, bool isListed, int depth)
    {
        if (depth > MaxDepth || found.Count >= MaxArticles)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found, isListed, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var isArticle = IsArticle(element);
            if (isArticle || IsDatedPage(element))
                found.Add(Of(element, isListed) with { IsPage = !isArticle });
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, found, isListed || isArticle || property.Name is not ("@graph" or "mainEntity"), depth + 1);
        }
    }

    private static JsonLd Of(JsonElement article, bool isListed) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Publisher = Name(article, "publisher") ?? Name(article, "sourceOrganization"),
        Published = Text(article, "datePublished"),
        Url = Address(article, "url") ?? Address(article, "mainEntityOfPage") ?? Address(article, "@id"),
        Author = Name(article, "author") ?? Name(article, "creator"),
        Language = Text(article, "inLanguage"),
        Body = WebUtility.HtmlDecode(article.Text("articleBody")),
        IsPaid = article.TryGetProperty("isAccessibleForFree", out var free)
            && (free.ValueKind == JsonValueKind.False || free.ToString().Equals("false", StringComparison.OrdinalIgnoreCase)),
        IsListed = isListed,
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
            ? type.ToString() is var names
              && (names.Contains("Article", StringComparison.Ordinal) || names.Contains("BlogPosting", StringComparison.Ordinal)
                || names.Contains("Reportage", StringComparison.Ordinal))
            : element.TryGetProperty("headline", out _) && element.TryGetProperty("datePublished", out _);

    private static bool IsDatedPage(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && type.ToString().Contains("WebPage", StringComparison.Ordinal)
        && element.TryGetProperty("datePublished", out _);

    private static string? Text(JsonElement element, string name) => Decoded(element.Written(name));

    /// <summary>Some pages write their entities twice.</summary>
    private static string? Decoded(string? text) =>
        WebUtility.HtmlDecode(WebUtility.HtmlDecode(text))?.Trim() is { Length: > 0 } decoded ? decoded : null;

    /// <summary>A name given as text, or as an object (or a list of them) with a name; an address or an id is none.</summary>
    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Select(one => one.ValueKind switch
            {
                JsonValueKind.Object => Text(one, "name") ?? Text(one, "legalName"),
                JsonValueKind.String => Decoded(one.GetString()),
                _ => null,
            })
            .Where(one => one is not null && !IsAddress(one)).Distinct().Take(10);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>Whether what stands for a name is an address, a path or an account.</summary>
    public static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text[0] is '#' or '/' or '@';

    private static string? Address(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => Decoded(value.GetString()),
            JsonValueKind.Object => Text(value, "@id") ?? Text(value, "url"),
            _ => null,
        } : null;
}
