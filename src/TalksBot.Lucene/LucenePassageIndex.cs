using Lucene.Net.Index;
using Lucene.Net.Store;
using TalksBot.Core.Search.Columns;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Lucene;

/// <summary>
/// The engine of <c>Index:Engine=lucene</c>: Lucene.Net's index in a folder of its own, searched in columns that are made of its
/// postings. Any call that reads throws <see cref="IndexBrokenException"/> when it meets what isn't as it was written; the state tells from then on.
/// </summary>
public sealed class LucenePassageIndex : IPassageIndex
{
    public const string EngineName = "lucene";

    /// <summary>Of what searches have asked for; everything of a million passages takes about as much.</summary>
    private const long ColumnBytes = 256L << 20;

    private readonly IndexFiles files;
    private readonly ColumnCache columns = new(ColumnBytes);
    private volatile Snapshot snapshot = Snapshot.Empty;
    private volatile string? problem;

    private LucenePassageIndex(IndexFiles files)
    {
        this.files = files;
        try
        {
            Show(made: null);
        }
        catch (InvalidDataException other) when (other.Message == IndexFiles.OtherVersion)
        {
            problem = $"The index in '{files.Path}' {IndexFiles.OtherVersion}.";
        }
        catch (Exception failure)
        {
            Broken(DamageBehind(failure) ?? failure);
        }
    }

    /// <summary>Opens the index in a folder, or an empty one where there is none that can be read.</summary>
    public static LucenePassageIndex Open(string directory) => new(new IndexFiles(directory, () => FSDirectory.Open(directory, new OneWriterLocks())));

