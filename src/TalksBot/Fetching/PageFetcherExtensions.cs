namespace TalksBot.Fetching;

public static class PageFetcherExtensions
{
    /// <summary>Fetches what anybody may fetch.</summary>
    public static Task<FetchResult> FetchAsync(
        this IPageFetcher fetcher, Uri address, MediaKinds kinds, Validators validators, CancellationToken cancellation) =>
        fetcher.FetchAsync(address, kinds, validators, FeedAccess.None, cancellation);
}
