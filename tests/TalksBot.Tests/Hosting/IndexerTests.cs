using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hosting;

public sealed class IndexerTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LucenePassageIndex index = null!;
    private Indexer indexer = null!;

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(folder["articles"]);
        for (var i = 0; i < 30; i++)
            Write(i, $"The envoy of harbour {i} spoke on Monday. \"We will talk,\" said Minister Belo Tarr.");
        var corpus = new CorpusOptions([folder["articles"]], folder["index"]);
        index = LucenePassageIndex.Open(corpus.IndexDirectory);
        indexer = new Indexer(index, corpus, new QuestionTraffic(TimeProvider.System), TimeProvider.System);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await indexer.DisposeAsync();
        await index.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_index_is_made_then_kept_then_brought_up_to_date()
    {
        Assert.Equal("new", (await UpdateAsync()).Reason);
        Assert.False((await UpdateAsync()).Rebuilt);
        Write(3, "Another text.");
        var third = await UpdateAsync();
        Assert.Equal(("articles changed", 30), (third.Reason, third.Status.Articles));
        Assert.Equal("Another text.", (await index.GetArticleAsync("03"))!.Text);
        Assert.Equal("asked to", (await UpdateAsync(rebuild: true)).Reason);
    }

    [Fact]
    public async Task Who_follows_reads_what_has_changed_alone()
    {
        await UpdateAsync();
        Assert.False((await FollowAsync()).Rebuilt);
        Write(30, "A new text.");
        Write(4, "Another text.");
        File.Delete(PathOf(5));
        var report = await FollowAsync();

        Assert.Equal(("articles changed", 30), (report.Reason, report.Status.Articles));
        Assert.Equal("A new text.", (await index.GetArticleAsync("30"))!.Text);
        Assert.Equal("Another text.", (await index.GetArticleAsync("04"))!.Text);
        Assert.Null(await index.GetArticleAsync("05"));
        Assert.False((await FollowAsync()).Rebuilt);
    }

    [Fact]
    public async Task What_hides_behind_its_old_size_and_time_is_found_by_looking_closer()
    {
        Age();
        await UpdateAsync();
        await FollowAsync();
        Hide(7);

        Assert.False((await FollowAsync()).Rebuilt);
        Assert.True((await UpdateAsync()).Rebuilt);
        Assert.Contains("harbour 9", (await index.GetArticleAsync("07"))!.Text);
    }

    [Fact]
    public async Task Soon_after_a_change_size_and_time_prove_nothing()
    {
        await UpdateAsync();
        await FollowAsync();
        Hide(7);

        Assert.True((await FollowAsync()).Rebuilt);
        Assert.Contains("harbour 9", (await index.GetArticleAsync("07"))!.Text);
    }

    [Fact]
    public async Task Of_two_articles_with_one_id_the_other_comes_forth_when_the_first_goes()
    {
        await UpdateAsync();
        await FollowAsync();
        File.WriteAllText(Path.Combine(folder["articles"], "zz.md"), "---\nId: 03\n---\nThe other one.");
        Assert.Contains("zz.md", (await FollowAsync()).Skipped.Select(skipped => skipped.Name));
        File.Delete(PathOf(3));

        Assert.Empty((await FollowAsync()).Skipped);
        Assert.Equal("The other one.", (await index.GetArticleAsync("03"))!.Text);
    }

    [Fact]
    public async Task What_was_skipped_stays_listed_until_it_changes()
    {
        Write(31, "");
        await UpdateAsync();
        await FollowAsync();
        Write(32, "One more.");
        Assert.Equal("31.md", Assert.Single((await FollowAsync()).Skipped).Name);
        Write(31, "Words at last.");

        Assert.Empty((await FollowAsync()).Skipped);
    }

    [Fact]
    public async Task A_state_that_another_writer_has_made_is_not_changed_by_halves()
    {
        await UpdateAsync();
        await FollowAsync();
        Write(30, "A new text.");
        await using (var other = LucenePassageIndex.Open(folder["index"]))
        await using (var writer = new Indexer(
            other, new CorpusOptions([folder["articles"]], folder["index"]), new QuestionTraffic(TimeProvider.System), TimeProvider.System))
            await writer.UpdateAsync(rebuild: false, null, CancellationToken.None);
        Write(31, "Another one.");

        Assert.Equal(32, (await FollowAsync()).Status.Articles);
    }

    [Fact]
    public async Task Progress_tells_done_total_rate_and_what_is_left()
    {
        var told = new Recorder();

        await UpdateAsync(progress: told);

        Assert.Equal(Enumerable.Range(1, 30), told.Values.Select(value => value.Done));
        Assert.All(told.Values, value => Assert.Equal(30, value.Total));
        Assert.Equal(TimeSpan.Zero, told.Values[^1].Left);
        Assert.Equal(new IndexProgress(5, 20, TimeSpan.FromSeconds(10)).Left, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Who_asks_while_a_run_is_under_way_joins_it()
    {
        using var pause = new Pause();
        var first = UpdateAsync(rebuild: true, pause);
        await pause.Reached;
        var told = new Recorder();
        var second = UpdateAsync(rebuild: true, told);
        pause.End();

        Assert.Same(await first, await second);
        Assert.Equal(30, told.Values[^1].Done);
    }

    [Fact]
    public async Task Who_asks_for_everything_anew_gets_it_after_a_lesser_run()
    {
        using var pause = new Pause();
        var first = UpdateAsync(rebuild: false, pause);
        await pause.Reached;
        var second = UpdateAsync(rebuild: true);
        pause.End();

        Assert.Equal(("new", "asked to"), ((await first).Reason, (await second).Reason));
    }

    [Fact]
    public async Task A_run_goes_on_as_long_as_anybody_waits_for_it()
    {
        using var pause = new Pause();
        using var leave = new CancellationTokenSource();
        var first = UpdateAsync(rebuild: true, pause, leave.Token);
        await pause.Reached;
        var second = UpdateAsync(rebuild: true);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        pause.End();

        Assert.Equal(30, (await second).Status.Articles);
    }

    [Fact]
    public async Task A_run_that_nobody_waits_for_ends_and_the_old_state_stays()
    {
        await UpdateAsync();
        Write(31, "One more.");
        using var pause = new Pause();
        using var leave = new CancellationTokenSource();
        var first = UpdateAsync(rebuild: true, pause, leave.Token);
        await pause.Reached;
        Assert.Equal(30, (await index.GetStatusAsync()).Articles);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        pause.End();
        await indexer.DisposeAsync();

        Assert.Equal(30, (await index.GetStatusAsync()).Articles);
        Assert.Equal(31, (await UpdateAsync()).Status.Articles);
    }

    private string PathOf(int number) => Path.Combine(folder["articles"], $"{number:00}.md");

    private void Write(int number, string text) => File.WriteAllText(PathOf(number), text);

    /// <summary>Has all files written an hour ago.</summary>
    private void Age()
    {
        foreach (var path in Directory.GetFiles(folder["articles"]))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
    }

    /// <summary>Changes a file that keeps its size and time.</summary>
    private void Hide(int number)
    {
        var time = File.GetLastWriteTimeUtc(PathOf(number));
        Write(number, File.ReadAllText(PathOf(number)).Replace($"harbour {number}", "harbour 9", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(PathOf(number), time);
    }

    private Task<IndexReport> FollowAsync() => indexer.FollowAsync(CancellationToken.None);

    private Task<IndexReport> UpdateAsync(bool rebuild = false, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default) =>
        indexer.UpdateAsync(rebuild, progress, cancellation);

    private sealed class Recorder : IProgress<IndexProgress>
    {
        public List<IndexProgress> Values { get; } = [];

        public void Report(IndexProgress value) => Values.Add(value);
    }

    /// <summary>Holds a run up at its second article.</summary>
    private sealed class Pause : IProgress<IndexProgress>, IDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim end = new();

        public Task Reached => reached.Task;

        public void Report(IndexProgress value)
        {
            if (value.Done < 2)
                return;
            reached.TrySetResult();
            end.Wait(TimeSpan.FromSeconds(60));
        }

        public void End() => end.Set();

        public void Dispose() => end.Dispose();
    }
}
