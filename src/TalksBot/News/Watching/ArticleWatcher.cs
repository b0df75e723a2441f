using Microsoft.Extensions.Hosting;
using NodaTime;
using TalksBot.Hosting;

namespace TalksBot.News.Watching;

/// <summary>Keeps the index in step with the articles' files while the bot runs: new, changed, moved and deleted ones.</summary>
public sealed class ArticleWatcher(
    IIndexer indexer, CorpusOptions corpus, WatchOptions options, CompleteFiles complete, TimeProvider clock, ILogger<ArticleWatcher> log) : BackgroundService
{
    // On a slow or large folder, looking takes at most this share of the time while nothing happens there.
    private const int RestAfterLook = 5;

    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(1);

    private readonly PendingChanges changes = new(options);
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Interval <= TimeSpan.Zero)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            var start = clock.GetTimestamp();
            await LookAsync(stoppingToken);
            await Task.Delay(Pause(clock.GetElapsedTime(start)), clock, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (FolderScan.Take(corpus.Articles) is not { } files || !changes.AreDue(files, complete.Contains, now))
            return;
        try
        {
            var report = await indexer.FollowAsync(cancellation);

            // A run that was under way already may have passed a file before it changed.
            if (report.Started < Instant.FromDateTimeOffset(now))
                return;
            changes.Indexed(files);
            complete.Forget(files.Keys);
            if (report.Rebuilt)
                log.LogInformation(
                    "Indexed {Articles} articles in {Seconds:0.0} s ({Reason}), {Skipped} skipped",
                    report.Status.Articles, report.Elapsed.TotalSeconds, report.Reason, report.Skipped.Length);
            failures = 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures++;
            log.LogError("The articles could not be indexed, so answers come from the older index: {Reason}", exception.Message);
        }
    }

    private TimeSpan Pause(TimeSpan looked)
    {
        if (failures == 0 && changes.ArePending)
            return options.Interval;
        var pause = failures == 0 ? options.Interval : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 6)));
        return TimeSpan.FromTicks(Math.Min(Math.Max(pause.Ticks, looked.Ticks * RestAfterLook), MaxPause.Ticks));
    }
}
