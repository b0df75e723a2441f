using Microsoft.Extensions.Hosting;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>Brings the index up to date before any platform starts, so that the first question is answered.</summary>
public sealed class IndexStartup(IIndexer indexer) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => indexer.UpdateAsync(rebuild: false, progress: null, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
