using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.News.Watching;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Watching;

public sealed class ArticleWatcherTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LucenePassageIndex index = null!;
    private Indexer indexer = null!;
    private ArticleWatcher watcher = null!;

    private string Articles => folder["articles"];

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Articles);
        var corpus = new CorpusOptions([Articles], folder["index"]);
        index = LucenePassageIndex.Open(corpus.IndexDirectory);
        indexer = new Indexer(index, corpus, new QuestionTraffic(TimeProvider.System), TimeProvider.System);
        await indexer.UpdateAsync(rebuild: false, null, CancellationToken.None);
        watcher = new ArticleWatcher(indexer, corpus, new WatchOptions(), new CompleteFiles(), TimeProvider.System, NullLogger<ArticleWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await watcher.StopAsync(CancellationToken.None);
        watcher.Dispose();
        await indexer.DisposeAsync();
        await index.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Files_that_come_change_move_and_go_are_in_the_index_as_they_are()
    {
        Write("one.md", "The ferry left on Monday.");
        await WhenAsync("one");
        Directory.CreateDirectory(Path.Combine(Articles, "deep", "er"));
        Write("deep/er/two.md", "The envoy spoke.");
        await WhenAsync("deep/er/two", "one");
        Write("one.md", "The ferry left on Tuesday.");
        await Eventually.IsSoAsync(async () => (await index.GetArticleAsync("one"))?.Text.Contains("Tuesday", StringComparison.Ordinal) == true);
        File.Move(Path.Combine(Articles, "one.md"), Path.Combine(Articles, "moved.md"));
        await WhenAsync("deep/er/two", "moved");
        Directory.Delete(Path.Combine(Articles, "deep"), recursive: true);
        await WhenAsync("moved");
    }

    [Fact]
    public async Task Nobody_sees_half_of_a_file_that_is_being_written()
    {
        var seen = new List<string>();
        await using (var writer = new StreamWriter(Path.Combine(Articles, "slow.md")))
        {
            for (var part = 0; part < 15; part++)
            {
                await writer.WriteAsync($"Part {part} of the story. ");
                await writer.FlushAsync();
                await Task.Delay(100);
                if (await index.GetArticleAsync("slow") is { } early)
                    seen.Add(early.Text);
            }
        }

        await WhenAsync("slow");
        Assert.All(seen, text => Assert.Contains("Part 14", text));
        Assert.Contains("Part 14", (await index.GetArticleAsync("slow"))!.Text);
    }

    [Fact]
    public async Task A_folder_that_goes_away_for_a_while_takes_nothing_with_it()
    {
        Write("one.md", "The ferry left on Monday.");
        await WhenAsync("one");
        Directory.Move(Articles, folder["elsewhere"]);
        await Task.Delay(2000);
        Assert.NotNull(await index.GetArticleAsync("one"));
        Directory.Move(folder["elsewhere"], Articles);
        Write("two.md", "The envoy spoke.");
        await WhenAsync("one", "two");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Articles, name), text);

    private Task WhenAsync(params string[] ids) =>
        Eventually.IsSoAsync(async () => (await index.ListArticlesAsync(CorpusFilter.Everything)).Select(article => article.Id).SequenceEqual(ids));
}
