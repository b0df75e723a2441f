using System.Text.Json;

namespace TalksBot.Core.Articles.Loading;

/// <summary>What a page's JSON-LD says about its article.</summary>
internal sealed record JsonLd(string? Headline, string? Publisher, string? Published, string? Url, string? Author)
{
    /// <summary>The first object that is an article, by its type or its headline; null where no script holds one.</summary>
    public static JsonLd? Find(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement) is { } found)
                    return found;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
            {
                // A page with broken data is still a page.
            }
        }

        return null;
    }

    private static JsonLd? Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (IsArticle(element))
            return new JsonLd(
                Text(element, "headline"),
                Name(element, "publisher"),
                Text(element, "datePublished"),
                Text(element, "url") ?? Name(element, "mainEntityOfPage"),
                Name(element, "author"));
        return element.EnumerateObject().Select(property => Find(property.Value)).FirstOrDefault(found => found is not null);
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("headline", out _)
        || element.TryGetProperty("@type", out var type) && type.ToString() is var names
            && (names.Contains("Article", StringComparison.Ordinal) || names.Contains("BlogPosting", StringComparison.Ordinal));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    /// <summary>A name given as text, or as an object (or a list of them) with a name or an address.</summary>
    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        return value.ValueKind == JsonValueKind.Object ? Text(value, "name") ?? Text(value, "@id")
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : null;
    }
}
