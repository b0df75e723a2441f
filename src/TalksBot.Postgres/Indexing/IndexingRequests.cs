using NodaTime;
using NpgsqlTypes;

namespace TalksBot.Postgres.Indexing;

/// <summary>What is known of a request to index: how far its run is, and how it ended.</summary>
internal sealed record RequestState(
    int? Done, int? Total, TimeSpan Elapsed, bool IsFinished, bool Rebuilt, string? Reason, Instant Started, string? Failure, TimeSpan Waited);

/// <summary>The table <c>indexing_requests</c>.</summary>
internal static class IndexingRequests
{
    private const string Keep = "DELETE FROM talksbot.indexing_requests WHERE finished_at < now() - interval '1 day'";

    // Whoever asked and hasn't been seen for so long doesn't wait any more.
    private const string Waiting = "finished_at IS NULL AND seen_at > now() - interval '15 seconds'";

    public static async Task<long> AddAsync(NpgsqlConnection connection, bool rebuild, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"{Keep}; INSERT INTO talksbot.indexing_requests (rebuild) VALUES ({(rebuild ? "true" : "false")}) RETURNING number", connection);
        var number = (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
        return number;
    }

    /// <summary>Reads a request, and shows that its asker still waits; null where the table was lost with a server that nobody could take over from.</summary>
    public static async Task<RequestState?> SeeAsync(NpgsqlConnection connection, long number, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE talksbot.indexing_requests SET seen_at = now() WHERE number = $1
            RETURNING done, total, elapsed, finished_at IS NOT NULL, rebuilt, reason, started, failure, now() - asked_at
            """,
            connection) { Parameters = { new() { Value = number } } };
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await row.ReadAsync(cancellation).ConfigureAwait(false))
            return null;
        return new RequestState(
            row.IsDBNull(0) ? null : row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.IsDBNull(2) ? TimeSpan.Zero : new TimeSpan(row.GetInt64(2)),
            row.GetBoolean(3), !row.IsDBNull(4) && row.GetBoolean(4), row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? default : Instant.FromUnixTimeTicks(row.GetInt64(6)), row.IsDBNull(7) ? null : row.GetString(7), row.GetTimeSpan(8));
    }

    /// <summary>Takes a request back that nobody waits for.</summary>
    public static async Task WithdrawAsync(NpgsqlConnection connection, long number)
    {
        await using var command = new NpgsqlCommand("DELETE FROM talksbot.indexing_requests WHERE number = $1 AND finished_at IS NULL", connection)
        {
            Parameters = { new() { Value = number } },
        };
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>The requests that somebody waits for, and whether one of them is to index everything anew.</summary>
    public static async Task<(long[] Numbers, bool Rebuild)> WaitingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT COALESCE(array_agg(number), '{{}}'), COALESCE(bool_or(rebuild), false) FROM talksbot.indexing_requests WHERE {Waiting}", connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await row.ReadAsync(cancellation).ConfigureAwait(false);
        return (row.GetFieldValue<long[]>(0), row.GetBoolean(1));
    }

    /// <summary>Tells how far the run is. False where nobody waits for it any more.</summary>
    public static async Task<bool> ProgressAsync(
        NpgsqlConnection connection, long[] numbers, Core.Indexing.IndexProgress progress, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"UPDATE talksbot.indexing_requests SET done = $2, total = $3, elapsed = $4 WHERE number = ANY($1) AND {Waiting}", connection)
        {
            Parameters =
            {
                new() { Value = numbers }, new() { Value = progress.Done },
                new() { Value = (object?)progress.Total ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }, new() { Value = progress.Elapsed.Ticks },
            },
        };
        var waiting = await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
        return waiting > 0;
    }

    public static async Task FinishAsync(
        NpgsqlConnection connection, long[] numbers, Core.Indexing.IndexReport? report, string? failure, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE talksbot.indexing_requests SET finished_at = now(), rebuilt = $2, reason = $3, "
            + "elapsed = $4, started = $5, failure = $6 WHERE number = ANY($1)", connection)
        {
            Parameters =
            {
                new() { Value = numbers }, new() { Value = report?.Rebuilt ?? false },
                new() { Value = (object?)report?.Reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = report?.Elapsed.Ticks ?? 0 },
                new() { Value = report?.Started.ToUnixTimeTicks() ?? 0 }, new() { Value = (object?)failure ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
    }
}
