namespace TalksBot.Postgres;

/// <summary>One statement with its parameters, for what needs no more than that.</summary>
public static class Statement
{
    /// <summary>Runs it and returns how many rows it touched.</summary>
    public static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Create(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs it and returns the first column of its first row; the type's default where there is none.</summary>
    public static async Task<T?> ReadAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Create(connection, sql, values);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is T value ? value : default;
    }

    /// <summary>Runs it and makes something of each row.</summary>
    public static async Task<List<T>> ListAsync<T>(
        NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> make, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Create(connection, sql, values);
        return await command.ListAsync(make, cancellation).ConfigureAwait(false);
    }

    internal static async Task<List<T>> ListAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> make, CancellationToken cancellation)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var made = new List<T>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            made.Add(make(rows));
        return made;
    }

    internal static NpgsqlCommand Create(NpgsqlConnection connection, string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
