using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.News.Watching;
using TalksBot.Operations;

namespace TalksBot.Benchmarks.Live;

/// <summary>
/// How questions fare while the index works: times of answers when nothing else goes on and while everything is indexed
/// anew, and how long a new file takes until it is in the index.
/// </summary>
internal static class LiveBenchmark
{
    private const int Questions = 200;
    private const int Files = 10;

    public static async Task<int> RunAsync(int passages, string sentences)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-");
        try
        {
            var corpus = await SeededCorpus.FromAsync(sentences);
            var articles = folder.CreateSubdirectory("articles").FullName;
            await foreach (var article in corpus.ArticlesAsync(passages, withFindings: false))
                await File.WriteAllTextAsync(Path.Combine(articles, article.Article.Id + ".md"), $"---\nPublished: 2025-11-02\n---\n{article.Article.Text}");
            await MeasureAsync(new CorpusOptions([articles], Path.Combine(folder.FullName, "index")), corpus.Questions(Questions));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(CorpusOptions options, IReadOnlyList<string> questions)
    {
        await using var index = LucenePassageIndex.Open(options.IndexDirectory);
        var traffic = new QuestionTraffic(TimeProvider.System);
        await using var indexer = new Indexer(index, options, traffic, TimeProvider.System);
        using var metrics = new BotMetrics(index, TimeProvider.System);
        var conversation = new MeteredConversation(
            new Conversation(index, CommandList.Create(indexer, TimeProvider.System)), metrics, traffic, TimeProvider.System);
        var first = await indexer.UpdateAsync(rebuild: false, progress: null, CancellationToken.None);
        Print(
            $"{first.Status.Articles} articles, {first.Status.Passages} passages, {first.Status.Findings} "
            + $"findings, indexed in {first.Elapsed.TotalSeconds:0.0} s");

        await MeasureFilesAsync(index, conversation, indexer, options);
        await AskAsync(conversation, questions, () => false);
        var idle = await AskAsync(conversation, questions, () => false, rounds: 10);
        Print($"idle: {Describe(idle)}");
        var (pause, collections) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0));
        var run = Task.Run(() => indexer.UpdateAsync(rebuild: true, progress: null, CancellationToken.None));
        var busy = await AskAsync(conversation, questions, () => !run.IsCompleted);
        Print($"while all is indexed anew ({(await run).Elapsed.TotalSeconds:0.0} s): {Describe(busy)}");
        Print(
            $"  {GC.CollectionCount(0) - collections} collections, "
            + $"{(GC.GetTotalPauseDuration() - pause).TotalMilliseconds:0} ms of pauses, {Environment.WorkingSet / 1e6:0} MB resident");
        var after = await AskAsync(conversation, questions, () => false, rounds: 10);
        Print($"idle again: {Describe(after)}");
        idle.AddRange(after);
        Print($"p99 to idle p99: {Percentile(busy, 99) / Percentile(idle, 99):0.00}, p50 to idle p50: {Percentile(busy, 50) / Percentile(idle, 50):0.00}");
    }

    private static async Task MeasureFilesAsync(LucenePassageIndex index, MeteredConversation conversation, Indexer indexer, CorpusOptions options)
    {
        using var watcher = new ArticleWatcher(
            indexer, options, new WatchOptions(), new CompleteFiles(), TimeProvider.System, NullLogger<ArticleWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(3));
        var times = new List<double>();
        for (var i = 0; i < Files; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"new-{i}");
            await File.WriteAllTextAsync(
                Path.Combine(options.Articles[0], name + ".md"), $"The ferry Quillon{(char)('a' + i)} left for Orlavik on Monday with {i + 40} passengers.");
            var start = Stopwatch.GetTimestamp();
            while (await index.GetArticleAsync(name) is null)
                await Task.Delay(10);
            var answer = await conversation.AnswerAsync(
                new IncomingMessage("bench", "", "", $"How many passengers left with the ferry Quillon{(char)('a' + i)}?"));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (answer.Citations.All(citation => citation.Article.Id != name))
                throw new InvalidOperationException($"{name} is indexed, and the answer doesn't cite it.");
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        await watcher.StopAsync(CancellationToken.None);
        Print($"a new file is in an answer after: {Describe(times)}");
    }

    /// <summary>Asks every question so many times, and then again as long as it is wanted.</summary>
    private static async Task<List<double>> AskAsync(MeteredConversation conversation, IReadOnlyList<string> questions, Func<bool> goesOn, int rounds = 1)
    {
        var times = new List<double>();
        do
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                await conversation.AnswerAsync(new IncomingMessage("bench", "", "", question));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        while (--rounds > 0 || goesOn());

        return times;
    }

    private static string Describe(List<double> times) => string.Create(
        CultureInfo.InvariantCulture, $"p50 {Percentile(times, 50):0.0} ms, p99 {Percentile(times, 99):0.0} ms, most {times.Max():0.0} ms ({times.Count})");

    private static double Percentile(List<double> times, int percent)
    {
        times.Sort();
        return times[times.Count * percent / 100];
    }

    private static void Print(string line) => Console.WriteLine(line);
}
