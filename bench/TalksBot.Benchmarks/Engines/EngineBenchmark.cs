using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot.Benchmarks.Engines;

/// <summary><c>engines</c>: the embedded engine and its peers on the same corpus, in turn in one process.</summary>
internal static class EngineBenchmark
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly ImmutableArray<(string Name, Func<ISearchEngine> Make)> Engines =
    [
        ("talksbot", () => new TalksBotEngine()),
        ("sqlite", () => new SqliteEngine()),
        ("lucene", () => new LuceneEngine()),
        ("ts_rank", () => new TsRankEngine()),
        ("postgres", () => new PostgresEngine()),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var options = EngineOptions.Parse(args);
        var corpus = await SeededCorpus.FromAsync(options.Corpus);
        var questions = options.Questions is { } file ? Read(file) : corpus.Questions(400);
        Console.Error.WriteLine($"{corpus.SentenceCount} sentences from {options.Corpus}, {questions.Length} questions");
        var results = new List<EngineResult>();
        foreach (var passages in options.Passages)
        {
            foreach (var (name, make) in Engines)
            {
                if (!options.Engines.Contains(name))
                    continue;
                var run = new EngineRun(corpus, questions, passages, options.WithExtraction);
                await run.WarmUpAsync(make);
                var result = await run.MeasureAsync(make);
                results.Add(result);
                Console.Error.WriteLine($"{name} {passages}: done");
                if (options.Json)
                    Console.WriteLine(JsonSerializer.Serialize(result, Json));
            }
        }

        var table = Table(results);
        if (options.Recall)
            table += await RecallTableAsync(options);
        if (!options.Json)
            Console.Write(table);
        if (options.Results is { } path)
            await File.WriteAllTextAsync(path, Report(table, corpus, questions.Length));
        return 0;
    }

    private static async Task<string> RecallTableAsync(EngineOptions options)
    {
        var table = new StringBuilder();
        table.AppendLine().AppendLine("| engine | questions | answer in the first passage | in the first three |").AppendLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, make) in Engines)
            if (options.Engines.Contains(name) && await Recall.MeasureAsync(make(), options.Corpus, options.Questions!) is { } recall)
                table.AppendLine($"| {recall.Engine} | {recall.Questions} | {Number(recall.AtOne, 3)} | {Number(recall.AtThree, 3)} |");
        return table.ToString();
    }

    private static ImmutableArray<string> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)];

    private static string Table(List<EngineResult> results)
    {
        var table = new StringBuilder();
        table.AppendLine(
            "| passages | engine | build s | with extraction s | disk MB | memory MB | open ms | change ms | change MB | p50 ms | p95 ms | "
            + "p99 ms | queries/s, 1 thread | 2 threads | p50 to sqlite's | p50 to lucene's |");
        table.AppendLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in results)
        {
            string[] cells =
            [
                row.Passages.ToString("N0", CultureInfo.InvariantCulture), row.Engine, Number(row.BuildSeconds, 1), Number(row.ExtractionSeconds, 1),
                Number(row.DiskMegabytes, 0), Number(row.MemoryMegabytes, 0), Number(row.OpenMilliseconds, 1), Number(row.ChangeMilliseconds, 0),
                Number(row.ChangeMegabytes, 2), Number(row.P50, 3), Number(row.P95, 3), Number(row.P99, 3),
                Number(row.OneThread, 0), Number(row.TwoThreads, 0), Ratio(row, "sqlite", results), Ratio(row, "lucene", results),
            ];
            table.AppendLine($"| {string.Join(" | ", cells)} |");
        }

        return table.ToString();
    }

    private static string Ratio(EngineResult row, string engine, List<EngineResult> results) =>
        results.Find(other => other.Passages == row.Passages && other.Engine == engine) is { } peer && peer != row ? Number(row.P50 / peer.P50, 4) : "–";

    // Tail times and the gain of a second thread mean little where other work takes the cores.
    private static string Busy() =>
        File.Exists("/proc/loadavg") && double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[1], CultureInfo.InvariantCulture) is var load
        && load > Environment.ProcessorCount + 1
            ? $"The machine was busy with other work (load {Number(load, 0)} on {Environment.ProcessorCount} cores): "
                + $"p95, p99 and the gain of a second thread are not the engines' own."
            : "The machine had nothing else to do.";

    private static string Number(double? value, int digits) => value is { } known ? Number(known, digits) : "–";

    private static string Number(double value, int digits) => value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Report(string table, SeededCorpus corpus, int questions) =>
        $"""
        # Engines side by side

        Written by `dotnet run -c Release --project bench/TalksBot.Benchmarks -- engines --results bench/RESULTS.md`
        on a machine with {Environment.ProcessorCount} cores ({RuntimeInformation.OSArchitecture}, {(OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux")}), .NET {Environment.Version}.
        Passages are made from {corpus.SentenceCount} real sentences; {questions} questions, ten results with their text each. All in one process, so compare the ratios:
        times of one machine or another may differ by half. SQLite is FTS5 with its Porter stemmer, one transaction, optimised before it is searched; its optimising counts as opening.
        {Busy()}

        {table}
        """;
}
