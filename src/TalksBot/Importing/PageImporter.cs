using System.Runtime.CompilerServices;
using TalksBot.Core.Articles;
using TalksBot.Feeds;
using TalksBot.Fetching;

namespace TalksBot.Importing;

/// <summary>Turns pages of the web and files into articles of the folder.</summary>
public sealed class PageImporter(IPageFetcher fetcher, ArticleCatalogue catalogue, ArticleFolder folder)
{
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
        var read = await PageReading.ReadAsync(page, item, outlet, cancellation);
        return read.Draft is { } draft ? await AddAsync(source, draft, cancellation) : new ImportResult(source, ImportOutcome.Refused, null, read.Refusal);
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

    private static ArticleDraft Draft(Article article) => new(article.Text)
    {
        Title = article.Title,
        Outlet = article.Outlet,
        Published = article.Published?.ToString("uuuu-MM-dd", null),
        Url = article.Url,
        Language = article.Language,
        IsSummary = article.IsSummary,
    };

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
