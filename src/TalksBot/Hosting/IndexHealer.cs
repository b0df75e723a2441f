using Microsoft.Extensions.Hosting;

namespace TalksBot.Hosting;

/// <summary>
/// Reads the whole index once after the start, and once a day, so that damage is found before a question meets it; where
/// it or a question finds some, has the index made anew from the articles.
/// </summary>
public sealed class IndexHealer(IPassageIndex index, IIndexer indexer, TimeProvider clock, ILogger<IndexHealer> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextCheck = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() >= nextCheck)
                {
                    nextCheck = clock.GetUtcNow() + Day;
                    await Task.Run(() => index.CheckAsync(stoppingToken), stoppingToken);
                }

                await HealAsync(stoppingToken);
            }
            catch (IndexUnavailableException)
            {
                await HealAsync(stoppingToken);
            }

            await Task.Delay(Look, clock, stoppingToken);
        }
    }

    private async Task HealAsync(CancellationToken cancellation)
    {
        try
        {
            if ((await index.GetStateAsync(cancellation)).Problem is not { } problem)
                return;
            log.LogError("{Problem} The index is being made anew from the articles.", problem);
            await indexer.UpdateAsync(rebuild: false, progress: null, cancellation);
            log.LogInformation("The index is whole again.");
        }
        catch (IndexUnavailableException away)
        {
            log.LogDebug("The index can't be asked: {Reason}", away.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The index could not be made anew: {Reason}", failure.Message);
        }
    }
}
