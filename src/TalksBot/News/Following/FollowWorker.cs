using Microsoft.Extensions.Hosting;

namespace TalksBot.News.Following;

/// <summary>Has followers told whenever the index has changed, and again later where a message had to wait.</summary>
public sealed class FollowWorker(FollowNotifier notifier, IPassageIndex index, TimeProvider clock, ILogger<FollowWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(5);

    private IndexStamp? served;
    private DateTimeOffset? retryAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not at once: that would open the database beside the first question.
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            var stamp = (await index.GetStateAsync(cancellation)).Stamp;
            if (stamp is null || ReferenceEquals(stamp, served) && !(now >= retryAt))
                return;
            retryAt = await notifier.NotifyAsync(cancellation) ? null : now + Retry;
            served = stamp;
        }
        catch (IndexUnavailableException)
        {
            // Whoever asks is told; followers are told when it is back.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            retryAt = now + Retry;
            log.LogError("Followers could not be told: {Reason}", exception.Message);
        }
    }
}
