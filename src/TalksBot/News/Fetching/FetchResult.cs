namespace TalksBot.News.Fetching;

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

public enum FetchOutcome
{
    Fetched,

    /// <summary>It is as it was when the validators were given.</summary>
    NotModified,

    /// <summary>It is never fetched: an address, size or kind that is refused, or a robots.txt that forbids it.</summary>
    Refused,

    /// <summary>The server says that it isn't there.</summary>
    Missing,

    /// <summary>It didn't work this time; it may later.</summary>
    Failed,
}

/// <summary>A body that was fetched, decoded.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="Text">The body.</param>
public sealed record FetchedPage(Uri Address, string Text)
{
    /// <summary>What was repaired in decoding it, in one sentence; null where nothing was.</summary>
    public string? Repair { get; init; }

    /// <summary>When it was fetched; null where that isn't known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>For the next time; null where the server gave none.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }
}

/// <summary>What a server gave the last time, to be told whether anything is new.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}
