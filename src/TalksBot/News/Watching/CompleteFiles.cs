using System.Collections.Concurrent;

namespace TalksBot.News.Watching;

/// <summary>Files that the bot itself has put whole into the articles' folders: the watcher needn't wait for them to come to rest.</summary>
public sealed class CompleteFiles
{
    private readonly ConcurrentDictionary<string, FileState> files = new(StringComparer.Ordinal);

    public void Add(string path)
    {
        var file = new FileInfo(path);
        files[file.FullName] = new FileState(file.Length, file.LastWriteTimeUtc.Ticks);
    }

    public bool Contains(string path, FileState state) => files.TryGetValue(path, out var known) && known == state;

    /// <summary>Forgets those that have been seen.</summary>
    public void Forget(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            files.TryRemove(path, out _);
    }
}
