using System.Text.Json;

namespace TalksBot.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/";

    public static Feed? Read(string text, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (Text(root, "version")?.StartsWith(Version, StringComparison.Ordinal) != true || !root.TryGetProperty("items", out var items)
                || items.ValueKind != JsonValueKind.Array)
                return null;
            var (read, unread) = (ImmutableArray.CreateBuilder<FeedItem>(), 0);
            foreach (var item in items.EnumerateArray())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!TryItem(item, Text(root, "language"), address, out var found))
                    unread++;
                else if (found is not null)
                    read.Add(found);
            }

            return new Feed(Text(root, "title"), read.DrainToImmutable(), null) { Unread = unread };
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return new Feed(null, [], "The feed is not valid Unicode text.");
        }
        catch (JsonException)
        {
            // Half a document can't be told from none.
            return text.Contains(Version, StringComparison.Ordinal) ? new Feed(null, [], "The feed is not valid JSON.") : null;
        }
    }

    /// <returns>False where the item has a string that is no Unicode text: the parser finds that out only when it is read.</returns>
    private static bool TryItem(JsonElement item, string? language, Uri address, out FeedItem? read)
    {
        read = null;
        try
        {
            read = Item(item, language, address);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static FeedItem? Item(JsonElement item, string? language, Uri address) =>
        item.ValueKind == JsonValueKind.Object && FeedReader.Item(
            Text(item, "id"), Text(item, "url") ?? Text(item, "external_url"), Text(item, "content_html") ?? Text(item, "content_text"), address) is { } read
            ? read with
            {
                Title = FeedReader.Words(Text(item, "title")),
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
