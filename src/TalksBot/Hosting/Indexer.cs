using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>Indexes the configured articles when they, the program that reads them or the index itself have changed.</summary>
public sealed class Indexer(IPassageIndex index, CorpusOptions options, TimeProvider clock) : IIndexer
{
    // The same articles give other findings to another build of the rules.
    private static readonly string Program = typeof(IndexedArticle).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly Lock gate = new();
    private Run? running;

    public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (running is not { Report.IsCompleted: false })
            {
                running = new Run();
                running.Report = UpdateAsync(rebuild, running, cancellation);
            }

            running.Watch(progress);
            return running.Report.WaitAsync(cancellation);
        }
    }

    private async Task<IndexReport> UpdateAsync(bool rebuild, Run run, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var articles = await ArticleFingerprint.ComputeAsync(options.Articles, cancellation: cancellation);
        var fingerprint = $"{articles.Value}-{Program}";
        var state = await index.GetStateAsync(cancellation);
        var reason = rebuild ? "asked to"
            : state.Problem is { } problem ? problem
            : state.Stamp is null ? "new"
            : state.Stamp.Fingerprint != fingerprint ? "articles or program changed"
            : null;
        if (reason is not null)
        {
            var skipped = new List<SkippedArticle>();
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            await index.ReplaceAsync(ReadAsync(skipped, run, start, cancellation), () => new IndexStamp(fingerprint, now, [.. skipped]), cancellation);
        }

        return new IndexReport(await index.GetStatusAsync(cancellation), reason is not null, reason, clock.GetElapsedTime(start));
    }

    private async IAsyncEnumerable<IndexedArticle> ReadAsync(
        List<SkippedArticle> skipped, Run run, long start, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var load in ArticleLoader.LoadAsync(options.Articles, cancellation))
        {
            if (load.Skipped is { } one)
                skipped.Add(one);
            if (load.Article is not { } article)
                continue;
            yield return IndexedArticle.Of(article);
            run.Tell(new IndexProgress(++done, null, clock.GetElapsedTime(start)));
        }
    }

    /// <summary>One run and everyone who watches it.</summary>
    private sealed class Run
    {
        private ImmutableArray<IProgress<IndexProgress>> watchers = [];

        public Task<IndexReport> Report { get; set; } = null!;

        public void Watch(IProgress<IndexProgress>? progress)
        {
            if (progress is not null)
                ImmutableInterlocked.Update(ref watchers, known => known.Add(progress));
        }

        public void Tell(IndexProgress value)
        {
            foreach (var watcher in watchers)
                watcher.Report(value);
        }
    }
}
