using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>What several processes answered together in one round, and who used the cores meanwhile.</summary>
internal readonly record struct ThroughputRow(
    double? Share, int Processes, double Rate, double ToOne, double P50, double P99, double Bots, double Server, double Idle, double Others)
{
    public const string Header = """
        | a process's share | processes | questions a second | to one process | p50 ms | p99 ms | bots' cores | server's | idle | others' | bots' ms a question | server's |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    public static ThroughputRow Of(double? share, ThroughputSample[] samples, ProcessorUse used, double seconds)
    {
        var bots = samples.Sum(sample => sample.Cores);
        var (server, idle) = (used.Server / seconds, used.Idle / seconds);
        return new ThroughputRow(
            share, samples.Length, samples.Sum(sample => sample.Rate), 1, samples.Average(sample => sample.P50), samples.Max(sample => sample.P99),
            bots, server, idle, used.Whole / seconds - idle - server - bots);
    }

    /// <summary>Each number's median over the rounds.</summary>
    public static ThroughputRow Median(IReadOnlyCollection<ThroughputRow> rounds)
    {
        var first = rounds.First();
        return new ThroughputRow(
            first.Share, first.Processes, Middle(row => row.Rate), Middle(row => row.ToOne), Middle(row => row.P50), Middle(row => row.P99),
            Middle(row => row.Bots), Middle(row => row.Server), Middle(row => row.Idle), Middle(row => row.Others));

        double Middle(Func<ThroughputRow, double> number) => rounds.Select(number).Order().ElementAt(rounds.Count / 2);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"| {Share?.ToString(CultureInfo.InvariantCulture) ?? "all"} | {Processes} | {Rate:0} | {ToOne:0.00} | {P50:0.0} | {P99:0.0} | {Bots:0.00} | "
            + $"{Server:0.00} | {Idle:0.00} | {Others:0.00} | {1000 * Bots / Rate:0.00} | {1000 * Server / Rate:0.00} |");
}
