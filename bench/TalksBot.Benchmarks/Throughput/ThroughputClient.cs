using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Postgres;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>
/// A bot's process without a platform: whole questions through the conversation, and nothing else. It asks whenever a line with a
/// number of seconds comes in, and says how it went; it ends with its input.
/// </summary>
internal static class ThroughputClient
{
    // Until a process has compiled what it runs often, it measures its compiler: it warms up while there is no limit yet, and until
    // so many questions in a row needed next to nothing compiled.
    private const int WarmUp = 1000;
    private const int MostWarmUps = 6;
    private const double Compiling = 0.02;

    // What was under way when its share changed.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(0.5);

    private static readonly string[] Commands = ["who", "when", "ask"];

    public static async Task RunAsync(string connection, string corpus, int askers)
    {
        await using var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System);
        var conversation = new Conversation(new PostgresPassageIndex(database), CommandList.Create(indexer: null!, TimeProvider.System));
        var asked = (await SeededCorpus.FromAsync(corpus)).Questions(200);
        string[] questions = [.. Enumerable.Range(0, 600).Select(number => $"/{Commands[number % Commands.Length]} {asked[number % asked.Length]}")];
        for (var (round, compiling) = (0, 1.0); round < MostWarmUps && compiling > Compiling; round++)
        {
            var (before, elapsed) = (JitInfo.GetCompilationTime(), Stopwatch.StartNew());
            await AskAsync(conversation, questions, askers, (_, number) => number < WarmUp);
            compiling = (JitInfo.GetCompilationTime() - before) / elapsed.Elapsed;
        }

        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } seconds)
        {
            await AskAsync(conversation, questions, askers, (elapsed, _) => elapsed < Settling);
            var (length, watch, used) =
                (TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var times = await AskAsync(conversation, questions, askers, (elapsed, _) => elapsed < length);
            var measured = new ThroughputSample(
                times.Count / watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - used) / watch.Elapsed, times[times.Count / 2],
                times[times.Count * 99 / 100]);
            Console.WriteLine(measured.Line);
        }
    }

    // How many milliseconds each question took, sorted.
    private static async Task<List<double>> AskAsync(Conversation conversation, string[] questions, int askers, Func<TimeSpan, int, bool> goesOn)
    {
        var (watch, next) = (Stopwatch.StartNew(), -1);
        var times = await Task.WhenAll(Enumerable.Range(0, askers).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Interlocked.Increment(ref next) is var number && goesOn(watch.Elapsed, number))
            {
                var start = Stopwatch.GetTimestamp();
                await conversation.AnswerAsync(new IncomingMessage("benchmark", "c", "u", questions[number % questions.Length]));
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        return [.. times.SelectMany(own => own).Order()];
    }
}
