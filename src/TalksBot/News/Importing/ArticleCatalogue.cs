using TalksBot.Hosting;
using TalksBot.News.Watching;

namespace TalksBot.News.Importing;

/// <summary>What the articles' folders hold, for telling duplicates; kept in step with the files.</summary>
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
                await LookAsync(cancellation);
            return await work(known);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Takes in what has changed in the files since.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            await LookAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>New files are read; where others have changed or are gone, all are, for what they had can't be taken off.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        if (FolderScan.Take(corpus.Articles) is not { } files)
            return;
        var before = seen ?? ImmutableDictionary<string, FileState>.Empty;
        var isWhole = before.All(file => files.TryGetValue(file.Key, out var state) && state == file.Value);
        var read = isWhole ? known : new KnownArticles();
        if (!isWhole || files.Count > before.Count)
            await foreach (var load in ArticleLoader.LoadAsync(corpus.Articles, path => !isWhole || !before.ContainsKey(path), cancellation))
                if (load.Article is { } article && !read.Contains(article.Id))
                    read.Add(article.Id, article.Url, article.Text);
        (known, seen) = (read, files);
    }
}
