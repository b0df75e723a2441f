namespace TalksBot.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">What the feed knows it by; the link where it gives no id.</param>
/// <param name="Link">The page.</param>
public sealed record FeedItem(string Id, Uri Link)
{
    public string? Title { get; init; }

    /// <summary>With time of day and zone, as <c>yyyy-MM-ddTHH:mm:sszzz</c>; null where the feed has no date that can be read.</summary>
    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }
}
