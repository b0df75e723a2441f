namespace TalksBot.Core.Commands;

/// <summary>The feeds that are read, as those who run the bot see and change them.</summary>
public interface IFeedDesk
{
    Task<ImmutableArray<FeedLine>> ListAsync(CancellationToken cancellation);

    /// <summary>Adds a feed, or the one that a page names.</summary>
    /// <returns>The feed's address as it may be shown, or why there is none.</returns>
    Task<FeedChange> AddAsync(string address, CancellationToken cancellation);

    /// <summary>Takes away a feed that was added; those of the configuration stay.</summary>
    Task<FeedChange> RemoveAsync(string address, CancellationToken cancellation);
}

/// <summary>A feed and what came of it.</summary>
/// <param name="Address">As it may be shown.</param>
/// <param name="Title">Its own; null where it isn't known yet.</param>
/// <param name="Items">How many items it brought.</param>
/// <param name="Waiting">How many of them wait to be fetched.</param>
/// <param name="Failures">How often in a row it couldn't be read.</param>
public sealed record FeedLine(string Address, string? Title, int Items, int Waiting, int Failures);

/// <summary>What came of a change.</summary>
/// <param name="Address">The feed's address as it may be shown; null where nothing was changed.</param>
/// <param name="Problem">Why not, as a sentence; null where it was.</param>
public sealed record FeedChange(string? Address, Label? Problem = null);
