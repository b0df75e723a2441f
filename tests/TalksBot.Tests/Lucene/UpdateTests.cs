using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Search;
using TalksBot.Lucene;
using TalksBot.Tests.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Lucene;

public sealed class UpdateTests : IDisposable
{
    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task After_any_updates_answers_are_those_of_an_index_made_anew(int seed)
    {
        var random = new Random(seed);
        var news = new RandomNews(seed);
        var pool = news.Articles(120);
        await using var index = LucenePassageIndex.Open(folder.Path);
        for (var round = 0; round < 12; round++)
        {
            // Few go and come; now and then many.
            ImmutableArray<IndexedArticle> articles = [.. pool.Where(_ => random.Next(round % 5 == 4 ? 2 : 30) > 0)];
            await PassageIndexContract.UpdateAsync(index, articles, Stamp);
            await using var reference = new MemoryPassageIndex();
            await reference.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
            await SameAsReferenceTests.AssertSameAsync(reference, index, news, random, questions: 6);
            await using var opened = LucenePassageIndex.Open(folder.Path);
            await SameAsReferenceTests.AssertSameAsync(reference, opened, news, random, questions: 2);
            Assert.InRange(Directory.GetFiles(folder.Path, "*.si").Length, 1, 20);
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task After_any_changes_answers_are_those_of_an_index_made_anew(int seed)
    {
        var random = new Random(seed);
        var news = new RandomNews(seed);
        var pool = news.Articles(120);
        ImmutableArray<IndexedArticle> now = [];
        await using var index = LucenePassageIndex.Open(folder.Path);
        await index.ReplaceAsync(now.ToAsyncEnumerable(), Stamp);
        for (var round = 0; round < 12; round++)
        {
            ImmutableArray<IndexedArticle> next = [.. pool.Where(_ => random.Next(round % 5 == 4 ? 2 : 30) > 0)];
            Assert.True(await ChangeAsync(index, now, next));
            now = next;
            await using var reference = new MemoryPassageIndex();
            await reference.ReplaceAsync(now.ToAsyncEnumerable(), Stamp);
            await SameAsReferenceTests.AssertSameAsync(reference, index, news, random, questions: 6);
        }
    }

    [Fact]
    public async Task Changes_since_another_state_change_nothing()
    {
        var articles = new RandomNews(16).Articles(3);
        await using var index = LucenePassageIndex.Open(folder.Path);
        await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);

        Assert.False(await index.TryChangeAsync(new ArticleChanges("another", [], [articles[0].Article.Id]), IndexedArticle.Of, () => Stamp));
        Assert.Equal(3, (await index.GetStatusAsync()).Articles);
    }

    [Fact]
    public async Task Only_new_and_changed_articles_are_extracted_from()
    {
        var articles = new RandomNews(13).Articles(20);
        await using var index = LucenePassageIndex.Open(folder.Path);
        Assert.Equal(19, await PassageIndexContract.UpdateAsync(index, articles[1..], Stamp));
        Assert.Equal(0, await PassageIndexContract.UpdateAsync(index, articles[1..], Stamp));
        Assert.Equal(1, await PassageIndexContract.UpdateAsync(index, articles, Stamp));
        var changed = articles.SetItem(4, articles[4] with { Article = articles[4].Article with { Title = "Another headline" } });
        Assert.Equal(1, await PassageIndexContract.UpdateAsync(index, changed, Stamp));
    }

    [Fact]
    public async Task Questions_are_answered_from_one_state_while_the_next_is_written()
    {
        var states = new[] { new RandomNews(14).Articles(30), new RandomNews(15).Articles(50) };
        await using var index = LucenePassageIndex.Open(folder.Path);
        await index.ReplaceAsync(states[0].ToAsyncEnumerable(), Stamp);
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            var counts = states.Select(articles => articles.Sum(article => article.Passages.Length)).ToArray();
            while (!stop.IsCancellationRequested)
            {
                var result = await index.SearchAsync(new PassageQuery([new QueryTerm("ka"), new QueryTerm("lomi")], CorpusFilter.Everything, 10));
                Assert.Contains(result.PassageCount, counts);
                Assert.All(result.Hits, hit => Assert.NotEmpty(hit.Passage.Text.Text));
            }
        });
        for (var round = 0; round < 10; round++)
            await index.ReplaceAsync(states[(round + 1) % 2].ToAsyncEnumerable(), Stamp);
        await stop.CancelAsync();
        await asking;
    }

    private static Task<bool> ChangeAsync(LucenePassageIndex index, ImmutableArray<IndexedArticle> before, ImmutableArray<IndexedArticle> after)
    {
        var changes = new ArticleChanges(
            Stamp.Fingerprint, [.. after.Except(before).Select(article => article.Article)], [.. before.Except(after).Select(article => article.Article.Id)]);
        return index.TryChangeAsync(changes, article => after.First(indexed => indexed.Article == article), () => Stamp);
    }
}
