namespace TalksBot.Chat;

/// <summary>Remembers the latest report until it is taken. (Progress of T would queue them all.)</summary>
public sealed class LatestProgress : IProgress<IndexProgress>
{
    private IndexProgress? latest;

    public void Report(IndexProgress value) => Volatile.Write(ref latest, value);

    public IndexProgress? Take() => Interlocked.Exchange(ref latest, null);
}
