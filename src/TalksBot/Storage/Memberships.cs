using System.Collections.Immutable;
using TalksBot.Chat;

namespace TalksBot.Storage;

/// <summary>Memberships in the database beside the index. Of a greeted chat a keyed hash is kept, which leads back to none.</summary>
public sealed class Memberships(TalksDatabase storage, VoterHash hash) : IMemberships
{
    public async Task<bool> GreetAsync(string platform, string place, CancellationToken cancellation) => await storage.RunAsync(
        "INSERT OR IGNORE INTO greeted (platform, place) VALUES ($platform, $place)", cancellation,
        ("$platform", platform), ("$place", hash.Of(platform, place))) > 0;

    public Task PlaceAsync(string platform, string chat, string server, CancellationToken cancellation) => storage.RunAsync(
        "INSERT OR REPLACE INTO server_chats (platform, chat, server) VALUES ($platform, $chat, $server)", cancellation,
        ("$platform", platform), ("$chat", chat), ("$server", server));

    public async Task<string?> FindServerAsync(string platform, string chat, CancellationToken cancellation) => (await storage.ReadAsync(
        "SELECT server FROM server_chats WHERE platform = $platform AND chat = $chat", row => row.GetString(0), cancellation,
        ("$platform", platform), ("$chat", chat))).FirstOrDefault();

    public Task<ImmutableArray<string>> ListChatsAsync(string platform, string server, CancellationToken cancellation) => storage.ReadAsync(
        "SELECT chat FROM server_chats WHERE platform = $platform AND server = $server", row => row.GetString(0), cancellation,
        ("$platform", platform), ("$server", server));

    public Task ForgetAsync(string platform, string chat, CancellationToken cancellation) => storage.RunAsync(
        "DELETE FROM server_chats WHERE platform = $platform AND chat = $chat", cancellation, ("$platform", platform), ("$chat", chat));
}
