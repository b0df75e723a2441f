using System.Collections.Immutable;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Lucene;
using TalksBot.Tests.Search;
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
        Assert.Contains($"'{folder["file"]}'", error.Message, StringComparison.Ordinal);
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
        var renamed = articles[4] with { Article = articles[4].Article with { Title = $"{articles[4].Article.Title} again" } };
        Assert.Equal(1, await UpdateAsync(index, articles.SetItem(4, renamed)));
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
    public async Task A_missing_file_is_named()
    {
        await FillAsync(10);
        var segment = Directory.GetFiles(folder["index"], "*.si").First();
        File.Delete(segment);
        await using var index = LucenePassageIndex.Open(folder["index"]);
        Assert.Contains(Path.GetFileName(segment), (await index.GetStateAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_former_states_are_removed()
    {
        await FillAsync(10);
        var once = Directory.GetFiles(folder["index"]).Length;
        await FillAsync(10);
        Assert.Equal(once, Directory.GetFiles(folder["index"]).Length);
    }

    [Fact]
    public async Task Values_longer_than_Lucene_takes_are_kept()
    {
        var mentions = Enumerable.Range(0, 20_000).Select(at => new TextSpan(at * 3, 2)).ToImmutableArray();
        var article = IndexedNews.Article(
            "many", "Harbour", string.Concat(Enumerable.Repeat("Lina Duarte of the harbour spoke. ", 3000)), null, null, "Lina Duarte");
        article = article with { Findings = [((PersonFinding)article.Findings[0]) with { Mentions = mentions }] };
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream([article]), Stamp);
        var found = await index.FindAsync(new FindingQuery(FindingKind.Person, Terms("Duarte"), CorpusFilter.Everything, 1));
        Assert.Equal<IEnumerable<TextSpan>>(mentions, ((PersonFinding)found[0].Finding).Mentions);
        Assert.Equal(article.Article, await index.GetArticleAsync("many"));
    }

    [Fact]
    public async Task A_change_writes_the_changed_articles_alone()
    {
        var articles = new RandomNews(7).Articles(400);
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream(articles), Stamp);
        var before = Directory.GetFiles(folder["index"]).Select(Path.GetFileName).ToHashSet();
        var changed = articles[3] with { Article = articles[3].Article with { Title = "Another headline" } };
        Assert.True(await index.TryChangeAsync(new ArticleChanges(Stamp.Fingerprint, [changed.Article], []), _ => changed, () => Stamp));
        var written = Directory.GetFiles(folder["index"]).Where(file => !before.Contains(Path.GetFileName(file))).Sum(file => new FileInfo(file).Length);
        Assert.InRange(written, 1, 30_000);
        Assert.Equal("Another headline", (await index.GetArticleAsync(changed.Article.Id))!.Title);
    }

    protected override Task<IPassageIndex> EmptyAsync() =>
        Task.FromResult<IPassageIndex>(LucenePassageIndex.Open(folder[Guid.NewGuid().ToString()]));

    private async Task FillAsync(int articles)
    {
        await using var index = LucenePassageIndex.Open(folder["index"]);
        await index.ReplaceAsync(Stream(new RandomNews(2).Articles(articles)), Stamp);
    }
}
