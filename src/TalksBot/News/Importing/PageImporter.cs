using System.Collections.Frozen;
using System.Data.Common;
using System.Runtime.CompilerServices;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;

namespace TalksBot.News.Importing;

/// <summary>Turns pages of the web and files into articles of the folder.</summary>
public sealed class PageImporter(IPageFetcher fetcher, ArticleCatalogue catalogue, ArticleFolder folder, Corrector corrector)
{
    /// <summary>Less of a feed's own words is a teaser.</summary>
    private const int MinContent = 300;

    // Answers by which a server keeps a page for those who pay or log in: what the feed says itself is there for all.
    private static readonly FrozenSet<int> Closed = FrozenSet.Create(401, 402, 403, 451);

    /// <summary>
    /// The same, of which whatever goes wrong with one page goes wrong with it alone. A full disk or a locked database is no page's fault.
    /// </summary>
    /// <inheritdoc cref="ImportAsync(FeedItem, string?, FeedSource, CancellationToken)"/>
    public async Task<ImportResult> TryImportAsync(FeedItem item, string? outlet, FeedSource feed, CancellationToken cancellation)
    {
        try
        {
            return await ImportAsync(item, outlet, feed, cancellation);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException or UnauthorizedAccessException or DbException))
        {
            return new ImportResult(item.Link.AbsoluteUri, ImportOutcome.Failed, null, $"It could not be read ({fault.GetType().Name}).");
        }
    }

    /// <summary>Fetches a feed's item and imports the article of its page, or what the feed says itself where there is none to be had.</summary>
    public async Task<ImportResult> ImportAsync(FeedItem item, string? outlet, FeedSource feed, CancellationToken cancellation)
    {
        var source = item.Link.AbsoluteUri;
        if (!item.HasPage)
            return await AddContentAsync(item, outlet, cancellation)
                ?? new ImportResult(source, ImportOutcome.Refused, null, "The item has no link, and too little text to be an article.");
        if (await catalogue.UseAsync(known => Task.FromResult(known.FindAddress(source)), cancellation) is { } id)
            return await LookAgainAsync(item, id, feed, cancellation) ?? Known(source, Likeness.SameAddress, id);
        var fetched = await fetcher.FetchAsync(item.Link, MediaKinds.Pages, Validators.None, feed.Access, cancellation);
        if (fetched.Page is { } page)
            return await ImportAsync(page, item, outlet, feed.Address, cancellation);
        return fetched.Status is { } status && Closed.Contains(status) && await AddContentAsync(item, outlet, cancellation) is { } said
            ? said
            : new ImportResult(source, fetched.Outcome == FetchOutcome.Failed ? ImportOutcome.Failed : ImportOutcome.Refused, null, fetched.Reason);
    }

    /// <summary>Imports the article of a page; what the page doesn't say of itself, the feed's item says.</summary>
    public async Task<ImportResult> ImportAsync(FetchedPage page, FeedItem? item, string? outlet, string? feed, CancellationToken cancellation)
    {
        var source = (item?.Link ?? page.Address).AbsoluteUri;
        var read = await PageReading.ReadAsync(page, item, outlet, cancellation);
        if (read.Draft is not { } draft)
            return item is not null && await AddContentAsync(item, outlet, cancellation) is { } said
                ? said
                : new ImportResult(source, ImportOutcome.Refused, null, read.Refusal);
        var added = await AddAsync(source, draft, cancellation);
        if (added is { Outcome: ImportOutcome.Imported, Id: { } id })
            await corrector.RememberAsync(id, page, feed, cancellation);
        else if (added is { Outcome: ImportOutcome.Known, Id: { } known } && await corrector.FindAsync(known, cancellation) is { } looked
            && CanonicalAddress.Of(looked.Address) == CanonicalAddress.Of(page.Address.AbsoluteUri)
            && await corrector.CompareAsync(looked, page, item, outlet, cancellation) is { } corrected)
            return corrected;
        return added;
    }

    /// <summary>An item that carries another title than its article may say that the page has changed; null where it hasn't.</summary>
    private async Task<ImportResult?> LookAgainAsync(FeedItem item, string id, FeedSource feed, CancellationToken cancellation) =>
        item.Title is { } title && await corrector.FindAsync(id, cancellation) is { } looked
        && (await folder.ReadAsync(id, cancellation))?.Title != title
            ? await corrector.LookAsync(looked, feed.Access, cancellation)
            : null;

    /// <summary>Imports what the feed itself says in an item; null where that is no article.</summary>
    private async Task<ImportResult?> AddContentAsync(FeedItem item, string? outlet, CancellationToken cancellation)
    {
        if (item.Content is null || PageReading.OfContent(item, outlet, cancellation) is not { Draft: { } draft } || draft.Text.Length < MinContent)
            return null;
        return await AddAsync(item.Link.AbsoluteUri, draft, cancellation);
    }

    /// <summary>Imports what a file holds: one article, or the lines of a JSON Lines file.</summary>
    public async IAsyncEnumerable<ImportResult> ImportFileAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var load in ArticleLoader.LoadAsync([path], cancellation))
            yield return load.Article is { } article
                ? await AddAsync($"{Path.GetFileName(path)} ({article.Id})", ArticleDraft.Of(article), cancellation)
                : new ImportResult(load.Skipped!.Name, ImportOutcome.Refused, null, load.Skipped.Reason);
    }

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

public enum ImportOutcome
{
    Imported,

    /// <summary>It is there already.</summary>
    Known,

    /// <summary>It was there in an earlier wording, which it has replaced.</summary>
    Corrected,

    /// <summary>It is never taken: no article, or nothing that may be fetched.</summary>
    Refused,

    /// <summary>It didn't work this time.</summary>
    Failed,
}

/// <summary>What came of one article.</summary>
/// <param name="Source">The address or file.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Id">The article's id, or that of the one it is a duplicate of; null where there is none.</param>
/// <param name="Reason">Why it was not imported, or what is particular about it, in one sentence; null where there is nothing to say.</param>
public sealed record ImportResult(string Source, ImportOutcome Outcome, string? Id, string? Reason);
