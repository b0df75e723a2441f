using TalksBot.Core.Commands;
using TalksBot.News.Fetching;

namespace TalksBot.News.Feeds;

/// <summary>Changes the feeds while the bot runs; a page's address is as good as that of the feed that it names.</summary>
public sealed class FeedDesk(FeedRoster roster, FeedStore store, IPageFetcher fetcher) : IFeedDesk
{
    public async Task<ImmutableArray<FeedLine>> ListAsync(CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<FeedLine>();
        foreach (var address in roster.Addresses)
        {
            var state = await store.ReadAsync(address, cancellation);
            var (items, waiting) = await store.CountAsync(address, cancellation);
            lines.Add(new FeedLine(ShownAddress.Of(address), state.Title, items, waiting, state.Failures));
        }

        return lines.DrainToImmutable();
    }

    public async Task<FeedChange> AddAsync(string address, CancellationToken cancellation)
    {
        if (WebAddress.Of(address) is not { } uri)
            return new FeedChange(null, Label.Of("feed.no-address"));
        if (uri.UserInfo.Length > 0)
            return new FeedChange(null, Label.Of("feed.password"));
        var (feed, problem) = await FindAsync(uri, cancellation);
        if (feed is null)
            return new FeedChange(null, problem);
        return roster.Add(feed) ? new FeedChange(ShownAddress.Of(feed)) : new FeedChange(null, Label.Of("feed.known", ("address", ShownAddress.Of(feed))));
    }

    public async Task<FeedChange> RemoveAsync(string address, CancellationToken cancellation)
    {
        // It may be named as it is shown, or by the page that it was found on.
        var known = roster.Addresses.FirstOrDefault(feed => feed == address || ShownAddress.Of(feed) == address);
        if (known is null && WebAddress.Of(address) is { } page)
            known = (await FindAsync(page, cancellation)).Feed;
        if (known is null || !roster.Addresses.Contains(known))
            return new FeedChange(null, Label.Of("feed.unknown"));
        return roster.Remove(known)
            ? new FeedChange(ShownAddress.Of(known))
            : new FeedChange(null, Label.Of("feed.configured"));
    }

    /// <summary>The feed at an address, or the one that the page there names; else why there is none.</summary>
    private async Task<(string? Feed, Label? Problem)> FindAsync(Uri address, CancellationToken cancellation)
    {
        var result = await fetcher.FetchAsync(address, MediaKinds.Feeds, Validators.None, FeedAccess.None, cancellation);
        if (result.Page is not { } page)
            return (null, result.Reason ?? Label.Of("feed.not-fetched"));
        if (await FeedReader.ReadAsync(page.Text, page.Address, cancellation) is not null)
            return (address.AbsoluteUri, null);
        return WebPage.FeedOf(page.Text, page.Address, cancellation) is { } named
            ? (named, null)
            : (null, Label.Of("feed.none"));
    }
}
