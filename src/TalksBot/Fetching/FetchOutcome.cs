namespace TalksBot.Fetching;

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
