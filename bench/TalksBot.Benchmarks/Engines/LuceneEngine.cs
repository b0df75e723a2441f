using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Lucene;

namespace TalksBot.Benchmarks.Engines;

/// <summary>
/// Lucene.Net by itself: a document a passage with its text as a stored field, its BM25 with the bot's parameters, its searcher and its
/// collector. The terms are the bot's, so that both look for the same.
/// </summary>
internal sealed class LuceneEngine : ISearchEngine
{
    private const string Words = "words";
    private const string Text = "text";

    private static readonly FieldType Searched = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private DirectoryReader? reader;
    private IndexSearcher? searcher;

    public string Name => "lucene";

    private static BM25Similarity Similarity => new((float)Bm25.K1, (float)Bm25.B);

    public async Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = Similarity, RAMBufferSizeMB = 64 });
        var (terms, words) = (new IndexTerms(), new TermStream());
        await foreach (var article in articles)
        {
            foreach (var passage in article.Passages)
            {
                terms.Fill(words, PassageText.Of(article.Article, passage), article.Article.Language);
                writer.AddDocument([new Field(Words, words, Searched), new StoredField(Text, passage.Text.Text)]);
            }
        }

        writer.Commit();
    }

    public Task OpenAsync(string folder)
    {
        reader = DirectoryReader.Open(FSDirectory.Open(folder));
        searcher = new IndexSearcher(reader) { Similarity = Similarity };
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Search(string question)
    {
        var query = new BooleanQuery();
        foreach (var term in Analyzer.Terms(question).Distinct())
            query.Add(new TermQuery(new Term(Words, term)), Occur.SHOULD);
        return [.. searcher!.Search(query, 10).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Text))];
    }

    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        return ValueTask.CompletedTask;
    }
}
