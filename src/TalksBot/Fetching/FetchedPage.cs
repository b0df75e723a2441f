namespace TalksBot.Fetching;

/// <summary>A body that was fetched, decoded.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="MediaType">What the server says it is, in lower case and without parameters; empty where it doesn't say.</param>
/// <param name="Text">The body.</param>
public sealed record FetchedPage(Uri Address, string MediaType, string Text)
{
    /// <summary>For the next time; null where the server gave none.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }
}
