using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>
/// Indexes the configured articles when they, the program that reads them or the index itself have changed. Where only
/// articles have changed, only those are read anew.
/// </summary>
public sealed class Indexer(IPassageIndex index, CorpusOptions options, TimeProvider clock) : IIndexer, IAsyncDisposable
{
    private const string ArticlesChanged = "articles changed";

    // The same articles give other findings to another build of the rules.
    private static readonly string Program = typeof(IndexedArticle).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly Lock gate = new();
    private IndexingRun? last;

    public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var (run, joined) = JoinOrStart(rebuild, progress, cancellation);
            var report = await joined;
            if (run.Rebuilds || !rebuild)
                return report;
        }
    }

    /// <summary>Waits for a cancelled run to put its things away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (last is { } run)
            await run.EndAsync();
    }

    private (IndexingRun Run, Task<IndexReport> Report) JoinOrStart(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (last?.Join(progress, cancellation) is { } joined)
                return (last, joined);
            last = new IndexingRun(rebuild, last, (run, stop) => RunAsync(rebuild, run, stop));
            return (last, last.Start(progress, cancellation));
        }
    }

    private async Task<IndexReport> RunAsync(bool rebuild, IProgress<IndexProgress> progress, CancellationToken cancellation)
    {
        var (start, now) = (clock.GetTimestamp(), Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var articles = await ArticleFingerprint.ComputeAsync(options.Articles, cancellation: cancellation);
        var fingerprint = $"{articles.Value}-{Program}";
        var state = await index.GetStateAsync(cancellation);
        var reason = rebuild ? "asked to" : Reason(state, fingerprint);
        if (reason is not null)
        {
            var total = await ArticleCount.EstimateAsync(articles.Files, cancellation);
            var pass = new IndexingPass(state.Stamp, progress, total, () => clock.GetElapsedTime(start));
            IndexStamp Stamp() => new(fingerprint, now, pass.Skipped());
            if (reason != ArticlesChanged || !await TryUpdateAsync(pass, Stamp, cancellation))
                await index.ReplaceAsync(pass.ReadAsync(options.Articles, cancellation).Select(pass.Extract), Stamp, cancellation);
        }

        return new IndexReport(await index.GetStatusAsync(cancellation), reason is not null, reason, clock.GetElapsedTime(start)) { Started = now };
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

    /// <summary>False where what the index holds turns out to be broken: then it has to be made anew.</summary>
    private async Task<bool> TryUpdateAsync(IndexingPass pass, Func<IndexStamp> stamp, CancellationToken cancellation)
    {
        try
        {
            await index.UpdateAsync(pass.ReadAsync(options.Articles, cancellation), pass.Extract, stamp, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if ((await index.GetStateAsync(cancellation)).Problem is null)
                throw;
            return false;
        }
    }
}
