using TalksBot.Fetching;

namespace TalksBot.Feeds;

/// <summary>
/// Reads RSS 2.0 (and its older kin), Atom and JSON Feed, within limits: what is too deep, too much or takes too long is a problem of the feed.
/// </summary>
public static class FeedReader
{
    /// <summary>A feed of ten megabytes takes a tenth of it.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    /// <inheritdoc cref="Read"/>
    public static async Task<Feed?> ReadAsync(string text, Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        try
        {
            return await Task.Run(() => Read(text, address, limit.Token), cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Feed(null, [], "The feed takes too long to read.");
        }
    }

    /// <param name="text">The feed.</param>
    /// <param name="address">Where it came from: relative links count from there.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where the text is no feed at all.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Feed? Read(string text, Uri address, CancellationToken cancellation = default)
    {
        var feed = text.AsSpan().TrimStart().StartsWith("{") ? JsonFeed.Read(text, address, cancellation) : XmlFeed.Read(text, address, cancellation);
        return feed is null ? null : feed with { Items = [.. feed.Items.DistinctBy(item => item.Id)] };
    }

    /// <summary>The item, where the feed gives it an address that can be fetched.</summary>
    internal static FeedItem? Item(string? id, string? link, Uri address) =>
        Uri.TryCreate(address, link?.Trim() is { Length: > 0 } given ? given : id, out var page)
            && (page.Scheme is "http" or "https") && HostName.Of(page) is not null && Uri.TryCreate(page.AbsoluteUri, UriKind.Absolute, out _)
            ? new FeedItem(string.IsNullOrWhiteSpace(id) ? page.AbsoluteUri : id.Trim(), page)
            : null;
}
