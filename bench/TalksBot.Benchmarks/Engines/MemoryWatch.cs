using System.Diagnostics;

namespace TalksBot.Benchmarks.Engines;

/// <summary>Looks at the process's working set ten times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private long largest;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, 0, 100);

    public double LargestMegabytes
    {
        get
        {
            Look();
            return Interlocked.Read(ref largest) / 1e6;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        Interlocked.Exchange(ref largest, Math.Max(Interlocked.Read(ref largest), process.WorkingSet64));
    }
}
