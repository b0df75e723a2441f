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
}
