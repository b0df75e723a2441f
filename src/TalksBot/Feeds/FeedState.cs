using TalksBot.Fetching;

namespace TalksBot.Feeds;

/// <summary>What is known of a feed from the last looks at it.</summary>
public sealed record FeedState(string Address)
{
    public string? Title { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>How often it has failed since it last worked.</summary>
    public int Failures { get; init; }

    /// <summary>When it is looked at next; null for at once.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
