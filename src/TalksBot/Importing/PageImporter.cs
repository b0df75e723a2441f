using System.Runtime.CompilerServices;
using TalksBot.Core.Articles;
using TalksBot.Feeds;
using TalksBot.Fetching;

namespace TalksBot.Importing;

/// <summary>Turns pages of the web and files into articles of the folder.</summary>
public sealed class PageImporter(IPageFetcher fetcher, ArticleCatalogue catalogue, ArticleFolder folder)
{
    private const int MinTextLength = 200;

    private static readonly TimeSpan ReadWithin = TimeSpan.FromSeconds(5);

    /// <summary>Fetches a feed's item and imports the article of its page.</summary>
    public async Task<ImportResult> ImportAsync(FeedItem item, string? outlet, CancellationToken cancellation)
    {
        var source = item.Link.AbsoluteUri;
        if (await catalogue.UseAsync(known => Task.FromResult(known.FindAddress(source)), cancellation) is { } id)
            return Known(source, Likeness.SameAddress, id);
        var fetched = await fetcher.FetchAsync(item.Link, MediaKinds.Pages, Validators.None, cancellation);
        if (fetched.Page is { } page)
            return await ImportAsync(page, item, outlet, cancellation);
        return new ImportResult(source, fetched.Outcome == FetchOutcome.Failed ? ImportOutcome.Failed : ImportOutcome.Refused, null, fetched.Reason);
    }

    /// <summary>Imports the article of a page; what the page doesn't say of itself, the feed's item says.</summary>
    public async Task<ImportResult> ImportAsync(FetchedPage page, FeedItem? item, string? outlet, CancellationToken cancellation)
    {
        var source = (item?.Link ?? page.Address).AbsoluteUri;
        if (await ReadAsync(page, cancellation) is not { } article)
            return new ImportResult(source, ImportOutcome.Refused, null, "The page's markup is too tangled to be read, or holds more text than an article.");
        if (article.Text.Length < MinTextLength)
            return new ImportResult(source, ImportOutcome.Refused, null, "There is no article on the page.");
        return await AddAsync(source, new ArticleDraft(article.Text)
        {
            Title = article.Title ?? item?.Title,
            Outlet = article.Outlet ?? outlet ?? page.Address.Host,
            Published = FeedDate.Read(article.Published) ?? item?.Published ?? article.Published,
            Author = article.Author ?? item?.Author,
            Url = Address(page.Address, article.Canonical),
            Language = article.Language ?? item?.Language,
        }, cancellation);
    }

    /// <summary>Imports what a file holds: one article, or the lines of a JSON Lines file.</summary>
    public async IAsyncEnumerable<ImportResult> ImportFileAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var load in ArticleLoader.LoadAsync([path], cancellation))
            yield return load.Article is { } article
                ? await AddAsync($"{Path.GetFileName(path)} ({article.Id})", Draft(article), cancellation)
                : new ImportResult(load.Skipped!.Name, ImportOutcome.Refused, null, load.Skipped.Reason);
    }

    /// <summary>Null where it takes too long.</summary>
    private static async Task<WebPage?> ReadAsync(FetchedPage page, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ReadWithin);
        try
        {
            return await Task.Run(() => WebPage.Read(page.Text, limit.Token), cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ArticleDraft Draft(Article article) => new(article.Text)
    {
        Title = article.Title,
        Outlet = article.Outlet,
        Published = article.Published?.ToString("uuuu-MM-dd", null),
        Url = article.Url,
        Language = article.Language,
        IsSummary = article.IsSummary,
    };

    // A page may call another site's page its own only where it is a copy: then that one is the article's address.
    private static string Address(Uri page, string? canonical) =>
        canonical is not null && Uri.TryCreate(page, canonical, out var own) && (own.Scheme is "http" or "https") && HostName.Of(own) is not null
            ? own.AbsoluteUri
            : page.AbsoluteUri;

    private Task<ImportResult> AddAsync(string source, ArticleDraft draft, CancellationToken cancellation) => catalogue.UseAsync(async known =>
    {
        var (likeness, like) = known.FindAddress(source) is { } fetched ? (Likeness.SameAddress, fetched) : known.Find(draft.Url, draft.Text);
        if (likeness is Likeness.SameAddress or Likeness.SameText)
            return Known(source, likeness, like!);
        var id = await folder.AddAsync(draft with { CopyOf = like }, cancellation);
        known.Add(id, draft.Url, draft.Text);
        return new ImportResult(source, ImportOutcome.Imported, id, like is null ? null : $"It is nearly a copy of {like}.");
    }, cancellation);

    private static ImportResult Known(string source, Likeness likeness, string id) =>
        new(source, ImportOutcome.Known, id, likeness == Likeness.SameAddress ? $"Its address is that of {id}." : $"Its text is that of {id}.");
}

public enum Likeness
{
    /// <summary>Nothing known is like it.</summary>
    None,

    SameAddress,

    SameText,

    /// <summary>Most of the shorter text stands in the longer one: one agency's words in two papers.</summary>
    NearCopy,
}
