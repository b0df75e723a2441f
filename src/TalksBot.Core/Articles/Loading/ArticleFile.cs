namespace TalksBot.Core.Articles.Loading;

/// <summary>A file that may hold articles.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What to call it in messages: its path below the folder, with slashes.</param>
/// <param name="Problem">Why it can't be read, where that shows before it is opened; else null.</param>
internal sealed record ArticleFile(string Path, string Name, string? Problem = null)
{
    /// <summary>The id of an article that is a whole file: the name without its extension.</summary>
    public string Id => System.IO.Path.ChangeExtension(Name, null);
}
