namespace TalksBot.Storage;

/// <summary>
/// What is kept of where the bot was let in: whether it has said its first word there, and which chats stand in which server. Of a greeted
/// chat a keyed hash is kept, which leads back to none; of the processes that hear of a new server, one says the first word.
/// </summary>
public sealed class Memberships(ISqlDatabase database, VoterHash hash)
{
    private readonly string greeted = $"{database.Dialect.Schema}greeted";
    private readonly string chats = $"{database.Dialect.Schema}server_chats";

    /// <summary>Notes that a chat or server hears the first word, for good: who puts the bot out and lets it in again has heard it.</summary>
    /// <returns>False where it was said before.</returns>
    public async Task<bool> GreetAsync(string platform, string place, CancellationToken cancellation) => await database.RunAsync(
        $"INSERT INTO {greeted} (platform, place) VALUES (@platform, @place) ON CONFLICT DO NOTHING", cancellation,
        ("@platform", platform), ("@place", hash.Of(platform, place))) > 0;

    /// <summary>Notes in which server a chat stands.</summary>
    public Task PlaceAsync(string platform, string chat, string server, CancellationToken cancellation) => database.RunAsync(
        $"""
         INSERT INTO {chats} (platform, chat, server) VALUES (@platform, @chat, @server)
         ON CONFLICT (platform, chat) DO UPDATE SET server = excluded.server
         """,
        cancellation,
        ("@platform", platform), ("@chat", chat), ("@server", server));

    /// <summary>The server that a chat stands in; null where that isn't known.</summary>
    public async Task<string?> FindServerAsync(string platform, string chat, CancellationToken cancellation) => (await database.ReadAsync(
        $"SELECT server FROM {chats} WHERE platform = @platform AND chat = @chat", row => row.GetString(0), cancellation,
        ("@platform", platform), ("@chat", chat))).FirstOrDefault();

    /// <summary>The chats that are known of a server.</summary>
    public Task<ImmutableArray<string>> ListChatsAsync(string platform, string server, CancellationToken cancellation) => database.ReadAsync(
        $"SELECT chat FROM {chats} WHERE platform = @platform AND server = @server", row => row.GetString(0), cancellation,
        ("@platform", platform), ("@server", server));

    /// <summary>Forgets where a chat stands.</summary>
    public Task ForgetAsync(string platform, string chat, CancellationToken cancellation) => database.RunAsync(
        $"DELETE FROM {chats} WHERE platform = @platform AND chat = @chat", cancellation, ("@platform", platform), ("@chat", chat));
}
