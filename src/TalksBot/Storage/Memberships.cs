using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using TalksBot.Chat;

namespace TalksBot.Storage;

/// <summary>Memberships in the database beside the index. Of a greeted chat a keyed hash is kept, which leads back to none.</summary>
public sealed class Memberships(TalksDatabase storage, VoterHash hash) : IMemberships
{
    public async Task<bool> GreetAsync(string platform, string place, CancellationToken cancellation) => await ExecuteAsync(
        "INSERT OR IGNORE INTO greeted (platform, place) VALUES ($platform, $place)", cancellation,
        ("$platform", platform), ("$place", hash.Of(platform, place))) > 0;

    public Task PlaceAsync(string platform, string chat, string server, CancellationToken cancellation) => ExecuteAsync(
        "INSERT OR REPLACE INTO server_chats (platform, chat, server) VALUES ($platform, $chat, $server)", cancellation,
        ("$platform", platform), ("$chat", chat), ("$server", server));

    public async Task<string?> FindServerAsync(string platform, string chat, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(
            database, "SELECT server FROM server_chats WHERE platform = $platform AND chat = $chat", ("$platform", platform), ("$chat", chat));
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    public async Task<ImmutableArray<string>> ListChatsAsync(string platform, string server, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(
            database, "SELECT chat FROM server_chats WHERE platform = $platform AND server = $server", ("$platform", platform), ("$server", server));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var chats = ImmutableArray.CreateBuilder<string>();
        while (await rows.ReadAsync(cancellation))
            chats.Add(rows.GetString(0));
        return chats.DrainToImmutable();
    }

    public Task ForgetAsync(string platform, string chat, CancellationToken cancellation) => ExecuteAsync(
        "DELETE FROM server_chats WHERE platform = $platform AND chat = $chat", cancellation, ("$platform", platform), ("$chat", chat));

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params (string Name, string Value)[] parameters)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(database, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static SqliteCommand Command(SqliteConnection database, string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
