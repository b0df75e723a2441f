using System.Collections.Immutable;
using Lucene.Net.Index;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Search;
using TalksBot.Core.Indexing.BuiltIn.Store;
using IndexWriter = Lucene.Net.Index.IndexWriter;

namespace TalksBot.Lucene;

/// <summary>The engine of <c>Index:Engine=lucene</c>: Lucene.Net's index in a folder of its own.</summary>
public sealed class LucenePassageIndex : IPassageIndex
{
    public const string EngineName = "lucene";

    private readonly IndexFiles files;
    private volatile Snapshot snapshot;
    private volatile string? problem;

    private LucenePassageIndex(IndexFiles files)
    {
        this.files = files;
        (snapshot, problem) = files.Open();
    }

    /// <summary>Opens the index in a folder, or an empty one where there is none that can be read.</summary>
    public static LucenePassageIndex Open(string directory) => new(new IndexFiles(directory));

    public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) => Read(now =>
    {
        var terms = QueryTerms.Merge(query.Terms);
        if (now.Reader is null)
            return new PassageResult([], terms.ToImmutableDictionary(term => term.Term, _ => 0), 0);
        var searcher = new TermSearcher(now, FindingKind.Passage, query.Filter);
        ImmutableArray<PassageHit> hits = [.. searcher.Best(terms, query.Count).Select(best => Hit(now, best))];
        return new PassageResult(hits, searcher.Containing, searcher.Admitted);
    });

    public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) => Read(now =>
    {
        if (now.Reader is null)
            return [];
        var texts = query.Terms.IsEmpty
            ? InOrder(now, query)
            : new TermSearcher(now, query.Kind, query.Filter).Best(QueryTerms.Merge(query.Terms), query.Count);
        var articles = new Dictionary<int, StoredArticle>();
        var hits = ImmutableArray.CreateBuilder<FindingHit>(texts.Count);
        foreach (var text in texts)
        {
            var leaf = now.Leaves[text.Part];
            var number = leaf.ArticleOf(text.Text);
            if (!articles.TryGetValue(number, out var article))
                articles[number] = article = leaf.Article(now.Articles[number]);
            hits.Add(new FindingHit(article.Info, leaf.Finding(article, text.Text), text.Score));
        }

        return hits.MoveToImmutable();
    });

    public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default) =>
        Read(now => now.Articles.Select(article => article.Info).Where(filter.Admits).ToImmutableArray());

    public Task<Article?> GetArticleAsync(string id, CancellationToken cancellation = default) =>
        Read(now => now.Find(id) is { } number ? Whole(now, number) : null);

    public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
        Read(now => now.Names.Suggest(prefix, count));

    public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new IndexState(problem is null ? snapshot.Stamp : null, problem));

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) => Read(now => new IndexStatus(
        EngineName,
        now.Articles.Length,
        now.CountOf(FindingKind.Passage),
        Enum.GetValues<FindingKind>().Where(kind => kind != FindingKind.Passage).Sum(now.CountOf),
        now.Stamp?.BuiltAt ?? default,
        now.Articles.Max(article => article.Info.Published),
        now.Stamp?.Skipped ?? []));

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public async Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default)
    {
        if (problem is not null)
            files.Forget();
        await WriteAsync(
            OpenMode.CREATE,
            async writer =>
            {
                await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
                    writer.AddDocuments(ArticleBlock.Of(article));
                return true;
            },
            stamp).ConfigureAwait(false);
    }

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public Task UpdateAsync(
        IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        WriteAsync(OpenMode.CREATE_OR_APPEND, writer => UpdateAsync(writer, articles, extract, cancellation), stamp);

    /// <exception cref="IndexFolderException">The folder can't be written, or another process is writing it.</exception>
    public Task<bool> TryChangeAsync(
        ArticleChanges changes, Func<Article, IndexedArticle> extract, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
        snapshot.Stamp is null ? Task.FromResult(false) : WriteAsync(OpenMode.APPEND, writer => Task.FromResult(Change(writer, changes, extract, cancellation)), stamp);

    public Task CheckAsync(CancellationToken cancellation = default) => Read(now =>
    {
        foreach (var leaf in now.Leaves)
            leaf.Reader.CheckIntegrity();
        return true;
    });

    public ValueTask DisposeAsync()
    {
        snapshot.Reader?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> UpdateAsync(
        IndexWriter writer, IAsyncEnumerable<Article> articles, Func<Article, IndexedArticle> extract, CancellationToken cancellation)
    {
        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        var before = Snapshot.Of(reader, stamp: null);
        var seen = new bool[before.Articles.Length];
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var known = before.Find(article.Id);
            if (known is { } number)
                seen[number] = true;
            if (known is null || Whole(before, known.Value) != article)
                writer.UpdateDocuments(new Term(Fields.Article, article.Id), ArticleBlock.Of(extract(article)));
        }

        for (var article = 0; article < seen.Length; article++)
            if (!seen[article])
                writer.DeleteDocuments(new Term(Fields.Article, before.Articles[article].Info.Id));
        return true;
    }

    private static bool Change(IndexWriter writer, ArticleChanges changes, Func<Article, IndexedArticle> extract, CancellationToken cancellation)
    {
        if (IndexFiles.StampOf(writer)?.Fingerprint != changes.Since)
            return false;
        foreach (var article in changes.Articles)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.UpdateDocuments(new Term(Fields.Article, article.Id), ArticleBlock.Of(extract(article)));
        }

        foreach (var id in changes.Gone)
            writer.DeleteDocuments(new Term(Fields.Article, id));
        return true;
    }

    private static Article Whole(Snapshot now, int number) => now.Leaves[now.Articles[number].Leaf].Article(now.Articles[number]).Whole;

    private static PassageHit Hit(Snapshot now, ScoredText best)
    {
        var leaf = now.Leaves[best.Part];
        var block = now.Articles[leaf.ArticleOf(best.Text)];
        var passage = leaf.Passage(best.Text);
        return new PassageHit(block.Info, passage, best.Score, () => Findings(leaf, block, passage.Text.Span));
    }

    private static ImmutableArray<Finding> Findings(Leaf leaf, Block block, TextSpan span)
    {
        if (leaf.Reader.GetNumericDocValues(Fields.SentenceStart) is not { } starts)
            return [];
        var (kinds, ends) = (leaf.Reader.GetNumericDocValues(Fields.Kind), leaf.Reader.GetNumericDocValues(Fields.SentenceEnd));
        var article = leaf.Article(block);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var document = block.First; document < block.Last; document++)
            if (kinds.Get(document) != (int)FindingKind.Passage && starts.Get(document) >= span.Start && ends.Get(document) <= span.End)
                findings.Add(leaf.Finding(article, document));
        return findings.DrainToImmutable();
    }

    private static List<ScoredText> InOrder(Snapshot now, FindingQuery query)
    {
        var texts = new List<ScoredText>();
        foreach (var block in now.Articles)
        {
            if (!query.Filter.Admits(block.Info))
                continue;
            var kinds = now.Leaves[block.Leaf].Reader.GetNumericDocValues(Fields.Kind);
            for (var document = block.First; document < block.Last && texts.Count < query.Count; document++)
                if (kinds.Get(document) == (int)query.Kind)
                    texts.Add(new ScoredText(block.Leaf, document, 0));
        }

        return texts;
    }

    private async Task<bool> WriteAsync(OpenMode mode, Func<IndexWriter, Task<bool>> change, Func<IndexStamp> stamp)
    {
        if (await files.WriteAsync(mode, change, stamp).ConfigureAwait(false) is not { } next)
            return false;
        (snapshot, problem) = (next, null);
        return true;
    }

    /// <exception cref="IndexBrokenException">A file doesn't hold what was written to it.</exception>
    private Task<T> Read<T>(Func<Snapshot, T> read)
    {
        try
        {
            return Task.FromResult(read(snapshot));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            problem = $"The index in '{files.Path}' is broken: {failure.Message}";
            throw new IndexBrokenException(files.Path, failure.Message, failure);
        }
    }
}
