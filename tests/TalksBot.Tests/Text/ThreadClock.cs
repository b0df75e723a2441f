using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TalksBot.Tests.Text;

/// <summary>The time that this thread has worked: what else the machine does isn't in it, where the system tells (Linux does).</summary>
internal static class ThreadClock
{
    private const int ThreadTime = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && Read(ThreadTime, out var time) == 0
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
