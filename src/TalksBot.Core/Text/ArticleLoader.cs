using System.Runtime.CompilerServices;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Core.Text;

/// <summary>Reads articles from files and folders, one at a time.</summary>
public static class ArticleLoader
{
    private static readonly Dictionary<string, ReadArticles> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = TextArticleReader.ReadAsync,
        [".txt"] = TextArticleReader.ReadAsync,
        [".html"] = HtmlArticleReader.ReadAsync,
        [".htm"] = HtmlArticleReader.ReadAsync,
        [".jsonl"] = JsonLinesArticleReader.ReadAsync,
    };

    /// <summary>Every article below the paths, path by path and in the order of the files' names; what can't be read comes as skipped.</summary>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder; thrown before anything is read.</exception>
    public static IAsyncEnumerable<ArticleLoad> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        LoadAsync(paths, _ => true, cancellation);

    /// <param name="paths">The paths that articles are loaded from.</param>
    /// <param name="admits">Tells by its full path whether a file is read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <inheritdoc cref="LoadAsync(IReadOnlyList{string}, CancellationToken)"/>
    public static async IAsyncEnumerable<ArticleLoad> LoadAsync(
        IReadOnlyList<string> paths, Func<string, bool> admits, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in ArticleFiles.Below(paths))
        {
            var path = Path.GetFullPath(file.Path);
            if (!admits(path))
                continue;
            await foreach (var load in ReadAsync(file, cancellation).UnlessItFails(file.Name, cancellation))
                yield return Distinct(ids, file, load) with { File = path };
        }
    }

    /// <summary>The files that articles are loaded from, in that order, with what to call each in messages: its path below the folder.</summary>
    /// <exception cref="ArticlesNotFoundException">A path names neither a file nor a folder.</exception>
    public static IReadOnlyList<(string Path, string Name)> Files(IReadOnlyList<string> paths) =>
        [.. ArticleFiles.Below(paths).Where(file => file.Problem is null).Select(file => (file.Path, file.Name))];

    private static ArticleLoad Distinct(HashSet<string> ids, ArticleFile file, NamedLoad load) =>
        load.Article is { } article && !ids.Add(article.Id)
            ? new ArticleLoad(null, new SkippedArticle(load.Name ?? file.Name, $"Another article has the id \"{article.Id}\" already.")) { IsDuplicate = true }
            : load.Load;

    private static IAsyncEnumerable<NamedLoad> ReadAsync(ArticleFile file, CancellationToken cancellation)
    {
        if (file.Problem is { } problem)
            return Only(new SkippedArticle(file.Name, problem));
        return Readers.TryGetValue(Path.GetExtension(file.Path), out var read)
            ? read(file, cancellation)
            : Only(new SkippedArticle(file.Name, "Articles are read from .md, .txt, .html and .jsonl files only."));
    }

    private static async IAsyncEnumerable<NamedLoad> Only(SkippedArticle skipped)
    {
        yield return new NamedLoad(skipped);
        await Task.CompletedTask;
    }
}

/// <summary>A path that articles were to be read from names neither a file nor a folder: wrong use, not bad input.</summary>
public sealed class ArticlesNotFoundException(string path) : Exception($"There is no file or folder \"{path}\" to read articles from.");

/// <summary>What came of one file or line: an article, or why there is none. Exactly one of the two is set.</summary>
public readonly record struct ArticleLoad(Article? Article, SkippedArticle? Skipped)
{
    /// <summary>What of the article could not be read, in one sentence for a reader; the article stays. Null where all is well.</summary>
    public string? Warning { get; init; }

    /// <summary>What was mended in reading it, or not taken of what it says, each in one sentence.</summary>
    public ImmutableArray<string> Repairs { get => field.IsDefault ? [] : field; init; }

    /// <summary>Who wrote it, where that is said; no article keeps it.</summary>
    public string? Author { get; init; }

    /// <summary>The full path of the file that it comes from; null where no file was read.</summary>
    public string? File { get; init; }

    /// <summary>It was skipped for an id that an earlier article has.</summary>
    public bool IsDuplicate { get; init; }

    public static implicit operator ArticleLoad(Article article) => new(article, null);

    public static implicit operator ArticleLoad(SkippedArticle skipped) => new(null, skipped);
}

/// <summary>A file, line or article that was not taken in, and why, in one sentence for a reader.</summary>
public sealed record SkippedArticle(string Name, string Reason);
