namespace TalksBot.News.Fetching;

/// <summary>Fetches from the web, where the web may be anything: whatever comes of it is a result.</summary>
public interface IPageFetcher
{
    /// <summary>Only cancellation throws.</summary>
    Task<FetchResult> FetchAsync(Uri address, MediaKinds kinds, Validators validators, FeedAccess access, CancellationToken cancellation);
}

public static class PageFetcherExtensions
{
    /// <summary>Fetches what anybody may fetch.</summary>
    public static Task<FetchResult> FetchAsync(
        this IPageFetcher fetcher, Uri address, MediaKinds kinds, Validators validators, CancellationToken cancellation) =>
        fetcher.FetchAsync(address, kinds, validators, FeedAccess.None, cancellation);
}
