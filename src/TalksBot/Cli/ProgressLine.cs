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
        terminal.Write($"\r\u001b[KIndexing: {value.Text}");
    }

    public void Clear() => terminal.Write("\r\u001b[K");
}
