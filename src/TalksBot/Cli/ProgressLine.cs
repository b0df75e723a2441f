using System.Globalization;
using TalksBot.Core.Indexing;

namespace TalksBot.Cli;

/// <summary>Shows progress on one line of a terminal, written over at most ten times a second.</summary>
public sealed class ProgressLine(TextWriter terminal) : IProgress<IndexProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private TimeSpan shown = -Pause;

    public void Report(IndexProgress value)
    {
        if (value.Elapsed - shown < Pause)
            return;
        shown = value.Elapsed;
        terminal.Write($"\r\u001b[K{Text(value)}");
    }

    public void Clear() => terminal.Write("\r\u001b[K");

    /// <summary>"Indexing: 120 of 400 articles, 60 a second, 5 s left", with what is known of it.</summary>
    public static string Text(IndexProgress value)
    {
        var total = value.Total is { } known ? string.Create(CultureInfo.InvariantCulture, $" of {known}") : "";
        var rate = value.Rate is { } speed ? string.Create(CultureInfo.InvariantCulture, $", {speed:0} a second") : "";
        var end = value.Left is { } left
            ? string.Create(CultureInfo.InvariantCulture, $", {left.TotalSeconds:0} s left")
            : string.Create(CultureInfo.InvariantCulture, $", {value.Elapsed.TotalSeconds:0} s");
        return string.Create(CultureInfo.InvariantCulture, $"Indexing: {value.Done}{total} articles{rate}{end}");
    }
}
