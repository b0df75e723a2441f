using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using TalksBot.Core.Articles.Loading;

namespace TalksBot.Core.Articles;

/// <summary>Reads articles from files and folders, one at a time.</summary>
public static class ArticleLoader
{
    private static readonly FrozenDictionary<string, IArticleReader> Readers = new Dictionary<string, IArticleReader>
    {
        [".md"] = new TextArticleReader(),
        [".txt"] = new TextArticleReader(),
        [".html"] = new HtmlArticleReader(),
        [".htm"] = new HtmlArticleReader(),
        [".jsonl"] = new JsonLinesArticleReader(),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every article below the paths, path by path and in the order of the files' names; what can't be read comes as skipped.</summary>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder; thrown before anything is read.</exception>
    public static async IAsyncEnumerable<ArticleLoad> LoadAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in ArticleFiles.Below(paths))
        {
            await foreach (var load in ReadAsync(file, cancellation))
                yield return load.Article is { } article && !ids.Add(article.Id)
                    ? new SkippedArticle(load.Name ?? file.Name, $"Another article has the id \"{article.Id}\" already.")
                    : load.Load;
        }
    }

    /// <summary>The files that articles are loaded from, in that order, with what to call each in messages: its path below the folder.</summary>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder.</exception>
    public static IReadOnlyList<(string Path, string Name)> Files(IReadOnlyList<string> paths) =>
        [.. ArticleFiles.Below(paths).Where(file => file.Problem is null).Select(file => (file.Path, file.Name))];

    private static IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, CancellationToken cancellation)
    {
        if (file.Problem is { } problem)
            return Only(new SkippedArticle(file.Name, problem));
        return Readers.TryGetValue(Path.GetExtension(file.Path), out var reader)
            ? reader.ReadAsync(file, cancellation)
            : Only(new SkippedArticle(file.Name, "Articles are read from .md, .txt, .html and .jsonl files only."));
    }

    private static async IAsyncEnumerable<NamedLoad> Only(SkippedArticle skipped)
    {
        yield return new NamedLoad(skipped);
        await Task.CompletedTask;
    }
}
