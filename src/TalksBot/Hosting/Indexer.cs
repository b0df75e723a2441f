using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>Indexes the configured articles when they, the index's format or what shapes it have changed.</summary>
public sealed class Indexer(IPassageIndex index, CorpusOptions options, TimeProvider clock) : IIndexer
{
    public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var skipped = ImmutableArray.CreateBuilder<SkippedArticle>();
        await index.ReplaceAsync(ArticlesAsync(skipped, progress, start, cancellation), new IndexStamp("", Instant.FromDateTimeOffset(clock.GetUtcNow()), []), cancellation);
        return new IndexReport(await index.GetStatusAsync(cancellation), true, "new", clock.GetElapsedTime(start));
    }

    private async IAsyncEnumerable<IndexedArticle> ArticlesAsync(
        ImmutableArray<SkippedArticle>.Builder skipped, IProgress<IndexProgress>? progress, long start, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var load in ArticleLoader.LoadAsync(options.Articles, cancellation))
        {
            if (load.Skipped is { } one)
                skipped.Add(one);
            if (load.Article is not { } article)
                continue;
            yield return IndexedArticle.Of(article);
            progress?.Report(new IndexProgress(++done, null, clock.GetElapsedTime(start)));
        }
    }
}
