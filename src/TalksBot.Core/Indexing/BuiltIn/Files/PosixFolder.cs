using System.Runtime.InteropServices;

namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>
/// Brings a folder's own data, the names of its files, to the disk after a rename. The runtime has no call for it;
/// Windows needs none.
/// </summary>
internal static partial class PosixFolder
{
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, 0);
        if (descriptor < 0)
            throw new IOException($"The folder '{path}' can't be opened (error {Marshal.GetLastPInvokeError()}).");
        var result = Synchronise(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0)
            throw new IOException($"The folder '{path}' can't be brought to the disk (error {error}).");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronise(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
