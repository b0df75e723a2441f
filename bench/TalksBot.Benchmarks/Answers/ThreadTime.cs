using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TalksBot.Benchmarks.Answers;

/// <summary>
/// The time that this thread has had of the processor: what else the machine does isn't in it, where the system tells (Linux does).
/// An answer of an engine in the process is put together on the thread that asks.
/// </summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && Read(ThreadClock, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
