namespace TalksBot.Core.Search;

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
    public Label Text => Label.List(
    [
        Total is { } known
            ? Label.Of("progress.of", ("done", Label.Number(Done)), ("count", Label.Number(known)))
            : Label.Of("progress", ("count", Label.Number(Done))),
        .. Rate is { } speed ? [Label.Of("progress.rate", ("rate", Label.Number(Whole(Math.Max(1, speed)))))] : ImmutableArray<Label>.Empty,
        Left is { } left ? Label.Of("progress.left", ("time", Span(left))) : Span(Elapsed),
    ]);

    private static int Whole(double number) => (int)Math.Round(number, MidpointRounding.AwayFromZero);

    private static Label Span(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? Label.Of("progress.seconds", ("seconds", Whole(time.TotalSeconds)))
        : Label.Of("progress.minutes", ("minutes", Whole(time.TotalMinutes)));
}
