using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Core.Text;
using TalksBot.Lucene;
using TalksBot.Tests.Search;

namespace TalksBot.Tests.Lucene;

/// <summary>
/// Flips bits of every file: nothing is ever quoted that wasn't written, the file is named, and the index is healed.
/// TALKSBOT_FLIPS sets how often; it is 600 by default.
/// </summary>
public sealed class FlippedBitTests
{
    private static readonly int Flips =
        int.TryParse(Environment.GetEnvironmentVariable("TALKSBOT_FLIPS"), NumberStyles.None, CultureInfo.InvariantCulture, out var flips) ? flips : 600;

    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    [Fact]
    public async Task A_flipped_bit_is_never_quoted_and_its_file_is_named()
    {
        var news = new RandomNews(5);
        var articles = news.Articles(60);
        var folder = await FolderAsync(articles);
        var question = new PassageQuery([.. Analyzer.Terms(news.Words(5)).Select(term => new QueryTerm(term))], CorpusFilter.Everything, 10);
        var random = new Random(5);
        var files = folder.ListAll().Where(name => name != "segments.gen").ToArray(); // a hint, of which Lucene needs nothing
        Assert.True(files.Length > 6, "segments, deletions and their list");
        for (var i = 0; i < Flips; i++)
        {
            var name = files[i % files.Length];
            var bytes = folder.Read(name);
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            await using var index = LucenePassageIndex.Open(folder.With(name, bytes));
            if ((await index.GetStateAsync()).Problem is null)
            {
                try
                {
                    await AssertQuotesAsync(index, question, articles);
                    await index.CheckAsync();
                }
                catch (IndexBrokenException)
                {
                    // Named below.
                }
            }

            var problem = (await index.GetStateAsync()).Problem;
            Assert.True(problem?.Contains(name.Split('.')[0], StringComparison.Ordinal) == true, $"byte {at} of {name}: {problem}");
            if (i % 20 > 0)
                continue;
            await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
            Assert.Null((await index.GetStateAsync()).Problem);
            await index.CheckAsync();
            Assert.Equal(60, (await index.GetStatusAsync()).Articles);
        }
    }

    private static async Task<SimulatedDirectory> FolderAsync(ImmutableArray<IndexedArticle> articles)
    {
        var folder = new SimulatedDirectory();
        await using var index = LucenePassageIndex.Open(folder);
        await index.ReplaceAsync(articles[..50].ToAsyncEnumerable(), Stamp);
        await index.UpdateAsync(
            articles[5..].Select(article => article.Article).ToAsyncEnumerable(),
            article => articles.First(indexed => indexed.Article == article), () => Stamp);
        return folder;
    }

    // What comes may be wrong or missing until the files are checked; what is quoted of it may not be.
    private static async Task AssertQuotesAsync(LucenePassageIndex index, PassageQuery question, ImmutableArray<IndexedArticle> articles)
    {
        var byId = articles.ToDictionary(article => article.Article.Id);
        foreach (var hit in (await index.SearchAsync(question)).Hits)
        {
            Assert.Contains(hit.Passage.Text, byId[hit.Article.Id].Passages.Select(passage => passage.Text));
            Assert.Equal(ArticleInfo.Of(byId[hit.Article.Id].Article), hit.Article);
        }

        foreach (var kind in FindingKind.Extracted)
            foreach (var hit in await index.FindAsync(new FindingQuery(kind, question.Terms, question.Filter, 5)))
                Assert.Contains(hit.Finding.Sentence, byId[hit.Article.Id].Findings.Select(finding => finding.Sentence));
        foreach (var article in await index.ListArticlesAsync(CorpusFilter.Everything))
            Assert.True(await index.GetArticleAsync(article.Id) is not { } found || found == byId[article.Id].Article, article.Id);
    }
}
