using TalksBot.News.Fetching;
using TalksBot.Storage;

namespace TalksBot.News.Importing;

/// <summary>
/// The pages that are looked at again, in the database: an hour after their import and a day after it, and for a week when they are named anew.
/// </summary>
public sealed class PageLooks(TalksDatabase storage, StorageOptions options)
{
    private static readonly TimeSpan[] After = [TimeSpan.FromHours(1), TimeSpan.FromDays(1)];
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Where earlier wordings are kept.</summary>
    public string Earlier => Path.Combine(options.Directory, "earlier");

    /// <summary>When a page is looked at next; null after the last look.</summary>
    public static DateTimeOffset? Next(DateTimeOffset imported, int looks) => looks < After.Length ? imported + After[looks] : null;

    /// <summary>The pages of a feed whose time has come.</summary>
    public Task<ImmutableArray<LookedPage>> DueAsync(string feed, DateTimeOffset now, CancellationToken cancellation) => ListAsync(
        "feed = $key AND next_at <= $now ORDER BY next_at LIMIT 50", ShownAddress.Key(feed), now, cancellation);

    /// <summary>The page of an article; null where it was imported longer ago than is remembered, or never.</summary>
    public async Task<LookedPage?> FindAsync(string article, CancellationToken cancellation) =>
        await ListAsync("article = $key", article, default, cancellation) is [var page, ..] ? page : null;

    /// <summary>Remembers a page as it is now, and forgets those of more than a week ago.</summary>
    public Task SaveAsync(LookedPage page, DateTimeOffset now, CancellationToken cancellation) => storage.RunAsync(
        """
        DELETE FROM imported_pages WHERE imported_at < $old;
        INSERT OR REPLACE INTO imported_pages (article, address, feed, print, etag, last_modified, imported_at, next_at, looks)
        VALUES ($article, $address, $feed, $print, $etag, $modified, $imported, $next, $looks)
        """,
        cancellation,
        ("$old", now - Kept), ("$article", page.Article), ("$address", page.Address),
        ("$feed", page.Feed is { } feed ? ShownAddress.Key(feed) : null), ("$print", page.Print), ("$etag", page.Validators.ETag),
        ("$modified", page.Validators.LastModified), ("$imported", page.ImportedAt), ("$next", page.NextAt), ("$looks", page.Looks));

    private Task<ImmutableArray<LookedPage>> ListAsync(string condition, string key, DateTimeOffset now, CancellationToken cancellation) => storage.ReadAsync(
        "SELECT article, address, print, feed, etag, last_modified, imported_at, next_at, looks FROM imported_pages WHERE " + condition,
        row => new LookedPage(row.GetString(0), row.GetString(1), row.GetString(2))
        {
            Feed = row.Text(3),
            Validators = new Validators(row.Text(4), row.Text(5)),
            ImportedAt = row.Time(6)!.Value,
            NextAt = row.Time(7),
            Looks = row.GetInt32(8),
        },
        cancellation,
        ("$key", key), ("$now", now));
}

/// <summary>A page whose article was imported of late, to be looked at again.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Address">The page.</param>
/// <param name="Print">The hash of the article's file as the importer wrote it.</param>
public sealed record LookedPage(string Article, string Address, string Print)
{
    /// <summary>The feed that named it; null where somebody imported it.</summary>
    public string? Feed { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>When it is looked at next; null where it isn't any more, unless something names it again.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How often it was looked at again.</summary>
    public int Looks { get; init; }
}
