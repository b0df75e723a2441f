using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>
/// Brings the index up to date before any platform starts, so that the first question is answered. Where the index is out
/// of reach the platforms start and say so, and it is brought up to date once it can be.
/// </summary>
public sealed class IndexStartup(IIndexer indexer, CorpusOptions corpus, TimeProvider clock, ILogger<IndexStartup> log) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private Task late = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (corpus.IsReadOnly || await TryUpdateAsync(cancellationToken))
            return;
        late = Task.Run(() => UpdateLateAsync(stop.Token), CancellationToken.None);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => stop.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(late);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stop.Dispose();

    private async Task<bool> TryUpdateAsync(CancellationToken cancellation)
    {
        try
        {
            await indexer.UpdateAsync(rebuild: false, progress: null, cancellation);
            return true;
        }
        catch (IndexUnavailableException away)
        {
            log.LogWarning("The index is not up to date yet: {Reason}", away.Message);
            return false;
        }
    }

    private async Task UpdateLateAsync(CancellationToken cancellation)
    {
        do
            await Task.Delay(Pause, clock, cancellation);
        while (!await TryUpdateAsync(cancellation));
    }
}