    /// <summary>Opens the index in any of Lucene's directories.</summary>
    internal static LucenePassageIndex Open(Directory directory) => new(new IndexFiles(directory.ToString()!, () => directory));

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) => Read(now =>
    {
        var terms = QueryTerms.Merge(query.Terms);
        var result = now.Search(FindingKind.Passage, new TextQuery(terms, query.Count), query.Filter);
        var hits = ImmutableArray.CreateBuilder<PassageHit>(result.Best.Count);
        foreach (var best in result.Best)
        {
            var place = now.PlaceOf(FindingKind.Passage, best);
            var article = now.Article(place);
            hits.Add(new PassageHit(article.Info, now.Parts[place.Part].Passage(article, place.Article, best.Text), best.Score));
        }

        var containing = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
            containing[terms[i].Term] = result.Containing[i];
        return new PassageResult(hits.MoveToImmutable(), containing.ToImmutable(), result.Admitted);
    });

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) => query.Terms.IsEmpty
        ? ListAsync(query.AsList, cancellation)
        : Read(now => Hits(now, query.Kind, now.Search(query.Kind, new TextQuery(QueryTerms.Merge(query.Terms), query.Count), query.Filter).Best));

    public Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default) =>
        Read(now => Hits(now, list.Kind, now.List(list)));

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) =>
        Read(now => now.Admitted(filter).Select(now.Info).ToImmutableArray());

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default) =>
        Read(now => now.Find(id) is { } place ? now.Article(place).Whole : null);

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        Read(now => now.Names.Suggest(prefix, count));

    public Task<string?> HearNameAsync(string typed, string? language, CancellationToken cancellation = default) =>
        Read(now => now.Names.Hear(typed, language));

    public Task<string?> HearInOtherScriptAsync(string typed, CancellationToken cancellation = default) =>
        Read(now => now.Names.HearInOtherScript(typed));

    public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new IndexState(problem is null ? snapshot.Stamp : null, problem));

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) => Read(now => new IndexStatus(
        EngineName,
        now.Parts.Sum(part => part.ArticleCount),
        now.Parts.Sum(part => part.Texts(FindingKind.Passage).Selection.Count),
        FindingKind.Exported.Sum(kind => now.Parts.Sum(part => part.Texts(kind).Selection.Count)),
        now.Stamp?.BuiltAt ?? default,
        now.Parts.Max(part => part.Newest),
        now.Stamp?.Skipped ?? []));

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        if (files.Committed.ForgetUnlessReadable())
            problem = $"The index in '{files.Path}' has to be made anew.";
        await files.WriteAsync(
            OpenMode.CREATE,
            async writer =>
            {
                using var blocks = new ArticleBlocks();
                await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
                    files.Writing(() => writer.AddDocuments(blocks.Of(article)));
                return true;
            },
            stamp,
            Show).ConfigureAwait(false);
    }

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    /// <exception cref="IndexBrokenException">What is stored is broken; only a replacement heals it.</exception>
    public Task UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        ChangeAsync(OpenMode.CREATE_OR_APPEND, writer => UpdateAsync(writer, articles, extract, cancellation), stamp);

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    /// <exception cref="IndexBrokenException">What is stored is broken; only a replacement heals it.</exception>
    public Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        snapshot.Stamp is null
            ? Task.FromResult(false)
            : ChangeAsync(OpenMode.APPEND, writer => Task.FromResult(new ArticleWriter(files, writer, extract).Change(changes, cancellation)), stamp);

    /// <exception cref="IndexBrokenException">A file is broken: the first one that is found.</exception>
    public Task CheckAsync(CancellationToken cancellation = default) => Read(_ =>
    {
        files.Committed.Check(cancellation);
        return true;
    });

    public ValueTask DisposeAsync()
    {
        var last = Interlocked.Exchange(ref snapshot, Snapshot.Empty);
        last.Release();
        return ValueTask.CompletedTask;
    }

    private static ImmutableArray<FindingHit> Hits(Snapshot now, FindingKind kind, List<ScoredText> texts)
    {
        var articles = new Dictionary<ArticlePlace, StoredArticle>();
        var (last, article) = (new ArticlePlace(-1, -1), (StoredArticle?)null);
        var values = new StoredValues?[now.Parts.Length];
        var hits = ImmutableArray.CreateBuilder<FindingHit>(texts.Count);
        foreach (var text in texts)
        {
            var place = now.PlaceOf(kind, text);
            if (place != last && !articles.TryGetValue(last = place, out article))
                articles[place] = article = now.Article(place);
            var part = now.Parts[place.Part];
            hits.Add(new FindingHit(
                article!.Info, part.Finding(values[place.Part] ??= part.Values, article, place.Article, kind, text.Text), text.Score));
        }

        return hits.MoveToImmutable();
    }

    private Task<bool> UpdateAsync(
        IndexWriter writer, IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, CancellationToken cancellation)
    {
        Show(made: null); // another process may have written meanwhile
        return new ArticleWriter(files, writer, extract).UpdateAsync(snapshot, articles, cancellation);
    }

    // Whoever still reads the state before holds it; its files are given back after that.
    private void Show(IndexStamp? made)
    {
        var before = snapshot;
        if (files.Open(problem is null ? before.Reader : null) is not var (reader, stamp))
            return;
        try
        {
            snapshot = Snapshot.Of(reader, made?.Fingerprint == stamp.Fingerprint ? made : stamp, before, columns);
        }
        catch
        {
            reader.DecRef();
            throw;
        }

        problem = null;
        columns.Watch([.. snapshot.Parts.SelectMany(part => part.Segment.Texts)]);
        before.Release();
    }

    private async Task<bool> ChangeAsync(OpenMode mode, Func<IndexWriter, Task<bool>> change, Func<IndexStamp> stamp)
    {
        try
        {
            return await files.WriteAsync(mode, change, stamp, Show).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is InvalidDataException or CorruptIndexException)
        {
            throw Broken(DamageBehind(failure) ?? failure);
        }
    }

    private Task<T> Read<T>(Func<Snapshot, T> read)
    {
        var now = snapshot;
        while (!now.TryHold())
            now = snapshot;
        try
        {
            return Task.FromResult(read(now));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (DamageBehind(failure) is { } damage)
                throw Broken(damage);
            throw;
        }
        finally
        {
            now.Release();
        }
    }

    // What is damaged may fail to be read in any way: the files' checksums tell whether that is why, and which file it is.
    private Exception? DamageBehind(Exception failure)
    {
        try
        {
            files.Committed.Check(CancellationToken.None);
            return failure is InvalidDataException or CorruptIndexException ? failure : null;
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return damage;
        }
    }

    private IndexBrokenException Broken(Exception failure)
    {
        var broken = failure as IndexBrokenException ?? new IndexBrokenException(files.Path, failure.Message.TrimEnd('.'), failure);
        problem = $"The index in '{files.Path}' is broken: {broken.Message}";
        return broken;
    }
}
