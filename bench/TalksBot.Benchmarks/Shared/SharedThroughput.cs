using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Core.Questions;
using TalksBot.Postgres;

namespace TalksBot.Benchmarks.Shared;

/// <summary>Questions a second of one process and of two, each with so many that ask at once.</summary>
internal static class SharedThroughput
{
    private const int Passages = 20_000;
    private const int Seconds = 8;

    // Until a process has compiled what it runs often, it measures its compiler.
    private const int WarmUp = 10;

    private static readonly string[] Commands = ["who", "when", "ask"];

    public static async Task RunAsync(string connection)
    {
        await using (var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System))
        {
            var corpus = await SeededCorpus.FromAsync("articles");
            await new PostgresPassageIndex(database).ReplaceAsync(corpus.ArticlesAsync(Passages, withFindings: false), new IndexStamp("benchmark", Instant.MinValue, []));
        }

        foreach (var clients in (int[])[1, 2, 4])
        {
            var one = await MeasureAsync(connection, 1, clients);
            var two = await MeasureAsync(connection, 2, clients);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"questions {clients} at once in each process: one process {one:0} a second, two {two:0}, {two / one:0.00} times"));
        }
    }

    /// <summary>What a process of <see cref="RunAsync"/> does: asks for a while and prints how many questions were answered.</summary>
    public static async Task ClientAsync(string connection, int clients)
    {
        await using var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System);
        var index = new PostgresPassageIndex(database);
        var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
        var questions = (await SeededCorpus.FromAsync("articles")).Questions(200);
        var (warm, end) = (TimeSpan.FromSeconds(WarmUp), TimeSpan.FromSeconds(WarmUp + Seconds));
        var (watch, answered) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var number = client; watch.Elapsed < end; number++)
            {
                var text = $"/{Commands[number % Commands.Length]} {questions[number % questions.Length]}";
                await conversation.AnswerAsync(new IncomingMessage("benchmark", "c", "u", text));
                if (watch.Elapsed > warm)
                    Interlocked.Increment(ref answered);
            }
        })));
        Console.WriteLine(answered.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> MeasureAsync(string connection, int processes, int clients)
    {
        var running = Enumerable.Range(0, processes).Select(_ => Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(SharedThroughput).Assembly.Location, "shared-client", connection, clients.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!).ToList();
        var counts = await Task.WhenAll(running.Select(async process =>
        {
            using (process)
            {
                var output = await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                return double.Parse(output, CultureInfo.InvariantCulture);
            }
        }));
        return counts.Sum() / Seconds;
    }
}
