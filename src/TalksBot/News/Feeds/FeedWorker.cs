using Microsoft.Extensions.Hosting;
using TalksBot.News.Fetching;

namespace TalksBot.News.Feeds;

/// <summary>Follows every feed while the bot runs, each at its own pace; those that are added begin at once.</summary>
public sealed class FeedWorker(FeedPoller poller, FeedRoster roster, FeedOptions options, TimeProvider clock, ILogger<FeedWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<string, (Task Work, CancellationTokenSource Stop)>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var changed = roster.Changed;
                var wanted = roster.Addresses;
                foreach (var feed in running.Keys.Except(wanted).ToArray())
                    await EndAsync(running, feed);
                foreach (var feed in wanted.Where(feed => !running.ContainsKey(feed)))
                {
                    var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                    running[feed] = (FollowAsync(feed, stop.Token), stop);
                }

                await changed.WaitAsync(stoppingToken);
            }
        }
        finally
        {
            foreach (var feed in running.Keys.ToArray())
                await EndAsync(running, feed);
        }
    }

    private static async Task EndAsync(Dictionary<string, (Task Work, CancellationTokenSource Stop)> running, string feed)
    {
        running.Remove(feed, out var follow);
        await follow.Stop.CancelAsync();
        await follow.Work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        follow.Stop.Dispose();
    }

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
