namespace TalksBot.Postgres.Indexing;

/// <summary>
/// One indexer over all processes: a request is written into the database, whichever process has the articles and the lock
/// serves it, and its progress comes back to whoever asked. Where that process dies, the next one begins anew.
/// </summary>
/// <param name="indexer">Indexes in this process.</param>
/// <param name="index">The shared index.</param>
/// <param name="database">The database.</param>
/// <param name="feed">Tells of changes.</param>
/// <param name="hasArticles">Whether this process may index.</param>
public sealed class SharedIndexer(IIndexer indexer, IPassageIndex index, PostgresDatabase database, ChangeFeed feed, bool hasArticles)
    : IIndexer, IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Unserved = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleLook = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task serving = Task.CompletedTask;
    private bool isDisposed;

    /// <exception cref="IndexUnavailableException">The database went away and stayed away.</exception>
    /// <exception cref="IndexingFailedException">The process that indexed could not.</exception>
    public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var number = await AskAsync(rebuild, cancellation).ConfigureAwait(false);
        try
        {
            RequestState? last = null;
            while (true)
            {
                var change = feed.Next();
                Serve();
                var state = await database.WriteAsync(connection => IndexingRequests.SeeAsync(connection, number, cancellation), cancellation)
                    .ConfigureAwait(false);
                if (state is null)
                    number = await AskAsync(rebuild, cancellation).ConfigureAwait(false);
                else if (state.IsFinished)
                    return await ReportAsync(state, cancellation).ConfigureAwait(false);
                else if (state.Done is { } done && state != last)
                    progress?.Report(new IndexProgress(done, state.Total, state.Elapsed));
                else if (state.Done is null && state.Waited > Unserved && !await IsServedAsync(cancellation).ConfigureAwait(false))
                    throw await GiveUpAsync(number).ConfigureAwait(false);
                last = state;
                await feed.WaitAsync(change, Look, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await WithdrawAsync(number).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Serves what other processes ask for until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (hasArticles && !cancellation.IsCancellationRequested)
        {
            var change = feed.Next();
            Serve();
            await feed.WaitAsync(change, IdleLook, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>May be called again: a container that knows it under two names does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        await stop.CancelAsync().ConfigureAwait(false);
        await serving.ConfigureAwait(false);
        stop.Dispose();
    }

    private Task<long> AskAsync(bool rebuild, CancellationToken cancellation) =>
        database.WriteAsync(connection => IndexingRequests.AddAsync(connection, rebuild, cancellation), cancellation);

    /// <summary>Begins to serve, unless this process does already or may not.</summary>
    private void Serve()
    {
        lock (gate)
            if (hasArticles && serving.IsCompleted && !stop.IsCancellationRequested)
                serving = Task.Run(ServeAsync);
    }

    // Only one of the processes gets the lock; the others look again later.
    private async Task ServeAsync()
    {
        try
        {
            if (!await AnybodyWaitsAsync().ConfigureAwait(false))
                return;
            if (await HeldLock.TryTakeAsync(database, AdvisoryLock.Indexer, stop.Token).ConfigureAwait(false) is not { } held)
                return;
            await using (held)
                await new IndexingTurn(indexer, held).ServeAsync(stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IndexUnavailableException || DatabaseFailure.IsPassing(failure))
        {
            // The requests stand in the database: they are served once it is back, by whoever is first.
        }
    }

    private async Task<bool> AnybodyWaitsAsync()
    {
        await using var connection = await database.OpenPrimaryAsync(stop.Token).ConfigureAwait(false);
        return (await IndexingRequests.WaitingAsync(connection, stop.Token).ConfigureAwait(false)).Numbers.Length > 0;
    }

    private async Task<IndexReport> ReportAsync(RequestState state, CancellationToken cancellation) => state.Failure is { } failure
        ? throw new IndexingFailedException(failure)
        : new IndexReport(await index.GetStatusAsync(cancellation).ConfigureAwait(false), state.Rebuilt, state.Reason, state.Elapsed)
        {
            Started = state.Started,
        };

    private Task<bool> IsServedAsync(CancellationToken cancellation) => database.WriteAsync(
        connection => Statement.ReadAsync<bool>(
            connection,
            """
            SELECT EXISTS (
                SELECT FROM pg_locks
                WHERE locktype = 'advisory' AND (classid::bigint << 32) + objid::bigint = $1
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """,
            cancellation,
            AdvisoryLock.Indexer),
        cancellation);

    private async Task<IndexingFailedException> GiveUpAsync(long number)
    {
        await WithdrawAsync(number).ConfigureAwait(false);
        return new IndexingFailedException("No process that has the articles is running: start one without Index:ReadOnly.");
    }

    private async Task WithdrawAsync(long number)
    {
        try
        {
            await using var connection = await database.OpenPrimaryAsync(CancellationToken.None).ConfigureAwait(false);
            await IndexingRequests.WithdrawAsync(connection, number).ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsPassing(failure))
        {
            // Nobody is seen to wait for it: it lapses.
        }
    }
}

/// <summary>The process that indexes for all could not; the message is what it said.</summary>
public sealed class IndexingFailedException(string message) : IOException(message);
