using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Articles;
using TalksBot.Fetching;

namespace TalksBot.Feeds;

/// <summary>Follows every configured feed while the bot runs, each at its own pace.</summary>
public sealed class FeedWorker(FeedPoller poller, FeedOptions options, TimeProvider clock, ILogger<FeedWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(options.Feeds.Select(feed => FollowAsync(feed.Address, stoppingToken)));

    private async Task FollowAsync(string feed, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var next = clock.GetUtcNow() + options.Interval;
            try
            {
                next = await poller.PollAsync(feed, cancellation);
                await poller.ImportAsync(feed, next, cancellation);
                await poller.LookAgainAsync(feed, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A full disk or a locked database: the feed's items wait, and so does the feed.
                log.LogError("Feed {Feed} could not be followed: {Reason}", ShownAddress.Of(feed), OneLine.Of(exception.Message));
            }

            if (next - clock.GetUtcNow() is var pause && pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, cancellation);
        }
    }
}
