using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Search;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn;

/// <summary>
/// The engine of <c>Index:Engine=builtin</c>: an index in a folder of its own, read in place. Any call that reads throws
/// <see cref="IndexBrokenException"/> when it meets a file that doesn't hold what was written; the state tells from then on.
/// </summary>
public sealed class BuiltInPassageIndex : IPassageIndex
{
    public const string EngineName = "builtin";

    private readonly IndexWriter writer;
    private volatile Snapshot snapshot;

    private BuiltInPassageIndex(IndexFolder folder)
    {
        writer = new IndexWriter(folder);
        (snapshot, Problem) = folder.Open();
    }

    /// <summary>Why the index is empty: nothing there yet, another version's files, a broken one. Null where it was opened as it was left.</summary>
    public IndexProblem? Problem { get; private set; }

    /// <summary>What the index was made from; null where it is empty for a <see cref="Problem"/>.</summary>
    public IndexStamp? Stamp => snapshot.Manifest?.Stamp;

    /// <summary>Opens the index in a folder, or an empty one where there is none that can be read; see <see cref="Problem"/>.</summary>
    public static BuiltInPassageIndex Open(string directory) => Open(new IndexFolder(new DiskFolder(directory)));

    internal static BuiltInPassageIndex Open(IndexFolder folder) => new(folder);

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) => Read(now =>
    {
        var terms = QueryTerms.Merge(query.Terms);
        var result = Search(now, new TextQuery(FindingKind.Passage, terms, query.Count), query.Filter);
        var hits = ImmutableArray.CreateBuilder<PassageHit>(result.Best.Count);
        foreach (var best in result.Best)
            hits.Add(Hit(now.Parts[best.Part].Segment, best));
        var containing = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
            containing[terms[i].Term] = result.Containing[i];
        return new PassageResult(hits.MoveToImmutable(), containing.ToImmutable(), result.Admitted);
    });

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) => Read(now =>
    {
        var texts = query.Terms.IsEmpty
            ? InOrder(now, query)
            : Search(now, new TextQuery(query.Kind, QueryTerms.Merge(query.Terms), query.Count), query.Filter).Best;
        var hits = ImmutableArray.CreateBuilder<FindingHit>(texts.Count);
        foreach (var text in texts)
        {
            var segment = now.Parts[text.Part].Segment;
            var article = segment.Article(segment.ArticleOf(query.Kind, text.Text));
            hits.Add(new FindingHit(article.Info, segment.Finding(article, segment.FindingOf(query.Kind, text.Text)), text.Score));
        }

        return hits.MoveToImmutable();
    });

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) => Read(now =>
    {
        var articles = ImmutableArray.CreateBuilder<ArticleInfo>();
        foreach (var (info, _, _) in now.Articles(filter))
            articles.Add(info);
        return articles.DrainToImmutable();
    });

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default) =>
        Read(now => now.Find(id) is var (part, article) ? now.Parts[part].Segment.Article(article).Whole : null);

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        Read(now => now.Names.Suggest(prefix, count));

    public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new IndexState(Stamp, Problem is { Kind: not IndexProblemKind.Missing } problem ? problem.Message : null));

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) => Read(now =>
    {
        var (articles, passages, findings) = (0, 0, 0);
        foreach (var part in now.Parts)
        {
            articles += part.ArticleCount;
            passages += part.PassageCount;
            findings += part.FindingCount;
        }

        var stamp = now.Manifest?.Stamp;
        return new IndexStatus(EngineName, articles, passages, findings, stamp?.BuiltAt ?? default, StoredInfo.Date(now.Newest), stamp?.Skipped ?? []);
    });

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        snapshot = await writer.ReplaceAsync(articles, stamp, cancellation).ConfigureAwait(false);
        Problem = null;
    }

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    /// <exception cref="IndexBrokenException">What is stored is broken; only a replacement heals it.</exception>
    public async Task UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        await WriteAsync(() => writer.UpdateAsync(articles, extract, stamp, Show, cancellation)).ConfigureAwait(false);

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    /// <exception cref="IndexBrokenException">What is stored is broken; only a replacement heals it.</exception>
    public Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        WriteAsync(() => writer.TryChangeAsync(changes, extract, stamp, Show, cancellation));

    /// <exception cref="IndexBrokenException">A file is broken: the first one that is found.</exception>
    public Task CheckAsync(CancellationToken cancellation = default) => Read(now =>
    {
        CheckAll(now, cancellation);
        return true;
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SearchResult Search(Snapshot now, TextQuery query, CorpusFilter filter) =>
        filter.IsEverything ? ImpactSearch.Run(now, query) : ExactSearch.Run(now, query, filter);

    private static PassageHit Hit(Segment segment, ScoredText best)
    {
        var number = segment.ArticleOf(FindingKind.Passage, best.Text);
        var article = segment.Article(number);
        var passage = segment.Passage(article, best.Text);
        return new PassageHit(article.Info, passage, best.Score, () =>
        {
            var findings = segment.Findings(article, number, passage.Text.Span);
            GC.KeepAlive(segment);
            return findings;
        });
    }

    private static List<ScoredText> InOrder(Snapshot now, FindingQuery query)
    {
        var texts = new List<ScoredText>();
        foreach (var (_, part, article) in now.Articles(query.Filter))
        {
            var (first, end) = now.Parts[part].Segment.TextsOf(query.Kind, article);
            for (var text = first; text < end && texts.Count < query.Count; text++)
                texts.Add(new ScoredText(part, text, 0));
            if (texts.Count == query.Count)
                break;
        }

        return texts;
    }

    private async Task<bool> WriteAsync(Func<Task<bool>> write)
    {
        try
        {
            return await write().ConfigureAwait(false);
        }
        catch (IndexBrokenException broken)
        {
            Problem = IndexProblem.Of(broken);
            throw;
        }
    }

    private void Show(Snapshot next) => (snapshot, Problem) = (next, null);

    private Task<T> Read<T>(Func<Snapshot, T> read)
    {
        var now = snapshot;
        try
        {
            return Task.FromResult(Read(now, read));
        }
        catch (IndexBrokenException broken)
        {
            Problem = IndexProblem.Of(broken);
            throw;
        }
        finally
        {
            GC.KeepAlive(now); // a mapped file may be unmapped once nobody refers to it
        }
    }

    // A block is checked when it is first touched. Where it is damaged after that, what it holds may not read at all.
    private static T Read<T>(Snapshot now, Func<Snapshot, T> read)
    {
        try
        {
            return read(now);
        }
        catch (Exception failure) when (failure is not (IndexBrokenException or OperationCanceledException))
        {
            CheckAll(now, CancellationToken.None);
            throw;
        }
    }

    private static void CheckAll(Snapshot now, CancellationToken cancellation)
    {
        foreach (var part in now.Parts)
            part.CheckAll(cancellation);
    }
}
