namespace TalksBot.Feeds;

/// <summary>Reads RSS 2.0 (and its older kin), Atom and JSON Feed.</summary>
public static class FeedReader
{
    /// <param name="text">The feed.</param>
    /// <param name="address">Where it came from: relative links count from there.</param>
    /// <returns>Null where the text is no feed at all.</returns>
    public static Feed? Read(string text, Uri address)
    {
        var feed = text.AsSpan().TrimStart().StartsWith("{") ? JsonFeed.Read(text, address) : XmlFeed.Read(text, address);
        return feed is null ? null : feed with { Items = [.. feed.Items.DistinctBy(item => item.Id)] };
    }

    /// <summary>The item, where the feed gives it an address that can be fetched.</summary>
    internal static FeedItem? Item(string? id, string? link, Uri address) =>
        Uri.TryCreate(address, link?.Trim() is { Length: > 0 } given ? given : id, out var page) && (page.Scheme is "http" or "https")
            ? new FeedItem(string.IsNullOrWhiteSpace(id) ? page.AbsoluteUri : id.Trim(), page)
            : null;
}
