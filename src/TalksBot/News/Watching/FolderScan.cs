namespace TalksBot.News.Watching;

/// <summary>Looks at every article's file below the paths. It asks the file system each time, so that it works on network folders.</summary>
public static class FolderScan
{
    /// <summary>The files by their paths; null where a path is gone, which a network folder may be for a while.</summary>
    public static ImmutableDictionary<string, FileState>? Take(IReadOnlyList<string> paths)
    {
        try
        {
            var files = ImmutableDictionary.CreateBuilder<string, FileState>(StringComparer.Ordinal);
            foreach (var (path, _) in ArticleLoader.Files(paths))
                if (new FileInfo(path) is { Exists: true } file)
                    files[Path.GetFullPath(path)] = new FileState(file.Length, file.LastWriteTimeUtc.Ticks);
            return files.ToImmutable();
        }
        catch (Exception exception) when (exception is ArticlesNotFoundException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>What a look at a file tells without opening it.</summary>
public sealed record FileState(long Size, long ModifiedTicks);
