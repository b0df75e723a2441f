using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Statements with their values, and times and texts as columns have them.</summary>
internal static class SqliteStatements
{
    public static SqliteCommand Statement(this SqliteConnection database, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? Time(this SqliteDataReader row, int column) =>
        row.Text(column) is { } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) : null;

    /// <summary>In universal time all texts are of one form, so their order is the order of time.</summary>
    public static string Column(this DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
