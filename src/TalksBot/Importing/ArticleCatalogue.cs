using System.Collections.Immutable;
using TalksBot.Core.Articles;
using TalksBot.Hosting;
using TalksBot.Watching;

namespace TalksBot.Importing;

/// <summary>What the articles' folders hold, for telling duplicates: read again when files have changed under it.</summary>
public sealed class ArticleCatalogue(CorpusOptions corpus) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private KnownArticles known = new();
    private ImmutableDictionary<string, FileState>? seen;

    /// <summary>Work on the known articles alone: nothing else sees or changes them meanwhile.</summary>
    public async Task<T> UseAsync<T>(Func<KnownArticles, Task<T>> work, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (seen is null)
                await ReadAsync(cancellation);
            return await work(known);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Reads the articles again where their files have changed since; what was added by <see cref="UseAsync"/> is among them.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (FolderScan.Take(corpus.Articles) is { } files && (seen is null || files.Count != seen.Count || files.Any(file => !seen.TryGetValue(file.Key, out var state) || state != file.Value)))
                await ReadAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var files = FolderScan.Take(corpus.Articles);
        var read = new KnownArticles();
        await foreach (var load in ArticleLoader.LoadAsync(corpus.Articles, cancellation))
            if (load.Article is { } article)
                read.Add(article.Id, article.Url, article.Text);
        (known, seen) = (read, files);
    }
}
