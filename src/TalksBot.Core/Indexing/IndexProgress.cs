using System.Globalization;

namespace TalksBot.Core.Indexing;

/// <summary>How far an indexing run is.</summary>
/// <param name="Done">Articles done.</param>
/// <param name="Total">Articles to do; null while it isn't known.</param>
/// <param name="Elapsed">Time since the run began.</param>
public sealed record IndexProgress(int Done, int? Total, TimeSpan Elapsed)
{
    /// <summary>Articles a second so far; null before the first.</summary>
    public double? Rate => Done > 0 && Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : null;

    /// <summary>How long the rest takes at this rate; null where the total or the rate isn't known.</summary>
    public TimeSpan? Left => Total is { } total && Rate is { } rate ? TimeSpan.FromSeconds(Math.Max(0, total - Done) / rate) : null;

    /// <summary>"120 of 400 articles, 60 a second, 5 s left", with what is known of it: the same wherever it is shown.</summary>
    public string Text
    {
        get
        {
            var total = Total is { } known ? string.Create(CultureInfo.InvariantCulture, $" of {known:N0}") : "";
            var rate = Rate is { } speed ? string.Create(CultureInfo.InvariantCulture, $", {Math.Max(1, speed):N0} a second") : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Done:N0}{total} articles{rate}, {(Left is { } left ? $"{Span(left)} left" : Span(Elapsed))}");
        }
    }

    private static string Span(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min");
}
