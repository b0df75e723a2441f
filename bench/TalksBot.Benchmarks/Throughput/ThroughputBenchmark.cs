using System.Diagnostics;
using NodaTime;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Search;
using TalksBot.Postgres;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>
/// <c>shared-throughput</c>: questions a second of one process and of several, each with a share of a core as a small machine
/// would have it, so that the database has cores to spare where there are only two for everything.
/// </summary>
internal static class ThroughputBenchmark
{
    private const string DatabaseName = "talksbot";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = ThroughputOptions.Parse(args);
        using var group = options.Server is null ? null : ProcessorGroup.Create("server");
        await using var server = await PostgresServer.StartNewAsync(isDurable: true);
        group?.Add(server.ProcessNumber);
        var connection = server.ConnectionString(await server.CreateDatabaseAsync(DatabaseName));
        await using (var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System))
        {
            var corpus = await SeededCorpus.FromAsync(options.Corpus);
            await new PostgresPassageIndex(database)
                .ReplaceAsync(corpus.ArticlesAsync(options.Passages, options.WithExtraction), new IndexStamp("benchmark", Instant.MinValue, []));
        }

        // What the server would do by itself sooner or later, and not while something is measured.
        await server.ExecuteAsync("VACUUM (ANALYZE)", DatabaseName);
        await server.ExecuteAsync("CHECKPOINT", DatabaseName);
        var processes = new List<ThroughputProcess>();
        try
        {
            processes.AddRange(await Task.WhenAll(
                Enumerable.Range(1, options.Processes.Max()).Select(number => ThroughputProcess.StartAsync(number, connection, options))));
            group?.Limit(options.Server);
            Print(await MeasureAsync(processes, server.ProcessNumber, options));
        }
        finally
        {
            foreach (var process in processes)
                process.Dispose();
        }

        return 0;
    }

    // Round by round over everything: other work on the machine comes and goes, and should meet all alike.
    private static async Task<List<ThroughputRow>> MeasureAsync(List<ThroughputProcess> processes, int server, ThroughputOptions options)
    {
        var rows = new List<ThroughputRow>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var share in options.Shares)
            {
                var one = double.NaN;
                foreach (var count in options.Processes)
                {
                    var row = await MeasureAsync(processes[..count], share, server, options.Seconds);
                    one = count == 1 ? row.Rate : one;
                    rows.Add(row with { ToOne = row.Rate / one });
                    Console.Error.WriteLine(rows[^1]);
                }
            }
        }

        return rows;
    }

    private static async Task<ThroughputRow> MeasureAsync(List<ThroughputProcess> processes, double? share, int server, int seconds)
    {
        foreach (var process in processes)
            process.Limit(share);
        var (start, watch) = (ProcessorUse.Now(server), Stopwatch.StartNew());
        var samples = await Task.WhenAll(processes.Select(process => process.AskAsync(seconds)));
        return ThroughputRow.Of(share, samples, ProcessorUse.Now(server) - start, watch.Elapsed.TotalSeconds);
    }

    private static void Print(List<ThroughputRow> rows)
    {
        Console.WriteLine(ThroughputRow.Header);
        foreach (var group in rows.GroupBy(row => (row.Share, row.Processes)))
            Console.WriteLine(ThroughputRow.Median([.. group]));
    }
}
