namespace TalksBot.Feeds;

/// <summary>A feed's item whose page has still to be fetched.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Item">The item.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
public sealed record WaitingItem(long Number, FeedItem Item, int Attempts);
