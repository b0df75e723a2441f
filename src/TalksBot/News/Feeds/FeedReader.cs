using System.Net;
using System.Text.RegularExpressions;
using TalksBot.Core.Text;
using TalksBot.News.Fetching;

namespace TalksBot.News.Feeds;

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
        var feed = text.AsSpan().TrimStart().StartsWith("{") ? JsonFeed.Read(text, address, cancellation) : Xml(text, address, cancellation);
        return feed is null ? null : feed with { Items = [.. feed.Items.DistinctBy(item => item.Id)] };
    }

    /// <summary>The feed as it is, or mended where it can't be read so.</summary>
    private static Feed? Xml(string text, Uri address, CancellationToken cancellation)
    {
        var plain = XmlFeed.Read(text, address, cancellation);
        if (plain is { Problem: null })
            return plain;
        cancellation.ThrowIfCancellationRequested();
        if (XmlMending.Mend(text) is not { } mended || XmlFeed.Read(mended.Text, address, cancellation) is not { } read)
            return plain;
        return read.Problem is null || read.Items.Length > (plain?.Items.Length ?? 0) ? read with { Repairs = mended.Repairs } : plain ?? read;
    }

    /// <summary>The longest content of an item that is kept.</summary>
    private const int MaxContent = 1 << 20;

    /// <summary>Less markup is a teaser.</summary>
    private const int MinContent = 200;

    /// <summary>The item with what the feed says in it; one without a page is an item where that is an article's length. Else null.</summary>
    internal static FeedItem? Item(string? id, string? link, string? content, Uri address)
    {
        var kept = content is { Length: >= MinContent and <= MaxContent } ? content : null;
        if (Item(id, link, address) is { } item)
            return item with { Content = kept };
        if (kept is null || !string.IsNullOrWhiteSpace(link))
            return null;
        var name = string.IsNullOrWhiteSpace(id) ? TextHash.Of(kept, 16) : id.Trim();
        return new FeedItem(name, new Uri(address, "#" + Uri.EscapeDataString(name))) { HasPage = false, Content = kept };
    }

    /// <summary>Names in feeds are often written as for a page: with entities, and elements.</summary>
    internal static string? Words(string? text)
    {
        var words = WebUtility.HtmlDecode(text)?.Trim();
        return words is { Length: > 0 } ? words.Contains('<') ? WebUtility.HtmlDecode(Tag.Without(words)).Trim() : words : null;
    }

    private static Regex Tag { get; } = Patterns.Of("</?[a-zA-Z][^<>]{0,300}>");

    /// <summary>The item, where the feed gives it an address that can be fetched.</summary>
    internal static FeedItem? Item(string? id, string? link, Uri address) =>
        Uri.TryCreate(address, link?.Trim() is { Length: > 0 } given ? given : id?.Contains("://", StringComparison.Ordinal) == true ? id : null, out var page)
            && (page.Scheme is "http" or "https") && HostName.Of(page) is not null && Uri.TryCreate(page.AbsoluteUri, UriKind.Absolute, out _)
            ? new FeedItem(string.IsNullOrWhiteSpace(id) ? page.AbsoluteUri : id.Trim(), page)
            : null;
}
