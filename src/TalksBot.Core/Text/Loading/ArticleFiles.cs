namespace TalksBot.Core.Text.Loading;

/// <summary>Finds the files below folders. Hidden files and README.md are left out, no folder is entered twice, and what a link
/// leads to outside the folder is read only where <see cref="ArticlePaths.FollowsLinks"/> says so.</summary>
internal static class ArticleFiles
{
    /// <summary>The files in the order of the paths and, below a folder, of their names.</summary>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder.</exception>
    public static IReadOnlyList<ArticleFile> Below(IReadOnlyList<string> paths)
    {
        var files = new List<ArticleFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var found = new List<ArticleFile>();
                var bounds = paths is ArticlePaths { FollowsLinks: true } ? null : RealPath.Of(path);
                Collect(new DirectoryInfo(path), prefix: "", bounds, found, entered: new HashSet<string>(StringComparer.Ordinal));
                files.AddRange(found.OrderBy(file => file.Name, StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(new ArticleFile(path, Path.GetFileName(path), RegularFile.Is(path) ? null : ReadProblem.NotRegular));
            }
            else
            {
                throw new ArticlesNotFoundException(path);
            }
        }

        return files;
    }

    private static void Collect(DirectoryInfo folder, string prefix, string? bounds, List<ArticleFile> files, HashSet<string> entered)
    {
        try
        {
            // A link back up the tree would go round for ever: what counts is where it leads.
            if (!entered.Add(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName))
                return;
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (HasBadName(entry))
                {
                    files.Add(new ArticleFile(entry.FullName, prefix + entry.Name, ReadProblem.BadName));
                    continue;
                }

                if (IsHidden(entry))
                    continue;
                if (bounds is not null && LeadsOut(entry, bounds))
                    files.Add(new ArticleFile(entry.FullName, prefix + entry.Name, ReadProblem.LeadsOut));
                else if (entry is DirectoryInfo below)
                    Collect(below, $"{prefix}{entry.Name}/", bounds, files, entered);
                else if (!entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                    files.Add(new ArticleFile(entry.FullName, prefix + entry.Name, RegularFile.Is(entry.FullName) ? null : ReadProblem.NotRegular));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            files.Add(new ArticleFile(folder.FullName, prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/'), ReadProblem.Of(exception)));
        }
    }

    /// <summary>Bytes that are no UTF-8 show in a name as the sign that stands for them, and nothing can be opened by that.</summary>
    private static bool HasBadName(FileSystemInfo entry) => entry.Name.Contains('\uFFFD') && !entry.Exists;

    private static bool LeadsOut(FileSystemInfo entry, string bounds) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0 && RealPath.Of(entry.FullName) is { } real && !RealPath.IsWithin(real, bounds);

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || (entry.Attributes & FileAttributes.Hidden) != 0;
}

/// <summary>A file that may hold articles.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What to call it in messages: its path below the folder, with slashes.</param>
/// <param name="Problem">Why it can't be read, where that shows before it is opened; else null.</param>
internal sealed record ArticleFile(string Path, string Name, string? Problem = null)
{
    /// <summary>The id of an article that is a whole file: the name without its extension.</summary>
    public string Id => System.IO.Path.ChangeExtension(Name, null);
}
