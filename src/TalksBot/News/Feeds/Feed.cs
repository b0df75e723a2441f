namespace TalksBot.News.Feeds;

/// <summary>What a feed holds.</summary>
/// <param name="Title">The feed's name, which is often the outlet's; null where it has none.</param>
/// <param name="Items">Each entry once, in the feed's order.</param>
/// <param name="Problem">Why reading stopped before the feed's end; null where it didn't.</param>
public sealed record Feed(string? Title, ImmutableArray<FeedItem> Items, string? Problem)
{
    /// <summary>Items that can't be read, which are left out; the others are read all the same.</summary>
    public int Unread { get; init; }

    /// <summary>What was mended to read it; empty where it was well formed.</summary>
    public ImmutableArray<string> Repairs { get => field.IsDefault ? [] : field; init; }
}

/// <summary>One entry of a feed.</summary>
/// <param name="Id">What the feed knows it by; the link where it gives no id.</param>
/// <param name="Link">The page; for an item that has none, the feed with a fragment that names the item.</param>
public sealed record FeedItem(string Id, Uri Link)
{
    /// <summary>False where the item has no page of its own: what it says is in <see cref="Content"/>.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>The item's text as markup, where the feed gives it.</summary>
    public string? Content { get; init; }

    public string? Title { get; init; }

    /// <summary>With time of day and zone, as <c>yyyy-MM-ddTHH:mm:sszzz</c>; null where the feed has no date that can be read.</summary>
    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }
}
