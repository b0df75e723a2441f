using System.Collections.Frozen;

namespace TalksBot.News.Fetching;

/// <summary>What kinds of bodies are wanted.</summary>
/// <param name="Accept">The request's Accept header.</param>
/// <param name="Types">Media types that are taken; an answer without one is taken too.</param>
public sealed record MediaKinds(string Accept, FrozenSet<string> Types)
{
    /// <summary>So many bytes of a body count, and what follows is left unread; null where a longer body is refused.</summary>
    public int? CutsOffAt { get; init; }

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml"];

    private static readonly string[] FeedTypes =
    [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
        "application/feed+json", "application/json", "text/plain", "application/rss", "application/atom", "application/x-rss+xml",
        "application/x-atom+xml", "application/x-rdf+xml", "application/rdf", "application/x-xml", "text/x-xml", "text/rss", "text/rss+xml", "text/atom",
        "text/atom+xml", "text/rdf", "application/octet-stream", "binary/octet-stream",
    ];

    public static MediaKinds Pages { get; } = new("text/html, application/xhtml+xml;q=0.9", FrozenSet.Create(PageTypes));

    // Some servers call their feeds a page.
    public static MediaKinds Feeds { get; } = new(
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7",
        FrozenSet.Create([.. FeedTypes, "text/html"]));

    public static MediaKinds PagesAndFeeds { get; } = new(
        "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.8",
        FrozenSet.Create([.. PageTypes, .. FeedTypes]));

    public static MediaKinds Robots { get; } = new("text/plain, */*;q=0.1", FrozenSet.Create("text/plain", "text/html", "application/octet-stream"))
    {
        // Robots read at least so much of it (RFC 9309, 2.5).
        CutsOffAt = 500 * 1024,
    };
}
