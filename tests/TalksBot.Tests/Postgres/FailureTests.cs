using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Operations;
using TalksBot.Postgres;
using TalksBot.Tests.Lucene;
using TalksBot.Tests.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>Servers and processes that are killed, cut off and promoted: no answer is wrong meanwhile, and the index is whole afterwards.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private const string DatabaseName = "talksbot";

    private static readonly IndexStamp Stamp = new("f", Instant.FromUtc(2025, 1, 1, 0, 0), []);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RandomNews news = new(31);
    private readonly List<IAsyncDisposable> parts = [];
    private PostgresServer primary = null!;

    public async Task InitializeAsync()
    {
        if (PostgresTools.Missing is not null)
            return;
        primary = Kept(await PostgresServer.StartNewAsync());
        await primary.CreateDatabaseAsync(DatabaseName);
    }

    public async Task DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(parts))
            await part.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_standby_answers_while_the_primary_is_gone_and_takes_its_place_when_promoted()
    {
        var articles = news.Articles(60);
        var standby = Kept(await primary.StartStandbyAsync());
        var index = Open(Both(primary, standby));
        await index.ReplaceAsync(articles[..50].ToAsyncEnumerable(), Stamp);
        await Eventually.IsSoAsync(() => HasAsync(standby, 50));
        using var asking = new Questioner(index, articles[..50], articles);

        await primary.KillAsync();
        await AssertWholeAsync(index, articles[..50]);
        await Assert.ThrowsAsync<IndexUnavailableException>(() => UpdateAsync(index, articles));

        await standby.PromoteAsync();
        await Eventually.IsSoAsync(async () => await TryAsync(() => UpdateAsync(index, articles)));
        await AssertWholeAsync(index, articles);
        Assert.Equal(0, await asking.StopAsync());
    }

    [PostgresFact]
    public async Task The_primary_answers_while_the_standby_is_gone()
    {
        var articles = news.Articles(40);
        var standby = Kept(await primary.StartStandbyAsync());
        var index = Open(Both(primary, standby));
        await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
        await Eventually.IsSoAsync(() => HasAsync(standby, 40));
        using var asking = new Questioner(index, articles, articles);
        await standby.KillAsync();
        await AssertWholeAsync(index, articles);
        await standby.StartAsync();
        await AssertWholeAsync(index, articles);
        Assert.Equal(0, await asking.StopAsync());
    }

    [PostgresFact]
    public async Task A_primary_that_is_killed_amid_a_reindex_comes_back_with_the_old_state_whole()
    {
        var articles = news.Articles(60);
        var index = Open(primary.ConnectionString(DatabaseName));
        await index.ReplaceAsync(articles[..30].ToAsyncEnumerable(), Stamp);
        using var asking = new Questioner(index, articles[..30], articles);
        await Assert.ThrowsAsync<IndexUnavailableException>(() => index.ReplaceAsync(KillingAsync(), Stamp));
        await primary.StartAsync();
        await Eventually.IsSoAsync(async () => await TryAsync(() => index.ListArticlesAsync(CorpusFilter.Everything)));
        await AssertWholeAsync(index, articles[..30]);
        await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
        await AssertWholeAsync(index, articles);
        await asking.StopAsync();
        Assert.Equal(1L, await primary.ScalarAsync("SELECT count(DISTINCT edition) FROM talksbot.postings", DatabaseName));

        async IAsyncEnumerable<IndexedArticle> KillingAsync()
        {
            // Enough for a batch to be written before the blow.
            foreach (var article in articles)
                for (var copy = 0; copy < 60; copy++)
                    yield return article with { Article = article.Article with { Id = FormattableString.Invariant($"{article.Article.Id}/{copy}") } };
            await primary.KillAsync();
            yield return articles[0];
        }
    }

    [PostgresFact]
    public async Task An_indexer_that_is_killed_amid_a_reindex_leaves_the_old_state_and_the_next_one_begins_anew()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["articles"]);
        for (var i = 0; i < 400; i++)
            folder.Write($"articles/{i:000}.md", $"---\ntitle: Harbour {i}\npublished: 2025-03-01\n---\n" + string.Join(
                "\n\n", Enumerable.Range(0, 12)
                .Select(line => $"The envoy of harbour {i} spoke on day {line}. \"We will talk again,\" said Minister Belo Tarr, who had come by ferry.")));
        var connection = primary.ConnectionString(DatabaseName);
        var index = Open(connection);
        string[] command = ["index", $"--Articles={folder["articles"]}", "--Index:Engine=postgres", $"--Index:ConnectionString={connection}"];
        Assert.Equal(0, (await ProgramRun.StartAsync(folder.Path, "", command)).ExitCode);
        var passages = (await index.GetStatusAsync()).Passages;

        using (var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command, "--rebuild"])
            {
                WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
            })!)
        {
            await Eventually.IsSoAsync(async () => (long)(await primary.ScalarAsync("SELECT count(*) FROM talksbot.loose_editions", DatabaseName))! > 0);
            Assert.Equal(passages, (await index.SearchAsync(new PassageQuery([new QueryTerm("ferri")], CorpusFilter.Everything, 5))).PassageCount);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Equal(passages, (await index.SearchAsync(new PassageQuery([new QueryTerm("ferri")], CorpusFilter.Everything, 5))).PassageCount);
        var again = await ProgramRun.StartAsync(folder.Path, "", [.. command, "--rebuild"]);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal((400, passages), ((await index.GetStatusAsync()).Articles, (await index.GetStatusAsync()).Passages));
        Assert.Equal(1L, await primary.ScalarAsync("SELECT count(DISTINCT edition) FROM talksbot.passages", DatabaseName));
    }

    [PostgresFact]
    public async Task While_the_line_is_cut_the_bot_says_so_and_once_it_is_mended_it_answers_again()
    {
        var articles = news.Articles(20);
        var line = Kept(new CuttableLine(primary.Port));
        var index = Open($"Host=127.0.0.1:{line.Port};Username=postgres;Database={DatabaseName};Command Timeout=1;Timeout=1");
        await index.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
        var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
        var readiness = new IndexReadiness(index);
        var question = new IncomingMessage("test", "c", "u", "/sources");
        Assert.True((await conversation.AnswerAsync(question)).Answered);
        Assert.Null(await readiness.CheckAsync(CancellationToken.None));

        line.Cut();
        var refused = await conversation.AnswerAsync(question).WaitAsync(Patience);
        Assert.Equal((false, "The articles can't be read just now. Ask again in a moment."), (refused.Answered, refused.Summary));
        await Assert.ThrowsAsync<IndexUnavailableException>(() => readiness.CheckAsync(CancellationToken.None));

        line.Mend();
        await Eventually.IsSoAsync(async () => (await conversation.AnswerAsync(question)).Answered);
        Assert.Null(await readiness.CheckAsync(CancellationToken.None));
    }

    private T Kept<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Add(part);
        return part;
    }

    private static async Task<bool> HasAsync(PostgresServer server, int articles)
    {
        await using var database = new PostgresDatabase(PostgresOptions.Read(server.ConnectionString(DatabaseName)), TimeProvider.System);
        return await TryAsync(async () => await new PostgresPassageIndex(database).GetStatusAsync())
            && (await new PostgresPassageIndex(database).GetStatusAsync()).Articles == articles;
    }

    private static string Both(PostgresServer one, PostgresServer other) =>
        FormattableString.Invariant($"Host=127.0.0.1:{one.Port},127.0.0.1:{other.Port};Username=postgres;Database={DatabaseName}");

    private PostgresPassageIndex Open(string connection) => new(Kept(new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System)));

    private async Task AssertWholeAsync(PostgresPassageIndex index, ImmutableArray<IndexedArticle> articles)
    {
        await using var reference = new MemoryPassageIndex();
        await reference.ReplaceAsync(articles.ToAsyncEnumerable(), Stamp);
        await SameAsReferenceTests.AssertSameAsync(reference, index, news, new Random(5), questions: 5);
    }

    private static Task UpdateAsync(PostgresPassageIndex index, ImmutableArray<IndexedArticle> articles) => index.UpdateAsync(
        articles.Select(article => article.Article).ToAsyncEnumerable(), article => articles.First(indexed => indexed.Article == article), () => Stamp);

    private static async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (IndexUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Asks without a pause, and checks that each answer is that of one of two states.</summary>
    private sealed class Questioner : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task<int> asking;

        public Questioner(PostgresPassageIndex index, params ImmutableArray<IndexedArticle>[] states) => asking = Task.Run(async () =>
        {
            var counts = states.Select(articles => articles.Sum(article => article.Passages.Length)).ToArray();
            for (var unavailable = 0; ; )
            {
                try
                {
                    while (!stop.IsCancellationRequested)
                    {
                        var result = await index.SearchAsync(new PassageQuery([new QueryTerm("ka"), new QueryTerm("lomi")], CorpusFilter.Everything, 10));
                        Assert.Contains(result.PassageCount, counts);
                        Assert.All(result.Hits, hit => Assert.NotEmpty(hit.Passage.Text.Text));
                    }

                    return unavailable;
                }
                catch (IndexUnavailableException)
                {
                    unavailable++;
                }
            }
        });

        /// <summary>Stops, and tells how many questions couldn't be answered.</summary>
        public async Task<int> StopAsync()
        {
            await stop.CancelAsync();
            return await asking;
        }

        public void Dispose() => stop.Dispose();
    }
}
