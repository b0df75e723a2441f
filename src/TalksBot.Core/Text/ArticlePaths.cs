using System.Collections;

namespace TalksBot.Core.Text;

/// <summary>Files and folders that articles are loaded from.</summary>
/// <param name="paths">The files and folders.</param>
/// <param name="followsLinks">Whether links below the folders are read that lead out of them; a plain list of paths doesn't.</param>
public sealed class ArticlePaths(IReadOnlyList<string> paths, bool followsLinks) : IReadOnlyList<string>
{
    public bool FollowsLinks => followsLinks;

    public int Count => paths.Count;

    public string this[int index] => paths[index];

    /// <summary>One of the paths, with links as for all of them.</summary>
    public static ArticlePaths One(IReadOnlyList<string> paths, string path) => new([path], paths is ArticlePaths { FollowsLinks: true });

    public IEnumerator<string> GetEnumerator() => paths.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
