namespace TalksBot.Core.Commands;

/// <summary>What chats follow. Subjects are compared without case.</summary>
public interface IFollowList
{
    /// <summary>What the platform lacks to bring a message into a chat that hasn't just asked for one, as a sentence; null for nothing.</summary>
    Label? Missing(string platform);

    /// <summary>
    /// False where the chat follows as much as it may already. What it follows already takes the new hours and ways, and is tried again where it
    /// didn't arrive.
    /// </summary>
    /// <param name="follow">What to follow.</param>
    /// <param name="known">The editions of the articles that are no news any more.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation);

    /// <summary>What a chat follows, oldest first.</summary>
    Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation);

    /// <summary>How many follows don't arrive, of all chats.</summary>
    Task<int> CountFailedAsync(CancellationToken cancellation);

    /// <summary>False where the chat doesn't follow it.</summary>
    Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation);
}

/// <summary>What a chat follows.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Chat">The chat, as the platform names it.</param>
/// <param name="Subject">A name, a topic, or "casualties" with or without a filter, in the words of whoever asked.</param>
/// <param name="AtNight">Whether messages come at night as well.</param>
public sealed record Follow(string Platform, string Chat, string Subject, bool AtNight)
{
    /// <summary>Whether one message a day tells of all that came.</summary>
    public bool IsDaily { get; init; }

    /// <summary>Whether only figures of casualties are told of.</summary>
    public bool OnlyFigures { get; init; }

    /// <summary>The code of the language of whoever asked for it; null where that isn't known.</summary>
    public string? Language { get; init; }

    /// <summary>Why its messages don't arrive, as a sentence; null where they do.</summary>
    public string? Problem { get; init; }
}
