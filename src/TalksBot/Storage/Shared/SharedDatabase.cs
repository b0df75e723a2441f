using System.Data.Common;
using Npgsql;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>The database that several processes share.</summary>
public sealed class SharedDatabase(PostgresDatabase database) : ISqlDatabase
{
    public SqlDialect Dialect { get; } = new(
        Schema: "talksbot.",
        Folded: subject => $"lower({subject})",
        List: parameter => $"unnest({parameter}) WITH ORDINALITY AS new (value, place)",
        OneOfChat: "SELECT pg_advisory_xact_lock(hashtextextended(@platform || ' ' || @chat, 0));",
        Texts: (row, column) => [.. row.GetFieldValue<string[]>(column)]);

    public Task<int> RunAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.WriteAsync(
        async connection =>
        {
            await using var command = Statement(connection, sql, values);
            return await command.ExecuteNonQueryAsync(cancellation);
        },
        cancellation);

    public Task<ImmutableArray<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> make, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.WriteAsync(
        async connection =>
        {
            await using var command = Statement(connection, sql, values);
            return await command.ReadAsync(make, cancellation);
        },
        cancellation);

    /// <summary>One process tells followers at a time; where it dies, the next one does.</summary>
    public async Task<IAsyncDisposable?> TakeFollowersTurnAsync(CancellationToken cancellation) =>
        await HeldLock.TryTakeAsync(database, AdvisoryLock.Followers, cancellation);

    private static NpgsqlCommand Statement(NpgsqlConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, Column(value));
        return command;
    }

    private static object Column(object? value) => value switch
    {
        null => DBNull.Value,
        string text => PostgresText.Of(text),
        string[] texts => texts.Select(PostgresText.Of).ToArray(),
        DateTimeOffset time => time.UtcDateTime,
        _ => value,
    };
}
