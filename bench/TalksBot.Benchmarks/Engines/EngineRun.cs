using System.Collections.Immutable;
using System.Diagnostics;
using TalksBot.Core.Text;

namespace TalksBot.Benchmarks.Engines;

/// <summary>Builds and searches one engine at one size.</summary>
internal sealed class EngineRun(SeededCorpus corpus, ImmutableArray<string> questions, int passages, bool withExtraction)
{
    // Extraction takes its time by the passage: a larger corpus tells no more about it.
    private const int MostWithExtraction = 20_000;

    private const int WarmUpPassages = 5000;

    // The compiler has its code ready in steps; a second or two sees all of them.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ThroughputTime = TimeSpan.FromSeconds(3);

    /// <summary>Brings an engine's code into memory, so that the first one measured has no more to compile than the others.</summary>
    public async Task WarmUpAsync(Func<ISearchEngine> make)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        await using (var engine = make())
        {
            await engine.PrepareAsync();
            await engine.BuildAsync(corpus.ArticlesAsync(WarmUpPassages, withFindings: false), folder);
            await engine.OpenAsync(folder);
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUpTime;)
                foreach (var question in questions)
                    engine.Search(question);
            if (withExtraction)
                foreach (var article in corpus.ArticlesAsync(WarmUpPassages, withFindings: true).ToBlockingEnumerable())
                    GC.KeepAlive(article);
        }

        Directory.Delete(folder, recursive: true);
    }

    public async Task<EngineResult> MeasureAsync(Func<ISearchEngine> make)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        try
        {
            await using var engine = make();
            await engine.PrepareAsync();
            GC.Collect();
            using var memory = new MemoryWatch();
            var build = Stopwatch.StartNew();
            await engine.BuildAsync(corpus.ArticlesAsync(passages, withFindings: false), folder);
            build.Stop();
            var open = Stopwatch.StartNew();
            await engine.OpenAsync(folder);
            open.Stop();
            var times = Times(engine);
            var result = new EngineResult
            {
                Engine = engine.Name,
                Passages = passages,
                BuildSeconds = build.Elapsed.TotalSeconds,
                DiskMegabytes = await engine.DiskMegabytesAsync() ?? Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) / 1e6,
                OpenMilliseconds = open.Elapsed.TotalMilliseconds,
                P50 = times[times.Count / 2],
                P95 = times[times.Count * 95 / 100],
                P99 = times[times.Count * 99 / 100],
                OneThread = Throughput(engine, 1),
                TwoThreads = Throughput(engine, 2),
                MemoryMegabytes = memory.LargestMegabytes,
            };
            result = await ChangeAsync(engine, folder, result);
            return withExtraction && passages <= MostWithExtraction ? result with { ExtractionSeconds = await ExtractionAsync(make) } : result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<EngineResult> ChangeAsync(ISearchEngine engine, string folder, EngineResult result)
    {
        var before = Files(folder);
        var article = await corpus.ArticlesAsync(passages, withFindings: false).FirstAsync();
        var text = "Zyzzyva " + article.Article.Text;
        var changed = article with { Article = article.Article with { Text = text } };
        changed = changed with { Passages = PassageCutter.Cut(DocumentParser.Parse(changed.Article)) };
        var change = Stopwatch.StartNew();
        if (!await engine.ChangeAsync(changed))
            return result;
        return result with
        {
            ChangeMilliseconds = change.Elapsed.TotalMilliseconds,
            ChangeMegabytes = Files(folder).Where(file => !before.ContainsKey(file.Key) || before[file.Key] != file.Value).Sum(file => file.Value) / 1e6,
        };
    }

    private static Dictionary<string, long> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length);

    // The median of each question's times would hide stalls: all rounds count, the first one warms up.
    private List<double> Times(ISearchEngine engine)
    {
        var whole = Stopwatch.StartNew();
        foreach (var question in questions)
            if (whole.Elapsed < Budget / 2)
                engine.Search(question);
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var question in questions)
            {
                if (times.Count >= 100 && whole.Elapsed > Budget)
                    break;
                var start = Stopwatch.GetTimestamp();
                engine.Search(question);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private double Throughput(ISearchEngine engine, int threads)
    {
        var start = Stopwatch.GetTimestamp();
        var done = new int[threads];
        var running = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            var count = 0;
            for (var i = number; Stopwatch.GetElapsedTime(start) < ThroughputTime; i++, count++)
                engine.Search(questions[i * 7 % questions.Length]);
            done[number] = count;
        })).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        return done.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private async Task<double> ExtractionAsync(Func<ISearchEngine> make)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-bench-").FullName;
        await using var engine = make();
        await engine.PrepareAsync();
        var build = Stopwatch.StartNew();
        await engine.BuildAsync(corpus.ArticlesAsync(passages, withFindings: true), folder);
        build.Stop();
        Directory.Delete(folder, recursive: true);
        return build.Elapsed.TotalSeconds;
    }
}
