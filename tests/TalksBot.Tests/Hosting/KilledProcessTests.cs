using System.Diagnostics;
using System.Globalization;
using TalksBot.Core.Search;
using TalksBot.Lucene;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hosting;

/// <summary>
/// Kills the real program while it indexes; PowerCutTests does the same at the file layer, at every point and much more often.
/// TALKSBOT_KILLS sets how often; it is 6 by default.
/// </summary>
public sealed class KilledProcessTests : IAsyncLifetime
{
    private const int Articles = 150;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("TALKSBOT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 6;

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(11);

    [Fact]
    public async Task A_killed_indexer_leaves_the_last_whole_state_and_no_lock()
    {
        Directory.CreateDirectory(folder["articles"]);
        for (var i = 0; i < Articles; i++)
            Write(i);
        Assert.Equal(0, (await ProgramRun.StartAsync(folder.Path, "", Arguments)).ExitCode);
        var counts = new List<int> { Articles };
        for (var i = 0; i < Kills; i++)
        {
            Write(Articles + i);
            counts.Add(Articles + i + 1);
            await KillAsync(TimeSpan.FromMilliseconds(random.Next(250, 1500)));

            await using var index = Open(folder["index"]);
            Assert.Null((await index.GetStateAsync()).Problem);
            await index.CheckAsync();
            Assert.Contains((await index.GetStatusAsync()).Articles, counts);
        }

        var last = await ProgramRun.StartAsync(folder.Path, "", Arguments);
        Assert.True(last.ExitCode == 0, last.Error);
        await using var whole = Open(folder["index"]);
        Assert.Equal(Articles + Kills, (await whole.ListArticlesAsync(CorpusFilter.Everything)).Length);
    }

    [Fact]
    public async Task A_second_process_is_kept_from_writing_and_leaves_the_first_alone()
    {
        Directory.CreateDirectory(folder["articles"]);
        Write(0);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var index = Open(folder["index"]);
        var writing = index.ReplaceAsync(HeldAsync(), () => new IndexStamp("first", default, []));
        await begun.Task;

        var second = await ProgramRun.StartAsync(folder.Path, "", Arguments);
        goOn.SetResult();
        await writing;

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("being written by another process",
            Assert.Single(second.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await index.CheckAsync();
        Assert.Equal("first", (await index.GetStateAsync()).Stamp?.Fingerprint);
        Assert.Equal(0, (await ProgramRun.StartAsync(folder.Path, "", Arguments)).ExitCode);

        async IAsyncEnumerable<IndexedArticle> HeldAsync()
        {
            yield return IndexedArticle.Of(Some.Article("The envoy met Minister Belo Tarr on Monday."));
            begun.SetResult();
            await goOn.Task;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private static LucenePassageIndex Open(string index) => LucenePassageIndex.Open(Path.Combine(index, LucenePassageIndex.EngineName));

    private string[] Arguments => ["index", "--articles", folder["articles"], "--index", folder["index"], "--rebuild"];

    private async Task KillAsync(TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private void Write(int number) => File.WriteAllText(
        folder[Path.Combine("articles", number.ToString("D4", CultureInfo.InvariantCulture) + ".md")],
        string.Join("\n\n", Enumerable.Range(0, 8)
            .Select(line => $"The envoy of harbour {number} met Minister Belo Tarr on Monday. \"We will talk about pier {line},\" Tarr said.")));
}
