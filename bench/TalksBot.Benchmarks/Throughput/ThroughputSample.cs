using System.Globalization;

namespace TalksBot.Benchmarks.Throughput;

/// <summary>What one process answered.</summary>
/// <param name="Rate">Questions a second.</param>
/// <param name="Cores">How many cores it used.</param>
/// <param name="P50">The median of its questions' times, in milliseconds.</param>
/// <param name="P99">What one of a hundred questions exceeded.</param>
internal readonly record struct ThroughputSample(double Rate, double Cores, double P50, double P99)
{
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Rate} {Cores} {P50} {P99}");

    public static ThroughputSample Parse(string line) =>
        line.Split(' ') is [var rate, var cores, var p50, var p99]
            ? new(Number(rate), Number(cores), Number(p50), Number(p99))
            : throw new FormatException(line);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
