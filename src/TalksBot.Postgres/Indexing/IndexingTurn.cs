namespace TalksBot.Postgres.Indexing;

/// <summary>The time in which this process indexes for all: it serves every request that waits, then lets go.</summary>
internal sealed class IndexingTurn(IIndexer indexer, HeldLock held)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    public async Task ServeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (numbers, rebuild) = await IndexingRequests.WaitingAsync(held.Connection, cancellation).ConfigureAwait(false);
            if (numbers.Length == 0)
                return;
            await ServeAsync(numbers, rebuild, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(long[] numbers, bool rebuild, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var latest = new Latest();
        var run = indexer.UpdateAsync(rebuild, latest, stop.Token);
        try
        {
            while (await Task.WhenAny(run, Task.Delay(Beat, cancellation)).ConfigureAwait(false) != run)
                if (!await IndexingRequests.ProgressAsync(held.Connection, numbers, latest.Value, cancellation).ConfigureAwait(false))
                    await stop.CancelAsync().ConfigureAwait(false);
        }
        catch
        {
            // Without the lock another process may have begun.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(run).ConfigureAwait(false);
            throw;
        }

        try
        {
            await IndexingRequests.FinishAsync(held.Connection, numbers, await run.ConfigureAwait(false), null, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IndexUnavailableException) && !DatabaseFailure.IsPassing(failure))
        {
            await IndexingRequests.FinishAsync(held.Connection, numbers, null, failure.Message, cancellation).ConfigureAwait(false);
        }
    }

    private sealed class Latest : IProgress<IndexProgress>
    {
        private volatile IndexProgress value = new(0, null, TimeSpan.Zero);

        public IndexProgress Value => value;

        public void Report(IndexProgress value) => this.value = value;
    }
}
