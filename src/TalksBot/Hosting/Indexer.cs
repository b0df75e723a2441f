using NodaTime;

namespace TalksBot.Hosting;

/// <summary>
/// Indexes the configured articles when they, the program that reads them or the index itself have changed. Where only
/// articles have changed, only those are read anew. It gives way to questions.
/// </summary>
public sealed class Indexer(IPassageIndex index, CorpusOptions options, QuestionTraffic traffic, TimeProvider clock) : IIndexer, IAsyncDisposable
{
    private const string ArticlesChanged = "articles changed";

    // The same articles give other findings to another build of the rules.
    private static readonly string Program = typeof(IndexedArticle).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly Lock gate = new();
    private IndexingRun? last;
    private IndexedFiles? known;

    public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
        UpdateAsync(rebuild ? IndexDepth.Everything : IndexDepth.Contents, progress, cancellation);

    public Task<IndexReport> FollowAsync(CancellationToken cancellation) => UpdateAsync(IndexDepth.Changes, progress: null, cancellation);

    /// <summary>Waits for a cancelled run to put its things away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (last is { } run)
            await run.EndAsync();
    }

    private async Task<IndexReport> UpdateAsync(IndexDepth depth, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var (run, joined) = JoinOrStart(depth, progress, cancellation);
            var report = await joined;
            if (run.Depth >= depth)
                return report;
        }
    }

    private (IndexingRun Run, Task<IndexReport> Report) JoinOrStart(IndexDepth depth, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (last?.Join(progress, cancellation) is { } joined)
                return (last, joined);
            last = new IndexingRun(depth, last, (run, stop) => RunAsync(depth, run, stop));
            return (last, last.Start(progress, cancellation));
        }
    }

    private async Task<IndexReport> RunAsync(IndexDepth depth, IProgress<IndexProgress> progress, CancellationToken cancellation)
    {
        var (start, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        var state = await index.GetStateAsync(cancellation);
        var before = depth == IndexDepth.Changes && known?.Fingerprint == state.Stamp?.Fingerprint ? known : null;
        var articles = before is null
            ? ArticleFingerprint.Compute(options.Articles, cancellation: cancellation)
            : ArticleFingerprint.Compute(options.Articles, before.Settled, alwaysHashed: 0, cancellation);
        var fingerprint = $"{articles.Value}-{Program}";
        var reason = depth == IndexDepth.Everything ? "asked to" : Reason(state, fingerprint);
        var total = reason is null ? articles.Files.Length : await ArticleCount.EstimateAsync(articles.Files, cancellation);
        var update = new IndexUpdate(index, options.Articles, state, articles, fingerprint, now, total, progress, () => clock.GetElapsedTime(start), traffic);
        known = (reason, before) switch
        {
            (null, not null) => update.Keep(before),
            (null, null) => depth == IndexDepth.Changes ? await update.LearnAsync(cancellation) : known,
            (ArticlesChanged, not null) => await update.TryChangeAsync(before, cancellation)
                ?? await update.TryUpdateAsync(cancellation) ?? await update.ReplaceAsync(cancellation),
            (ArticlesChanged, null) => await update.TryUpdateAsync(cancellation) ?? await update.ReplaceAsync(cancellation),
            _ => await update.ReplaceAsync(cancellation),
        };
        return new IndexReport(await index.GetStatusAsync(cancellation), reason is not null, reason, clock.GetElapsedTime(start))
        {
            Started = Instant.FromDateTimeOffset(now),
        };
    }

    private static string? Reason(IndexState state, string fingerprint)
    {
        if (state.Problem is not null)
            return state.Problem;
        if (state.Stamp is not { } stamp)
            return "new";
        if (stamp.Fingerprint == fingerprint)
            return null;
        return stamp.Fingerprint.EndsWith(Program, StringComparison.Ordinal) ? ArticlesChanged : "program changed";
    }
}
