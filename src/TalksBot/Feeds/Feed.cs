using System.Collections.Immutable;

namespace TalksBot.Feeds;

/// <summary>What a feed holds.</summary>
/// <param name="Title">The feed's name, which is often the outlet's; null where it has none.</param>
/// <param name="Items">Each entry once, in the feed's order.</param>
/// <param name="Problem">Why reading stopped before the feed's end; null where it didn't.</param>
public sealed record Feed(string? Title, ImmutableArray<FeedItem> Items, string? Problem)
{
    /// <summary>Items that can't be read, which are left out; the others are read all the same.</summary>
    public int Unread { get; init; }
}
