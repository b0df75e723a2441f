using System.Collections.Immutable;
using TalksBot.Chat;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Memberships in the database that several processes share: of those that hear of a new server, one says the first word.</summary>
public sealed class SharedMemberships(PostgresDatabase database, VoterHash hash) : IMemberships
{
    public async Task<bool> GreetAsync(string platform, string place, CancellationToken cancellation) => await RunAsync(
        "INSERT INTO talksbot.greeted (platform, place) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellation, platform, hash.Of(platform, place)) > 0;

    public Task PlaceAsync(string platform, string chat, string server, CancellationToken cancellation) => RunAsync(
        "INSERT INTO talksbot.server_chats (platform, chat, server) VALUES ($1, $2, $3) ON CONFLICT (platform, chat) DO UPDATE SET server = excluded.server",
        cancellation, platform, chat, server);

    public Task<string?> FindServerAsync(string platform, string chat, CancellationToken cancellation) => database.WriteAsync(
        connection => Statement.ReadAsync<string>(
            connection, "SELECT server FROM talksbot.server_chats WHERE platform = $1 AND chat = $2", cancellation, platform, chat),
        cancellation);

    public async Task<ImmutableArray<string>> ListChatsAsync(string platform, string server, CancellationToken cancellation) =>
    [
        .. await database.WriteAsync(
            connection => Statement.ReadAsync<string[]>(
                connection, "SELECT COALESCE(array_agg(chat), '{}') FROM talksbot.server_chats WHERE platform = $1 AND server = $2", cancellation,
                platform, server),
            cancellation) ?? [],
    ];

    public Task ForgetAsync(string platform, string chat, CancellationToken cancellation) =>
        RunAsync("DELETE FROM talksbot.server_chats WHERE platform = $1 AND chat = $2", cancellation, platform, chat);

    private Task<int> RunAsync(string sql, CancellationToken cancellation, params object[] values) =>
        database.WriteAsync(connection => Statement.RunAsync(connection, sql, cancellation, values), cancellation);
}
