using System.Runtime.CompilerServices;

namespace TalksBot.Hosting;

/// <summary>
/// The articles as they are read: what came of which file, how far it is. An article that can't be extracted from is listed and fails nothing.
/// </summary>
/// <param name="previous">What the index was made from; null where it is made anew.</param>
/// <param name="progress">Told after each article.</param>
/// <param name="total">How many there seem to be.</param>
/// <param name="elapsed">The time since the run began.</param>
/// <param name="traffic">The questions to give way to.</param>
internal sealed class ArticleIntake(IndexStamp? previous, IProgress<IndexProgress> progress, int total, Func<TimeSpan> elapsed, QuestionTraffic traffic)
{
    private const string Reason = "Reading facts out of it failed, so it is in no answer.";

    private readonly ImmutableHashSet<string> failedBefore =
        [.. (previous?.Skipped ?? []).Where(skipped => skipped.Reason == Reason).Select(skipped => skipped.Name)];

    private readonly Dictionary<string, FileArticles> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> failed = [];

    /// <summary>What came of each file that was read, by its path.</summary>
    public IReadOnlyDictionary<string, FileArticles> Files => files;

    /// <summary>The articles that were in the index before and aren't read: those that couldn't be extracted from stay listed.</summary>
    /// <param name="gone">The ids of all others.</param>
    public void KeepAllBut(IEnumerable<string> gone) => failed.UnionWith(failedBefore.Except(gone));

    public async IAsyncEnumerable<Article> ReadAsync(
        IReadOnlyList<string> paths, Func<string, bool> admits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (done, rested) = (0, elapsed());
        await foreach (var load in ArticleLoader.LoadAsync(paths, admits, cancellation))
        {
            if (!files.TryGetValue(load.File ?? "", out var contents))
                files.Add(load.File ?? "", contents = new FileArticles());
            contents.Add(load);
            if (load.Article is { } article)
            {
                // An article that is as it was isn't extracted from again: what failed then stays listed.
                if (failedBefore.Contains(article.Id))
                    failed.Add(article.Id);
                yield return article;
            }

            done++;
            progress.Report(new IndexProgress(done, Math.Max(done, total), elapsed()));
            if (await traffic.GiveWayAsync(elapsed() - rested, cancellation))
                rested = elapsed();
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

    /// <summary>Everything that is not taken in.</summary>
    /// <param name="unread">What was skipped when the files were read.</param>
    public ImmutableArray<SkippedArticle> Skipped(IEnumerable<SkippedArticle> unread) =>
        [.. unread, .. failed.Order(StringComparer.Ordinal).Select(id => new SkippedArticle(id, Reason))];
}
