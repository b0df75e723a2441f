using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TalksBot.Core.Articles;
using TalksBot.Core.Indexing;

namespace TalksBot.Hosting;

/// <summary>One reading of the articles: what was skipped, how far it is. An article that can't be extracted from is listed and fails nothing.</summary>
/// <param name="previous">What the index was made from; null where it is made anew.</param>
/// <param name="progress">Told after each article.</param>
/// <param name="total">How many there seem to be.</param>
/// <param name="elapsed">The time since the run began.</param>
internal sealed class IndexingPass(IndexStamp? previous, IProgress<IndexProgress> progress, int total, Func<TimeSpan> elapsed)
{
    private const string Failed = "Reading facts out of it failed, so it is in no answer.";

    private readonly ImmutableHashSet<string> failedBefore =
        [.. (previous?.Skipped ?? []).Where(skipped => skipped.Reason == Failed).Select(skipped => skipped.Name)];

    private readonly List<SkippedArticle> unread = [];
    private readonly HashSet<string> failed = [];

    public async IAsyncEnumerable<Article> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        unread.Clear();
        failed.Clear();
        var done = 0;
        await foreach (var load in ArticleLoader.LoadAsync(paths, cancellation))
        {
            if (load.Skipped is { } skipped)
                unread.Add(skipped);
            if (load.Article is { } article)
            {
                // An article that is as it was isn't extracted from again: what failed then stays listed.
                if (failedBefore.Contains(article.Id))
                    failed.Add(article.Id);
                yield return article;
            }

            done++;
            progress.Report(new IndexProgress(done, Math.Max(done, total), elapsed()));
        }
    }

    public IndexedArticle Extract(Article article)
    {
        try
        {
            failed.Remove(article.Id);
            return IndexedArticle.Of(article);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failed.Add(article.Id);
            return new IndexedArticle(article, [], []);
        }
    }

    public ImmutableArray<SkippedArticle> Skipped() => [.. unread, .. failed.Order(StringComparer.Ordinal).Select(id => new SkippedArticle(id, Failed))];
}
