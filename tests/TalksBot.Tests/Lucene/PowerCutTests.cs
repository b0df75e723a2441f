using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Lucene;
using TalksBot.Tests.Search;

namespace TalksBot.Tests.Lucene;

/// <summary>
/// Cuts the power at random steps of indexing, updating and merging: the next start has the last complete state.
/// TALKSBOT_CRASH_RUNS sets how often; it is 240 by default.
/// </summary>
public sealed class PowerCutTests
{
    private const int ArticleCount = 10;

    // About as many as a change takes.
    private const int MostSteps = 30;

    private static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("TALKSBOT_CRASH_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 240;

    [Fact]
    public async Task A_power_cut_leaves_the_last_complete_state()
    {
        var cuts = 0;
        for (var run = 0; cuts < Runs; run++)
        {
            var random = new Random(run);
            var (before, after) = Corpora(random);
            var folder = new SimulatedDirectory();
            await FillAsync(folder, before);
            folder.CutAt = folder.Steps + random.Next(1, MostSteps);
            try
            {
                await ChangeAsync(folder, after, run);
            }
            catch (Exception cut) when (folder.Steps >= folder.CutAt)
            {
                // Lucene may have met the cut once more on its way out.
                Assert.NotNull(cut);
                cuts++;
            }

            var isWhole = folder.Steps < folder.CutAt;
            var found = folder.AfterPowerCut(random);
            await using var index = LucenePassageIndex.Open(found);
            var state = await index.GetStateAsync();
            Assert.True(state.Problem is null, $"run {run}: {state.Problem}");
            await index.CheckAsync();
            Assert.True(!isWhole || state.Stamp!.Fingerprint == "after", $"run {run}: a complete state is lost");
            await AssertHoldsAsync(index, state.Stamp!.Fingerprint == "after" ? after : before);
            await ChangeAsync(found, after, run + 1);
            await using var next = LucenePassageIndex.Open(found);
            await AssertHoldsAsync(next, after);
        }
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_leaves_the_old_state()
    {
        for (var run = 0; run < 40; run++)
        {
            var (before, after) = Corpora(new Random(run));
            var folder = new SimulatedDirectory();
            await FillAsync(folder, before);
            folder.Capacity = new Random(run).Next(20_000);
            await using var index = LucenePassageIndex.Open(folder);
            try
            {
                await index.ReplaceAsync(after.ToAsyncEnumerable(), Stamp("after"));
            }
            catch (IndexFolderException error)
            {
                Assert.Contains("No space left", error.Message, StringComparison.Ordinal);
                await AssertHoldsAsync(index, before);
                await using var next = LucenePassageIndex.Open(folder);
                await AssertHoldsAsync(next, before);
                continue;
            }

            await AssertHoldsAsync(index, after);
        }
    }

    private static IndexStamp Stamp(string fingerprint) => new(fingerprint, Instant.FromUtc(2025, 1, 1, 0, 0), []);

    private static (ImmutableArray<IndexedArticle> Before, ImmutableArray<IndexedArticle> After) Corpora(Random random)
    {
        var before = new RandomNews(random.Next()).Articles(ArticleCount);
        var others = new RandomNews(random.Next()).Articles(ArticleCount);
        var changed = random.Next(ArticleCount);
        // Some stay, some go, some come.
        return (before, [.. before.Skip(changed / 2), .. others.Take(changed)
            .ExceptBy(before.Select(article => article.Article.Id), article => article.Article.Id)]);
    }

    private static async Task FillAsync(SimulatedDirectory folder, ImmutableArray<IndexedArticle> articles)
    {
        await using var index = LucenePassageIndex.Open(folder);
        await index.ReplaceAsync(articles[..7].ToAsyncEnumerable(), Stamp("some"));
        await UpdateAsync(index, articles, "before");
    }

    private static async Task ChangeAsync(SimulatedDirectory folder, ImmutableArray<IndexedArticle> articles, int run)
    {
        await using var index = LucenePassageIndex.Open(folder);
        if (run % 3 == 0)
            await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp("after"));
        else
            await UpdateAsync(index, articles, "after");
    }

    private static Task UpdateAsync(LucenePassageIndex index, ImmutableArray<IndexedArticle> articles, string fingerprint) => index.UpdateAsync(
        articles.Select(article => article.Article).ToAsyncEnumerable(), article => articles.First(indexed => indexed.Article == article),
        () => Stamp(fingerprint));

    private static async Task AssertHoldsAsync(LucenePassageIndex index, ImmutableArray<IndexedArticle> articles)
    {
        Assert.Equal(articles.Select(article => article.Article.Id).Order(StringComparer.Ordinal), (await index.ListArticlesAsync(CorpusFilter.Everything))
            .Select(article => article.Id));
        foreach (var article in articles)
            Assert.Equal(article.Article, await index.GetArticleAsync(article.Article.Id));
        var status = await index.GetStatusAsync();
        var findings = articles.Sum(article => article.Findings.Count(finding => FindingKind.Exported.Contains(finding.Kind)));
        Assert.Equal((articles.Sum(article => article.Passages.Length), findings), (status.Passages, status.Findings));
    }
}
