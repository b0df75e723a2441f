using System.Collections.Immutable;

namespace TalksBot.Chat;

/// <summary>What is kept of where the bot was let in: whether it has said its first word there, and which chats stand in which server.</summary>
public interface IMemberships
{
    /// <summary>Notes that a chat or server hears the first word, for good: who puts the bot out and lets it in again has heard it.</summary>
    /// <returns>False where it was said before.</returns>
    Task<bool> GreetAsync(string platform, string place, CancellationToken cancellation);

    /// <summary>Notes in which server a chat stands.</summary>
    Task PlaceAsync(string platform, string chat, string server, CancellationToken cancellation);

    /// <summary>The server that a chat stands in; null where that isn't known.</summary>
    Task<string?> FindServerAsync(string platform, string chat, CancellationToken cancellation);

    /// <summary>The chats that are known of a server.</summary>
    Task<ImmutableArray<string>> ListChatsAsync(string platform, string server, CancellationToken cancellation);

    /// <summary>Forgets where a chat stands.</summary>
    Task ForgetAsync(string platform, string chat, CancellationToken cancellation);
}
