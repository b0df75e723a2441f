using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Analysis;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Tests.Indexing.BuiltIn;

/// <summary>Flips bits of every file: no question is ever answered from a damaged file, and the file is named.</summary>
public sealed class FlippedBitTests
{
    private const int Flips = 3000;

    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    [Fact]
    public async Task A_flipped_bit_is_found_and_its_file_named()
    {
        var news = new RandomNews(5);
        var folder = await FolderAsync(news);
        var question = new PassageQuery([.. Analyzer.Terms(news.Words(5)).Select(term => new QueryTerm(term))], CorpusFilter.Everything, 10);
        var expected = await AnswerAsync(BuiltInPassageIndex.Open(new IndexFolder(folder)), question);
        var random = new Random(5);
        var files = folder.List().Where(name => name != Manifest.NewFileName).ToArray();
        Assert.True(files.Length > 3, "a base, a later segment and a segment of dead articles");
        for (var i = 0; i < Flips; i++)
        {
            var name = files[i % files.Length];
            var bytes = folder.Read(name);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var damaged = folder.With(name, bytes);

            // Checked when opened, as small files are.
            await using var index = BuiltInPassageIndex.Open(new IndexFolder(damaged));
            Assert.Equal((IndexProblemKind.Broken, name), (index.Problem?.Kind, index.Problem?.File));

            // Checked when touched, as large files are: the answer is right or the file is named.
            await using var late = BuiltInPassageIndex.Open(new IndexFolder(damaged, checkedAtOnce: 0));
            if (late.Problem is null)
            {
                try
                {
                    Assert.Equal(expected, await AnswerAsync(late, question));
                    await Assert.ThrowsAsync<IndexBrokenException>(() => late.CheckAsync());
                }
                catch (IndexBrokenException)
                {
                    // Named below.
                }
            }

            Assert.Equal((IndexProblemKind.Broken, name), (late.Problem?.Kind, late.Problem?.File));
        }
    }

    private static async Task<SimulatedFolder> FolderAsync(RandomNews news)
    {
        var articles = news.Articles(60);
        var folder = new SimulatedFolder();
        await using var index = BuiltInPassageIndex.Open(new IndexFolder(folder));
        await index.ReplaceAsync(articles[..50].ToAsyncEnumerable(), Stamp);
        await index.UpdateAsync(
            articles[5..].Select(article => article.Article).ToAsyncEnumerable(), article => articles.First(indexed => indexed.Article == article), () => Stamp);
        return folder;
    }

    private static async Task<string> AnswerAsync(BuiltInPassageIndex index, PassageQuery question)
    {
        var passages = await index.SearchAsync(question);
        var findings = await index.FindAsync(new FindingQuery(FindingKind.Claim, question.Terms, question.Filter, 5));
        return string.Join('\n', [
            .. passages.Hits.Select(hit => $"{hit.Article.Id} {hit.Score:R} {hit.Passage.Text.Text} {hit.Findings.Length}"),
            .. findings.Select(hit => $"{hit.Article.Id} {hit.Score:R} {hit.Finding.Sentence.Text}"),
        ]);
    }
}
