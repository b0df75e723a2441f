namespace TalksBot.Postgres.Writing;

/// <summary>
/// The only session that writes the index: it holds the writer's lock, which dies with it. What a session before it left
/// unfinished is gone when it opens.
/// </summary>
internal sealed class WriterSession : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // Whole tables are written and deleted: no statement is too slow for that.
    private const int NoTimeout = 0;

    private readonly NpgsqlConnection connection;

    private WriterSession(NpgsqlConnection connection, IndexStateRow state) => (this.connection, State) = (connection, state);

    public NpgsqlConnection Connection => connection;

    /// <summary>The state that answers.</summary>
    public IndexStateRow State { get; private set; }

    /// <summary>Waits until no other session writes.</summary>
    public static Task<WriterSession> OpenAsync(PostgresDatabase database, string corpus, CancellationToken cancellation) => database.RetryAsync(
        async () =>
        {
            var connection = await database.OpenPrimaryAsync(cancellation).ConfigureAwait(false);
            try
            {
                while (!await TryLockAsync(connection, cancellation).ConfigureAwait(false))
                    await Task.Delay(Look, cancellation).ConfigureAwait(false);
                var state = await IndexStateRow.ReadAsync(connection, corpus, cancellation).ConfigureAwait(false);
                var numbered = await LastArticleAsync(connection, cancellation).ConfigureAwait(false);
                var session = new WriterSession(connection, state with { NextArticle = numbered });
                await session.CleanAsync(cancellation).ConfigureAwait(false);
                return session;
            }
            catch
            {
                await CloseAsync(connection).ConfigureAwait(false);
                throw;
            }
        },
        cancellation);

    /// <exception cref="IndexUnavailableException">The server went away.</exception>
    public async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) && connection.FullState is not System.Data.ConnectionState.Open)
        {
            throw DatabaseFailure.Unavailable(failure);
        }
    }

    /// <summary>Does work in a transaction that may be lost with the server: what it writes counts only once a later one is published.</summary>
    public async Task StageAsync(Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await ExecuteAsync("SET LOCAL synchronous_commit = off", cancellation).ConfigureAwait(false);
        await work().ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes a state the one that answers, together with the last work for it, and tells everybody.</summary>
    public async Task PublishAsync(IndexStateRow next, Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await work().ConfigureAwait(false);
        await next.WriteAsync(connection, cancellation).ConfigureAwait(false);
        await ExecuteAsync(FormattableString.Invariant($"DELETE FROM talksbot.loose_editions WHERE edition = {next.Edition}"), cancellation)
            .ConfigureAwait(false);
        if (next.Edition != State.Edition)
            await ExecuteAsync(FormattableString.Invariant($"INSERT INTO talksbot.loose_editions VALUES ({State.Edition})"), cancellation)
                .ConfigureAwait(false);
        await ChangeFeed.TellAsync(connection, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        State = next;
    }

    /// <summary>The number of a new edition, which answers nothing yet.</summary>
    public async Task<int> BeginEditionAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO talksbot.loose_editions VALUES (nextval('talksbot.edition_numbers')) RETURNING edition", connection);
        return (int)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    /// <summary>Deletes what no state refers to.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        foreach (var edition in await LooseAsync(cancellation).ConfigureAwait(false))
            foreach (var table in (string[])["articles", "passages", "findings", "postings", "loose_editions"])
                await ExecuteAsync(FormattableString.Invariant($"DELETE FROM talksbot.{table} WHERE edition = {edition}"), cancellation).ConfigureAwait(false);
        if (State.Problem is not null)
            return; // another version's numbers, and nobody here reads its rows
        var (answers, next) = (State.Edition, State.NextTexts);
        await ExecuteAsync(FormattableString.Invariant(
            $"DELETE FROM talksbot.passages WHERE edition = {answers} AND number >= {next[FindingKind.Passage.Number]}"), cancellation).ConfigureAwait(false);
        foreach (var kind in FindingKind.Extracted.Select(kind => kind.Number))
            await ExecuteAsync(FormattableString.Invariant(
                $"DELETE FROM talksbot.findings WHERE edition = {answers} AND kind = {kind} AND number >= {next[kind]}"), cancellation).ConfigureAwait(false);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = NoTimeout };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => CloseAsync(connection);

    private async Task<List<int>> LooseAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT edition FROM talksbot.loose_editions", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var editions = new List<int>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            editions.Add(rows.GetInt32(0));
        return editions;
    }

    private static async Task<long> LastArticleAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT COALESCE(max(next_article), 1) FROM talksbot.index_state", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"{HeldLock.NoticeDeath}; SELECT pg_try_advisory_lock({AdvisoryLock.Writer})", connection);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true;
    }

    // A pooled connection keeps its session, and with it the lock, for the next who opens it.
    private static async ValueTask CloseAsync(NpgsqlConnection connection)
    {
        try
        {
            if (connection.FullState == System.Data.ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLock.Writer})", connection);
                await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure))
        {
            // The session is gone, and its lock with it.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
