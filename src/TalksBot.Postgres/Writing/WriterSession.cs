namespace TalksBot.Postgres.Writing;

/// <summary>
/// The only session that writes the index: it holds the writer's lock, which dies with it. What a session before it left
/// unfinished is gone when it opens.
/// </summary>
internal sealed class WriterSession : IAsyncDisposable
{
    private readonly HeldLock held;

    private WriterSession(HeldLock held, IndexStateRow state) => (this.held, State) = (held, state);

    public NpgsqlConnection Connection => held.Connection;

    /// <summary>The state that answers.</summary>
    public IndexStateRow State { get; private set; }

    /// <summary>Waits until no other session writes.</summary>
    public static Task<WriterSession> OpenAsync(PostgresDatabase database, string corpus, CancellationToken cancellation) => database.RetryAsync(
        async () =>
        {
            var held = await HeldLock.TakeAsync(database, AdvisoryLock.Writer, cancellation).ConfigureAwait(false);
            try
            {
                var state = await IndexStateRow.ReadAsync(held.Connection, corpus, cancellation).ConfigureAwait(false);
                var numbered = await Statement.ReadAsync<long>(
                    held.Connection, "SELECT COALESCE(max(next_article), 1) FROM talksbot.index_state", cancellation).ConfigureAwait(false);
                var session = new WriterSession(held, state with { NextArticle = numbered });
                await session.CleanAsync(cancellation).ConfigureAwait(false);
                return session;
            }
            catch
            {
                await held.DisposeAsync().ConfigureAwait(false);
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
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure) && !held.IsAlive)
        {
            throw DatabaseFailure.Unavailable(failure);
        }
    }

    /// <summary>Does work in a transaction that may be lost with the server: what it writes counts only once a later one is published.</summary>
    public async Task StageAsync(Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await Connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await ExecuteAsync("SET LOCAL synchronous_commit = off", cancellation).ConfigureAwait(false);
        await work().ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes a state the one that answers, together with the last work for it, and tells everybody.</summary>
    public async Task PublishAsync(IndexStateRow next, Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await Connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await work().ConfigureAwait(false);
        await next.WriteAsync(Connection, cancellation).ConfigureAwait(false);
        await ExecuteAsync("DELETE FROM talksbot.loose_editions WHERE edition = $1", cancellation, next.Edition).ConfigureAwait(false);
        if (next.Edition != State.Edition)
            await ExecuteAsync("INSERT INTO talksbot.loose_editions VALUES ($1)", cancellation, State.Edition).ConfigureAwait(false);
        await ChangeFeed.TellAsync(Connection, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        State = next;
    }

    /// <summary>The number of a new edition, which answers nothing yet.</summary>
    public Task<int> BeginEditionAsync(CancellationToken cancellation) => Statement.ReadAsync<int>(
        Connection, "INSERT INTO talksbot.loose_editions VALUES (nextval('talksbot.edition_numbers')) RETURNING edition", cancellation);

    /// <summary>Deletes what no state refers to.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        var loose = await ListAsync("SELECT edition FROM talksbot.loose_editions", row => row.GetInt32(0), cancellation).ConfigureAwait(false);
        foreach (var edition in loose)
            foreach (var table in (string[])["articles", "passages", "findings", "postings", "loose_editions"])
                await ExecuteAsync($"DELETE FROM talksbot.{table} WHERE edition = $1", cancellation, edition).ConfigureAwait(false);
        if (State.Problem is not null)
            return; // another version's numbers, and nobody here reads its rows
        var (answers, next) = (State.Edition, State.NextTexts);
        await ExecuteAsync("DELETE FROM talksbot.passages WHERE edition = $1 AND number >= $2", cancellation, answers, next[FindingKind.Passage.Number])
            .ConfigureAwait(false);
        foreach (var kind in FindingKind.Extracted.Select(kind => kind.Number))
            await ExecuteAsync(
                "DELETE FROM talksbot.findings WHERE edition = $1 AND kind = $2 AND number >= $3", cancellation, answers, (short)kind, next[kind])
                .ConfigureAwait(false);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Patient(sql, values);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes something of each row.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> make, CancellationToken cancellation, params object[] values)
    {
        await using var command = Patient(sql, values);
        return await command.ListAsync(make, cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    // Whole tables are written and deleted: no statement is too slow for that.
    private NpgsqlCommand Patient(string sql, object[] values)
    {
        var command = Statement.Create(Connection, sql, values);
        command.CommandTimeout = 0;
        return command;
    }
}
