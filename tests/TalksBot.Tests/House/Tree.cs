using System.Collections.Immutable;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.House;

/// <summary>The checkout's files, as somebody sees them who looks for a place: what builds leave behind is left out.</summary>
internal static class Tree
{
    private static readonly string[] Derived = ["bin", "obj", "node_modules", ".git", "data", "index"];

    /// <summary>Paths from the checkout's top, with slashes.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. Below(new DirectoryInfo(StarterCorpus.Root)).Select(file => Path.GetRelativePath(StarterCorpus.Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static ImmutableArray<string> Code { get; } = [.. Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(StarterCorpus.Root, file));

    public static string Text(string file) => File.ReadAllText(Path.Combine(StarterCorpus.Root, file));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(child => !Derived.Contains(child.Name)).SelectMany(Below));
}
