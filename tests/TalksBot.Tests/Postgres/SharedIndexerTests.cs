using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Postgres;
using TalksBot.Postgres.Indexing;
using TalksBot.Tests.Support;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class SharedIndexerTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly List<IAsyncDisposable> parts = [];
    private string connection = "";

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder["articles"]);
        for (var i = 0; i < 40; i++)
            Write(i, $"The envoy of harbour {i} spoke on Monday. \"We will talk,\" said Minister Belo Tarr.");
        if (PostgresTools.Missing is null)
            connection = await postgres.CreateDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(parts))
            await part.DisposeAsync();
        folder.Dispose();
    }

    [PostgresFact]
    public async Task Of_several_processes_one_indexes_and_all_get_its_report()
    {
        var processes = new[] { Process(), Process(), Process() };
        var reports = await Task.WhenAll(processes.Select(process => process.Indexer.UpdateAsync(rebuild: false, progress: null, CancellationToken.None)));
        Assert.All(reports, report => Assert.Equal(40, report.Status.Articles));
        Assert.Equal(1, processes.Sum(process => process.Local.Extractions));
    }

    [PostgresFact]
    public async Task A_process_without_articles_has_another_one_index_and_sees_its_progress()
    {
        var indexing = Process();
        var asking = Process(hasArticles: false);
        using var stop = new CancellationTokenSource();
        var serving = indexing.Indexer.RunAsync(stop.Token);
        indexing.Local.Pause = TimeSpan.FromMilliseconds(1500);
        var told = new Recorder();
        var report = await asking.Indexer.UpdateAsync(rebuild: true, told, CancellationToken.None);
        Assert.Equal(("asked to", 40), (report.Reason, report.Status.Articles));
        Assert.NotEmpty(told.Values);
        Assert.Equal(40, (await asking.Index.ListArticlesAsync(CorpusFilter.Everything)).Length);
        await stop.CancelAsync();
        await serving;
    }

    [PostgresFact]
    public async Task Where_the_process_that_indexes_goes_another_one_takes_over()
    {
        var first = Process();
        var second = Process();
        first.Local.Pause = Timeout.InfiniteTimeSpan;
        var asked = first.Indexer.UpdateAsync(rebuild: false, progress: null, CancellationToken.None);
        await first.Local.Begun;

        // The first may be quicker to begin anew than the second to take over: then it doesn't pause again.
        first.Local.Pause = TimeSpan.Zero;
        var joined = second.Indexer.UpdateAsync(rebuild: false, progress: null, CancellationToken.None);
        await postgres.Server.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND (classid::bigint << 32) + objid::bigint = "
            + $"{AdvisoryLock.Indexer} AND database = (SELECT oid FROM pg_database WHERE datname = '{Name}')");
        Assert.Equal(40, (await joined).Status.Articles);
        Assert.Equal(40, (await asked).Status.Articles);
    }

    [PostgresFact]
    public async Task What_goes_wrong_in_one_process_is_told_to_whoever_asked()
    {
        var indexing = Process();
        var asking = Process(hasArticles: false);
        using var stop = new CancellationTokenSource();
        var serving = indexing.Indexer.RunAsync(stop.Token);
        indexing.Local.Failure = new InvalidOperationException("the disk is full");
        var failure = await Assert.ThrowsAsync<IndexingFailedException>(
            () => asking.Indexer.UpdateAsync(rebuild: true, progress: null, CancellationToken.None));
        Assert.Equal("the disk is full", failure.Message);
        await stop.CancelAsync();
        await serving;
    }

    [PostgresFact]
    public async Task Who_stops_waiting_takes_the_request_back()
    {
        var asking = Process(hasArticles: false);
        await asking.Index.GetStateAsync(CancellationToken.None); // the tables are there before anybody grows impatient
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.Indexer.UpdateAsync(rebuild: true, progress: null, impatience.Token));
        Assert.Equal(0L, await postgres.Server.ScalarAsync("SELECT count(*) FROM talksbot.indexing_requests", Name));
    }

    [PostgresFact]
    public async Task Who_asks_where_nobody_has_the_articles_is_told_so()
    {
        var failure = await Assert.ThrowsAsync<IndexingFailedException>(
            () => Process(hasArticles: false).Indexer.UpdateAsync(rebuild: true, progress: null, CancellationToken.None));
        Assert.StartsWith("No process that has the articles is running", failure.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Progress_comes_back_where_notifications_are_swallowed()
    {
        var indexing = Process();
        var asking = Process(hasArticles: false);
        using var stop = new CancellationTokenSource();
        indexing.Feed.Deafen();
        asking.Feed.Deafen();
        var serving = indexing.Indexer.RunAsync(stop.Token);
        Assert.Equal(40, (await asking.Indexer.UpdateAsync(rebuild: true, progress: null, CancellationToken.None)).Status.Articles);
        await stop.CancelAsync();
        await serving;
    }

    private string Name => new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;

    private void Write(int number, string text) =>
        folder.Write($"articles/{number:00}.md", $"---\ntitle: Harbour {number}\npublished: 2025-03-01\n---\n{text}");

    private IndexingProcess Process(bool hasArticles = true)
    {
        var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System);
        var feed = new ChangeFeed(database, TimeProvider.System);
        var index = new PostgresPassageIndex(database);
        var local = new SlowIndexer(
            new Indexer(index, new CorpusOptions([folder["articles"]], folder["index"]), new QuestionTraffic(TimeProvider.System), TimeProvider.System));
        var indexer = new SharedIndexer(local, index, database, feed, hasArticles);
        parts.AddRange([database, feed, local, indexer]);
        return new IndexingProcess(indexer, index, local, feed);
    }

    private sealed record IndexingProcess(SharedIndexer Indexer, PostgresPassageIndex Index, SlowIndexer Local, ChangeFeed Feed);

    /// <summary>An indexer that a test can hold up.</summary>
    private sealed class SlowIndexer(Indexer inner) : IIndexer, IAsyncDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public TimeSpan Pause { get; set; }

        public Exception? Failure { get; set; }

        /// <summary>Runs that found something to do.</summary>
        public int Extractions { get; private set; }

        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
        {
            var pause = Pause;
            begun.TrySetResult();
            if (Failure is not null)
                throw Failure;
            await Task.Delay(pause, cancellation);
            var report = await inner.UpdateAsync(rebuild, progress, cancellation);
            Extractions += report.Rebuilt ? 1 : 0;
            return report;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class Recorder : IProgress<IndexProgress>
    {
        public List<IndexProgress> Values { get; } = [];

        public void Report(IndexProgress value) => Values.Add(value);
    }
}
