namespace TalksBot.Core.Text.Loading;

/// <summary>Where a path leads, every link on the way followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links; null where they go round.</summary>
    public static string? Of(string path)
    {
        var (real, links) = (Path.GetPathRoot(Path.GetFullPath(path))!, 0);
        var rest = new Stack<string>(Names(Path.GetFullPath(path), real).Reverse());
        while (rest.TryPop(out var name))
        {
            var step = name == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, name);
            if (name == ".." || new FileInfo(step).LinkTarget is not { } target)
            {
                real = step;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var further in Names(target, Path.IsPathRooted(target) ? real : "").Reverse())
                rest.Push(further);
        }

        return real;
    }

    /// <summary>Whether a path without links is a folder or stands below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> Names(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Where(name => name != ".");
}
