using Microsoft.Extensions.Hosting;
using NodaTime;
using TalksBot.Core.Commands;

namespace TalksBot.Hosting;

/// <summary>
/// Has what commands keep of all articles put together anew whenever the index has changed, so that no question waits for it. With very
/// many articles that takes seconds, so that it rests ten times as long.
/// </summary>
public sealed class ListKeeper(
    IPassageIndex index, IConversation conversation, TimeProvider clock, ILogger<ListKeeper> log, IEnumerable<PrepareLists>? others = null) : BackgroundService
{
    private const int Rest = 10;

    /// <summary>How long after each other it looks whether the index has changed.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        (string? Fingerprint, Instant BuiltAt) prepared = default;
        for (var pause = Look; ; pause = Look)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                if ((await index.GetStateAsync(stoppingToken)).Stamp is not { } stamp || prepared == (stamp.Fingerprint, stamp.BuiltAt))
                    continue;
                var start = clock.GetTimestamp();
                await Task.Run(() => PrepareAsync(stoppingToken), stoppingToken);
                prepared = (stamp.Fingerprint, stamp.BuiltAt);
                await Task.Delay(Rest * clock.GetElapsedTime(start), clock, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogDebug("Lists couldn't be put together: {Reason}", failure.Message);
            }
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await conversation.PrepareAsync(cancellation);
        foreach (var prepare in others ?? [])
            await prepare(cancellation);
    }
}

/// <summary>Puts together what is kept of all articles until the index changes, besides what commands keep, so that nobody who asks waits for it.</summary>
/// <exception cref="Core.Search.IndexUnavailableException">The index can't be read just now.</exception>
public delegate Task PrepareLists(CancellationToken cancellation);
