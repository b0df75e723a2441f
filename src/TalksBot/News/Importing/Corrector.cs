using TalksBot.News.Feeds;
using TalksBot.News.Fetching;

namespace TalksBot.News.Importing;

/// <summary>Looks again at pages whose articles were imported of late, and replaces an article whose page has changed since.</summary>
public sealed class Corrector(IPageFetcher fetcher, ArticleFolder folder, PageLooks looks, TimeProvider clock)
{
    /// <summary>Remembers an imported page, to be looked at again.</summary>
    public async Task RememberAsync(string id, FetchedPage page, string? feed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await folder.PrintAsync(id, cancellation) is { } print)
            await looks.SaveAsync(
                new LookedPage(id, page.Address.AbsoluteUri, print)
                {
                    Feed = feed,
                    Validators = new Validators(page.ETag, page.LastModified),
                    ImportedAt = now,
                    NextAt = feed is null ? null : PageLooks.Next(now, 0),
                },
                now, cancellation);
    }

    /// <summary>The feed's pages whose time has come.</summary>
    public Task<ImmutableArray<LookedPage>> DueAsync(string feed, CancellationToken cancellation) => looks.DueAsync(feed, clock.GetUtcNow(), cancellation);

    /// <summary>Whether an article's page is still remembered.</summary>
    public Task<LookedPage?> FindAsync(string id, CancellationToken cancellation) => looks.FindAsync(id, cancellation);

    /// <summary>Looks at a page again; null where there is nothing new to be said of it.</summary>
    public async Task<ImportResult?> LookAsync(LookedPage looked, FeedAccess access, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(new Uri(looked.Address), MediaKinds.Pages, looked.Validators, access, cancellation);
        var next = looked with { Looks = looked.Looks + 1, NextAt = looked.NextAt is null ? null : PageLooks.Next(looked.ImportedAt, looked.Looks + 1) };
        if (fetched.Page is not { } page)
        {
            await looks.SaveAsync(next, clock.GetUtcNow(), cancellation);
            return null;
        }

        return await CompareAsync(next with { Validators = new Validators(page.ETag, page.LastModified) }, page, item: null, outlet: null, cancellation);
    }

    /// <summary>Compares an article with its page as it is now, and replaces it where it says something else; null where it doesn't.</summary>
    public async Task<ImportResult?> CompareAsync(LookedPage looked, FetchedPage page, FeedItem? item, string? outlet, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var read = await PageReading.ReadAsync(page, item, outlet, cancellation);
        var article = await folder.ReadAsync(looked.Article, cancellation);
        if (read.Draft is not { IsTeaser: false } draft || article is null
            || TextPrint.Of(draft.Text).Words == TextPrint.Of(article.Text).Words && (draft.Title ?? "") == article.Title)
        {
            await looks.SaveAsync(looked, now, cancellation);
            return null;
        }

        if (await folder.PrintAsync(looked.Article, cancellation) != looked.Print)
        {
            await looks.SaveAsync(looked with { NextAt = null }, now, cancellation);
            return new ImportResult(looked.Address, ImportOutcome.Known, looked.Article,
                $"Its page has changed, but somebody has edited {looked.Article} since its import: it is left as it is.");
        }

        var corrected = draft with
        {
            Corrected = now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Published = draft.Published ?? article.Published?.ToString("uuuu-MM-dd", null),
            Outlet = article.Outlet ?? draft.Outlet,
            Url = article.Url ?? draft.Url,
            CopyOf = article.CopyOf,
        };
        await folder.ReplaceAsync(looked.Article, corrected, looks.Earlier, now, cancellation);
        await looks.SaveAsync(looked with { Print = await folder.PrintAsync(looked.Article, cancellation) ?? "" }, now, cancellation);
        return new ImportResult(
            looked.Address, ImportOutcome.Corrected, looked.Article, "Its page has changed: the earlier wording is kept beside the database.");
    }
}
