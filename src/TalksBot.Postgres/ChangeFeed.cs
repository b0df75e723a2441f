using Polly;
using Polly.Retry;

namespace TalksBot.Postgres;

/// <summary>
/// Tells when another process has changed something that is waited for. Notifications may be swallowed on the way, by a
/// pooler or a broken connection: whoever waits looks again after a while in any case.
/// </summary>
public sealed class ChangeFeed(PostgresDatabase database, TimeProvider clock) : IAsyncDisposable
{
    public const string Channel = "talksbot";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task listening = Task.CompletedTask;
    private bool hasBegun;

    /// <summary>Ends with the next change. To be taken before looking at what is waited for, so that none is missed.</summary>
    public Task Next()
    {
        lock (gate)
        {
            if (!hasBegun)
                listening = Task.Run(ListenAsync);
            hasBegun = true;
            return next.Task;
        }
    }

    /// <summary>From now on no change is heard of, as behind a pooler that swallows notifications.</summary>
    internal void Deafen()
    {
        lock (gate)
            hasBegun = true;
    }

    /// <summary>Waits for a change, and at most so long.</summary>
    public async Task WaitAsync(Task change, TimeSpan atMost, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(change, Task.Delay(atMost, clock, enough.Token)).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Tells all processes.</summary>
    public static Task TellAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        Statement.RunAsync(connection, $"SELECT pg_notify('{Channel}', '')", cancellation);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        // Until it listens again, looking after a while has to do.
        var lasting = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassing),
                MaxRetryAttempts = int.MaxValue,
                Delay = Pause,
            })
            .Build();
        try
        {
            await lasting.ExecuteAsync(ListenOnceAsync, stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (stop.IsCancellationRequested && IsPassing(failure))
        {
            // To stop is what was asked for.
        }
    }

    private static bool IsPassing(Exception failure) => failure is OperationCanceledException || DatabaseFailure.IsPassing(failure);

    private async ValueTask ListenOnceAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenPrimaryAsync(cancellation).ConfigureAwait(false);
        await ListenAsync(connection).ConfigureAwait(false);
    }

    private async Task ListenAsync(NpgsqlConnection connection)
    {
        connection.Notification += (_, _) => Tell();
        try
        {
            await Statement.RunAsync(connection, $"LISTEN {Channel}", stop.Token).ConfigureAwait(false);
            while (true)
                await connection.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // A pooled connection keeps its session, and would go on listening for whoever opens it next.
            if (connection.FullState == System.Data.ConnectionState.Open)
                await Statement.RunAsync(connection, "UNLISTEN *", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void Tell()
    {
        TaskCompletionSource told;
        lock (gate)
            (told, next) = (next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        told.SetResult();
    }
}
