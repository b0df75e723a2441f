namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>A folder of the file system.</summary>
internal sealed class DiskFolder(string path) : IIndexFolder
{
    private const string LockName = "write.lock";

    public string Path { get; } = path;

    public IReadOnlyList<string> List() =>
        Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file))] : [];

    public IFileContents? Open(string name)
    {
        try
        {
            using var handle = File.OpenHandle(FullName(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return MappedContents.Of(handle);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Stream Create(string name)
    {
        Directory.CreateDirectory(Path);
        return new FileStream(FullName(name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    public void Flush(Stream stream) => ((FileStream)stream).Flush(flushToDisk: true);

    public void Rename(string name, string newName)
    {
        PosixFolder.Flush(Path); // what the renamed file speaks of is there before it is
        File.Move(FullName(name), FullName(newName), overwrite: true);
        PosixFolder.Flush(Path);
    }

    public void Delete(string name)
    {
        try
        {
            File.Delete(FullName(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Still open somewhere: the next writer removes it.
        }
    }

    public IDisposable? TryLock()
    {
        Directory.CreateDirectory(Path);
        try
        {
            return new FileStream(FullName(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    private string FullName(string name) => System.IO.Path.Combine(Path, name);
}
