namespace TalksBot.Tests.Support;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("talksbot-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(this[name], content);
        return this[name];
    }

    public void Dispose() => Delete(Path);

    /// <summary>Deletes a folder in which something that was stopped may still be putting its last file away.</summary>
    public static void Delete(string path)
    {
        const int Attempts = 40;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return;
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(path))
            {
                Thread.Sleep(50);
            }
        }
    }
}
