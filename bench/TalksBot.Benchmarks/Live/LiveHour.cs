using System.Diagnostics;
using System.Globalization;
using TalksBot.Benchmarks.Telegram;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Lucene;
using TalksBot.Tests.News.Feeds;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Live;

/// <summary>
/// The bot as a process of its own, for as long as is wanted in real time: it follows failing feeds, answers on a Bot API of
/// loopback, and is looked at every minute. The last quarter brings no new stories, so that what failed can be tried again.
/// </summary>
internal static class LiveHour
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(10);

    /// <param name="program">TalksBot.dll.</param>
    /// <param name="folder">A new folder for articles, index and what is measured.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="burst">How many items come at once.</param>
    /// <param name="aMinute">How many come each minute besides.</param>
    public static async Task<int> RunAsync(string program, string folder, int minutes, int burst, int aMinute)
    {
        var articles = Directory.CreateDirectory(Path.Combine(folder, "articles")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(articles, "first.md"),
            "---\nTitle: Story -1\n---\nEnvoy Belo Tarr told the river council of Orlavik that the ferry carried 12 crates.");
        await using var news = await FaultyNews.StartAsync();
        await using var api = await FakeBotApi.StartAsync();
        api.KeepsCalls = false;
        var answers = 0;
        api.Done = (method, _) => answers += method == "sendMessage" ? 1 : 0;
        using var bot = BotProcess.Start(api, program, folder, Settings(news));
        await using var report = new StreamWriter(Path.Combine(folder, "samples.csv")) { AutoFlush = true };
        await report.WriteLineAsync("minute,articles,answers,questions,resident_mb,cpu_s");
        var questions = 0;
        for (var (minute, stories) = (0, 0); minute <= minutes; minute++)
        {
            if (minute == 2)
                news.Publish(Enumerable.Range(stories, burst));
            stories += minute == 2 ? burst : 0;
            if (minute < minutes * 3 / 4)
                news.Publish(Enumerable.Range(stories, aMinute));
            stories += aMinute;
            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{minute},{Directory.EnumerateFiles(articles, "*.md", SearchOption.AllDirectories).Count()},{answers},{questions},{bot.WorkingSetMegabytes:0},{bot.CpuTime.TotalSeconds:0}"));
            if (minute < minutes)
                questions += await AskAsync(api, stories);
        }

        var stop = Stopwatch.GetTimestamp();
        await bot.StopAsync();
        var summary = await SummaryAsync(news, articles, Path.Combine(folder, "index", "lucene"))
            + string.Create(CultureInfo.InvariantCulture,
                $"; {questions} questions, {answers} messages; stopped in {Stopwatch.GetElapsedTime(stop).TotalSeconds:0.0} s with {bot.ExitCode}");
        await File.WriteAllTextAsync(Path.Combine(folder, "summary.txt"), summary + "\n");
        Console.WriteLine(summary);
        return 0;
    }

    private static string[] Settings(FaultyNews news) =>
    [
        .. news.Feeds.Select((feed, index) => string.Create(CultureInfo.InvariantCulture, $"--Feeds:{index}={feed}")),
        $"--Fetch:AllowedHosts:0=127.0.0.1:{news.Web.Root.Port}",
        "--Fetch:PausePerHost=00:00:00.3",
        "--FeedSchedule:Interval=00:01:00",
        "--FeedSchedule:MaxBackoff=00:03:00",
    ];

    /// <summary>Asks now and then for a minute; returns how often.</summary>
    private static async Task<int> AskAsync(FakeBotApi api, int stories)
    {
        var asked = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Minute; asked++)
        {
            api.Post(Updates.Private(
                asked % 2 == 0 ? "/status" : string.Create(CultureInfo.InvariantCulture, $"What did the river council say about crates {stories}?"),
                user: 100 + asked));
            await Task.Delay(BetweenQuestions);
        }

        return asked;
    }

    private static async Task<string> SummaryAsync(FaultyNews news, string articles, string index)
    {
        var titles = new List<string>();
        await foreach (var load in ArticleLoader.LoadAsync([articles]))
            if (load.Article is { Title: not "Story -1" } article)
                titles.Add(article.Title);
        await using var opened = LucenePassageIndex.Open(index);
        var indexed = (await opened.ListArticlesAsync(CorpusFilter.Everything)).Length;
        return $"{StoryTally.Of(news.Due, titles)}; {indexed} articles in the index, {titles.Count + 1} "
            + $"files; {news.RefusedRequests} requests to a refused address";
    }
}
