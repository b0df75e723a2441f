using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Lucene;
using TalksBot.Tests.Indexing;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Lucene;

public sealed class LucenePassageIndexTests : PassageIndexContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_index_is_opened_as_it_was_left()
    {
        await FillAsync(20);
        await using var opened = LucenePassageIndex.Open(folder["index"]);
        var state = await opened.GetStateAsync();
        Assert.Null(state.Problem);
        Assert.Equal(Stamp with { Skipped = [] }, state.Stamp! with { Skipped = [] });
        Assert.Equal<IEnumerable<object>>(Stamp.Skipped, state.Stamp!.Skipped);
        Assert.Equal(20, (await opened.GetStatusAsync()).Articles);
        await opened.CheckAsync();
    }

    [Fact]
    public async Task A_folder_without_an_index_is_empty_and_nothing_is_wrong_with_it()
    {
        await using var index = LucenePassageIndex.Open(folder["nowhere"]);
        Assert.Equal(new IndexState(null, null), await index.GetStateAsync());
    }

    [Fact]
    public async Task A_broken_index_says_so_and_is_healed_by_a_replacement()
    {
        await FillAsync(10);
        foreach (var file in Directory.GetFiles(folder["index"], "segments_*"))
            File.WriteAllText(file, "no segments at all");
        await using var index = LucenePassageIndex.Open(folder["index"]);
        Assert.Contains("broken", (await index.GetStateAsync()).Problem, StringComparison.Ordinal);
        await index.ReplaceAsync(Stream(new RandomNews(3).Articles(5)), Stamp);
        Assert.Null((await index.GetStateAsync()).Problem);
        await using var opened = LucenePassageIndex.Open(folder["index"]);
        Assert.Equal(5, (await opened.GetStatusAsync()).Articles);
    }

    [Fact]
    public async Task An_unwritable_folder_is_named()
    {
        File.WriteAllText(folder["file"], "in the way");
        await using var index = LucenePassageIndex.Open(folder["file"]);
        var error = await Assert.ThrowsAsync<IndexFolderException>(() => index.ReplaceAsync(Stream([]), Stamp));
        Assert.Equal(folder["file"], error.Folder);
    }

    [Fact]
    public async Task One_writer_at_a_time()
    {
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await using var other = LucenePassageIndex.Open(folder["index"]);
        var error = await Assert.ThrowsAsync<IndexFolderException>(() => index.ReplaceAsync(Disturbing(), Stamp));
        Assert.Contains("another process", error.Message, StringComparison.Ordinal);

        async IAsyncEnumerable<IndexedArticle> Disturbing()
        {
            await other.ReplaceAsync(Stream([]), Stamp);
            yield break;
        }
    }

    [Fact]
    public async Task Only_new_and_changed_articles_are_extracted_from()
    {
        var articles = new RandomNews(13).Articles(20);
        await using var index = LucenePassageIndex.Open(folder["index"]);
        Assert.Equal(19, await UpdateAsync(index, articles[1..]));
        Assert.Equal(0, await UpdateAsync(index, articles[1..]));
        Assert.Equal(1, await UpdateAsync(index, articles));
        Assert.Equal(1, await UpdateAsync(index, articles.SetItem(4, articles[4] with { Article = articles[4].Article with { Title = "Another headline" } })));
    }

    [Fact]
    public async Task A_header_of_any_length_is_kept()
    {
        var article = IndexedNews.Article("long", new string('x', 40_000), "Rain fell on the islands.", null, null);
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream([article]), Stamp);
        Assert.Equal(article.Article, await index.GetArticleAsync("long"));
    }

    [Fact]
    public async Task What_was_found_is_read_from_its_own_state_while_the_next_is_written()
    {
        await FillAsync(30);
        await using var index = LucenePassageIndex.Open(folder["index"]);
        var before = await index.SearchAsync(Passages("ka lomi"));
        for (var round = 0; round < 3; round++)
            await index.ReplaceAsync(Stream(new RandomNews(round).Articles(10)), Stamp);
        Assert.All(before.Hits, hit => Assert.All(hit.Findings, finding => Assert.Equal(hit.Article.Id, finding.ArticleId)));
    }

    protected override Task<IPassageIndex> EmptyAsync() =>
        Task.FromResult<IPassageIndex>(LucenePassageIndex.Open(folder[Guid.NewGuid().ToString()]));

    internal static async Task<int> UpdateAsync(LucenePassageIndex index, ImmutableArray<IndexedArticle> articles)
    {
        var extracted = 0;
        await index.UpdateAsync(
            articles.Select(article => article.Article).ToAsyncEnumerable(),
            article =>
            {
                extracted++;
                return articles.First(indexed => indexed.Article == article);
            },
            () => Stamp);
        return extracted;
    }

    private async Task FillAsync(int articles)
    {
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream(new RandomNews(2).Articles(articles)), Stamp);
    }
}
