using Microsoft.Extensions.Hosting;
using TalksBot.Platforms;

namespace TalksBot.Hosting;

/// <summary>
/// Brings the index up to date before any platform starts, so that the first question is answered. Where the index is out
/// of reach the platforms start and say so, and it is brought up to date once it can be.
/// </summary>
public sealed class IndexStartup(IIndexer indexer, CorpusOptions corpus, TimeProvider clock, ILogger<IndexStartup> log) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private Task update = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (corpus.IsReadOnly)
            return;
        using var giveUp = cancellationToken.Register(stop.Cancel);
        try
        {
            await UpdateAsync(stop.Token);
        }
        catch (IndexUnavailableException away)
        {
            Tell(away);
            update = UpdateLaterAsync(stop.Token);
        }
    }

    private async Task UpdateLaterAsync(CancellationToken cancellation)
    {
        await Task.Delay(Pause, clock, cancellation);
        var patient = Repetition.Of(Pause, Pause, clock, failure => failure is IndexUnavailableException, Tell);
        await patient.ExecuteAsync(async token => await UpdateAsync(token), cancellation);
    }

    private Task<IndexReport> UpdateAsync(CancellationToken cancellation) => indexer.UpdateAsync(rebuild: false, progress: null, cancellation);

    private void Tell(Exception away) => log.LogWarning("The index is not up to date yet: {Reason}", away.Message);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => stop.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(update);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stop.Dispose();
}
