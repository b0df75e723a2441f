namespace TalksBot.Storage;

/// <summary>Folders and files that only the account of the bot may read, where the system knows such a thing.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file private, and makes it where it isn't there: the folder may be somebody else's, and open to all.</summary>
    public static void Protect(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(file))
            File.Open(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = OwnerOnly }).Dispose();
        else if (File.GetUnixFileMode(file) != OwnerOnly)
            File.SetUnixFileMode(file, OwnerOnly);
    }

    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
