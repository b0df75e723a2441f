using System.Text.Json;

namespace TalksBot.News.Feeds;

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
            if (root.Written("version")?.StartsWith(Version, StringComparison.Ordinal) != true || !root.TryGetProperty("items", out var items)
                || items.ValueKind != JsonValueKind.Array)
                return null;
            var (read, unread) = (ImmutableArray.CreateBuilder<FeedItem>(), 0);
            foreach (var item in items.EnumerateArray())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!TryItem(item, root.Written("language"), address, out var found))
                    unread++;
                else if (found is not null)
                    read.Add(found);
            }

            return new Feed(root.Written("title"), read.DrainToImmutable(), null) { Unread = unread };
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
            item.Written("id"), item.Written("url") ?? item.Written("external_url"), item.Written("content_html") ?? item.Written("content_text"), address)
            is { } read
            ? read with
            {
                Title = FeedReader.Words(item.Written("title")),
                Published = FeedDate.Read(item.Written("date_published")),
                Author = Author(item),
                Language = item.Written("language") ?? language,
            }
            : null;

    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0)
            return authors[0].Written("name");
        return item.TryGetProperty("author", out var author) ? author.Written("name") : null;
    }
}
