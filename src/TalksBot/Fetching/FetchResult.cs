namespace TalksBot.Fetching;

/// <summary>What came of fetching an address.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Page">What was fetched; null for every other outcome.</param>
/// <param name="Reason">Why nothing was, in one sentence; null where something was.</param>
public sealed record FetchResult(FetchOutcome Outcome, FetchedPage? Page, string? Reason)
{
    /// <summary>The HTTP status of a refusal by the server; null where it didn't come to one.</summary>
    public int? Status { get; init; }

    /// <summary>When the server asks to be tried again; null where it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static FetchResult Of(FetchedPage page) => new(FetchOutcome.Fetched, page, null);

    public static FetchResult Refused(string reason) => new(FetchOutcome.Refused, null, reason);

    public static FetchResult Failed(string reason) => new(FetchOutcome.Failed, null, reason);
}
