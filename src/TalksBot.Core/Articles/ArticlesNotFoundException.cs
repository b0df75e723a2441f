namespace TalksBot.Core.Articles;

/// <summary>A path that articles were to be read from names neither a file nor a folder: wrong use, not bad input.</summary>
public sealed class ArticlesNotFoundException(string path) : Exception($"There is no file or folder \"{path}\" to read articles from.")
{
    public string Path { get; } = path;
}
