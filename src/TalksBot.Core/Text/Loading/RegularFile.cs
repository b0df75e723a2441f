using System.Runtime.InteropServices;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// Tells files with an end from pipes, devices and sockets, which would keep their reader waiting or busy for ever. .NET doesn't tell
/// them apart before it opens them, so the system is asked.
/// </summary>
internal static class RegularFile
{
    private const int CurrentFolder = -100;
    private const uint ModeWanted = 0x1;
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;

    // What the kernel fills in has a fixed form on every processor: the mode stands here (statx(2); on macOS stat(2)).
    private const int StatxLength = 256;
    private const int StatxMode = 28;
    private const int MacMode = 4;

    /// <summary>True for what isn't there, too: opening it says why.</summary>
    public static bool Is(string path)
    {
        try
        {
            return Mode(path) is not { } mode || (mode & KindMask) == Regular;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Null where the system can't say.</summary>
    private static int? Mode(string path)
    {
        var answer = new byte[StatxLength];
        if (OperatingSystem.IsLinux())
            return Statx(CurrentFolder, path, 0, ModeWanted, answer) == 0 ? BitConverter.ToUInt16(answer, StatxMode) : null;
        if (OperatingSystem.IsMacOS())
            return Stat(path, answer) == 0 ? BitConverter.ToUInt16(answer, MacMode) : null;
        return null;
    }

    // No LibraryImport: its generator would take two per cent of this project's compilation, for two calls.
    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] answer);

    [DllImport("libc", EntryPoint = "stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] answer);
}
