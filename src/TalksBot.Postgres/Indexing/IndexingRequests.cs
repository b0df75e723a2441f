using NodaTime;

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
        await Statement.RunAsync(connection, Keep, cancellation).ConfigureAwait(false);
        var number = await Statement.ReadAsync<long>(
            connection, "INSERT INTO talksbot.indexing_requests (rebuild) VALUES ($1) RETURNING number", cancellation, rebuild).ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
        return number;
    }

    /// <summary>Reads a request, and shows that its asker still waits; null where the table was lost with a server that nobody could take over from.</summary>
    public static async Task<RequestState?> SeeAsync(NpgsqlConnection connection, long number, CancellationToken cancellation)
    {
        const string See = """
            UPDATE talksbot.indexing_requests SET seen_at = now() WHERE number = $1
            RETURNING done, total, COALESCE(elapsed, 0), finished_at IS NOT NULL, COALESCE(rebuilt, false), reason, started, failure, now() - asked_at
            """;
        var rows = await Statement.ListAsync(
            connection,
            See,
            row => new RequestState(
                row.IsDBNull(0) ? null : row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), new TimeSpan(row.GetInt64(2)), row.GetBoolean(3),
                row.GetBoolean(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? default : Instant.FromUnixTimeTicks(row.GetInt64(6)),
                row.IsDBNull(7) ? null : row.GetString(7), row.GetTimeSpan(8)),
            cancellation,
            number).ConfigureAwait(false);
        return rows.FirstOrDefault();
    }

    /// <summary>Takes a request back that nobody waits for.</summary>
    public static Task WithdrawAsync(NpgsqlConnection connection, long number) => Statement.RunAsync(
        connection, "DELETE FROM talksbot.indexing_requests WHERE number = $1 AND finished_at IS NULL", CancellationToken.None, number);

    /// <summary>The requests that somebody waits for, and whether one of them is to index everything anew.</summary>
    public static async Task<(long[] Numbers, bool Rebuild)> WaitingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var waiting = await Statement.ListAsync(
            connection, $"SELECT number, rebuild FROM talksbot.indexing_requests WHERE {Waiting}", row => (Number: row.GetInt64(0), Rebuild: row.GetBoolean(1)),
            cancellation).ConfigureAwait(false);
        return ([.. waiting.Select(request => request.Number)], waiting.Exists(request => request.Rebuild));
    }

    /// <summary>Tells how far the run is. False where nobody waits for it any more.</summary>
    public static async Task<bool> ProgressAsync(
        NpgsqlConnection connection, long[] numbers, Core.Search.IndexProgress progress, CancellationToken cancellation)
    {
        var waiting = await Statement.RunAsync(
            connection, $"UPDATE talksbot.indexing_requests SET done = $2, total = $3, elapsed = $4 WHERE number = ANY($1) AND {Waiting}", cancellation,
            numbers, progress.Done, progress.Total, progress.Elapsed.Ticks).ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
        return waiting > 0;
    }

    public static async Task FinishAsync(
        NpgsqlConnection connection, long[] numbers, Core.Search.IndexReport? report, string? failure, CancellationToken cancellation)
    {
        await Statement.RunAsync(
            connection,
            "UPDATE talksbot.indexing_requests SET finished_at = now(), rebuilt = $2, reason = $3, elapsed = $4, started = $5, failure = $6 "
            + "WHERE number = ANY($1)",
            cancellation,
            numbers, report?.Rebuilt ?? false, report?.Reason, report?.Elapsed.Ticks ?? 0, report?.Started.ToUnixTimeTicks() ?? 0, failure)
            .ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
    }
}
