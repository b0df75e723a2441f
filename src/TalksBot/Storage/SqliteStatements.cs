using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Statements with their values, and what columns hold.</summary>
internal static class SqliteStatements
{
    private static SqliteCommand Statement(this SqliteConnection database, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, Column(value));
        return command;
    }

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public static async Task<int> RunAsync(
        this SqliteConnection database, string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var command = database.Statement(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Makes something of each row of what is asked for.</summary>
    public static async Task<ImmutableArray<T>> ReadAsync<T>(
        this SqliteConnection database, string sql, Func<DbDataReader, T> make, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var command = database.Statement(sql, values);
        return await command.ReadAsync(make, cancellation);
    }

    /// <summary>Makes something of each row.</summary>
    public static async Task<ImmutableArray<T>> ReadAsync<T>(this DbCommand command, Func<DbDataReader, T> make, CancellationToken cancellation)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var made = ImmutableArray.CreateBuilder<T>();
        while (await rows.ReadAsync(cancellation))
            made.Add(make(rows));
        return made.DrainToImmutable();
    }

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? Time(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    public static DateOnly? Day(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>In universal time all texts are of one form, so their order is the order of time.</summary>
    private static object Column(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        string[] texts => JsonSerializer.Serialize(texts, StorageJson.Default.StringArray),
        _ => value,
    };
}
