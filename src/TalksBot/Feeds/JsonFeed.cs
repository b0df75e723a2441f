using System.Collections.Immutable;
using System.Text.Json;

namespace TalksBot.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/";

    public static Feed? Read(string text, Uri address)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (Text(root, "version")?.StartsWith(Version, StringComparison.Ordinal) != true || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return null;
            var read = items.EnumerateArray().Select(item => Item(item, Text(root, "language"), address)).OfType<FeedItem>();
            return new Feed(Text(root, "title"), [.. read], null);
        }
        catch (JsonException)
        {
            // Half a document can't be told from none.
            return text.Contains(Version, StringComparison.Ordinal) ? new Feed(null, [], "The feed is not valid JSON.") : null;
        }
    }

    private static FeedItem? Item(JsonElement item, string? language, Uri address) =>
        item.ValueKind == JsonValueKind.Object && FeedReader.Item(Text(item, "id"), Text(item, "url") ?? Text(item, "external_url"), address) is { } read
            ? read with
            {
                Title = Text(item, "title"),
                Published = FeedDate.Read(Text(item, "date_published")),
                Author = Author(item),
                Language = Text(item, "language") ?? language,
            }
            : null;

    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0)
            return Text(authors[0], "name");
        return item.TryGetProperty("author", out var author) ? Text(author, "name") : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;
}
