namespace TalksBot.Postgres;

/// <summary>One statement with its parameters, for what needs no more than that.</summary>
public static class Statement
{
    /// <summary>Runs it and returns how many rows it touched.</summary>
    public static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Create(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs it and returns the first column of its first row; null where there is none.</summary>
    public static async Task<T?> ReadAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Create(connection, sql, values);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is T value ? value : default;
    }

    public static NpgsqlCommand Create(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
