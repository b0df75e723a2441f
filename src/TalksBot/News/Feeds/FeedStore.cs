using System.Data.Common;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;
using TalksBot.Storage;

namespace TalksBot.News.Feeds;

/// <summary>
/// What is known of feeds and their items, in the database: nothing is lost or done twice by a restart. A feed's address may hold a
/// password or a key, so that the database knows it by <see cref="ShownAddress.Key"/>.
/// </summary>
public sealed class FeedStore(TalksDatabase storage)
{
    private volatile bool isMasked;

    public async Task<FeedState> ReadAsync(string feed, CancellationToken cancellation) => await ReadAsync(
        "SELECT title, etag, last_modified, failures, next_at, interval FROM feeds WHERE address = $feed",
        row => new FeedState(feed)
        {
            Title = row.Text(0),
            Validators = new Validators(row.Text(1), row.Text(2)),
            Failures = row.GetInt32(3),
            NextAt = row.Time(4),
            Interval = row.Text(5) is { } interval ? TimeSpan.Parse(interval, CultureInfo.InvariantCulture) : null,
        },
        cancellation,
        ("$feed", ShownAddress.Key(feed))) is [var state, ..] ? state : new FeedState(feed);

    public Task SaveAsync(FeedState state, CancellationToken cancellation) => RunAsync(
        """
        INSERT OR REPLACE INTO feeds (address, title, etag, last_modified, failures, next_at, interval)
        VALUES ($feed, $title, $etag, $modified, $failures, $next, $interval)
        """,
        cancellation,
        ("$feed", ShownAddress.Key(state.Address)), ("$title", state.Title), ("$etag", state.Validators.ETag), ("$modified", state.Validators.LastModified),
        ("$failures", state.Failures), ("$next", state.NextAt), ("$interval", state.Interval?.ToString("c", CultureInfo.InvariantCulture)));

    /// <summary>
    /// Remembers the items that the feed hasn't had before, or that name another page or carry another title than before, to be fetched in its
    /// order; returns how many those are.
    /// </summary>
    public async Task<int> AddAsync(string feed, IEnumerable<FeedItem> items, CancellationToken cancellation)
    {
        await MaskAsync(cancellation);
        await using var database = await storage.OpenAsync(cancellation);
        await using var transaction = database.BeginTransaction();
        var added = 0;
        foreach (var item in items)
        {
            var changed = await database.ReadAsync(
                """
                UPDATE feed_items SET page = $page, named = $named WHERE feed = $feed AND item = $item AND page IS NULL;
                INSERT INTO feed_items (feed, item, link, title, published, author, language, content, has_page, page, named)
                VALUES ($feed, $item, $link, $title, $published, $author, $language, $content, $paged, $page, $named)
                ON CONFLICT (feed, item) DO UPDATE SET
                    link = excluded.link, title = excluded.title, published = excluded.published, author = excluded.author, language = excluded.language,
                    content = excluded.content, has_page = excluded.has_page, page = excluded.page, named = excluded.named,
                    waits = 1, attempts = 0, next_at = NULL, problem = NULL
                WHERE page <> excluded.page OR named <> excluded.named;
                SELECT changes();
                """,
                row => row.GetInt32(0),
                cancellation,
                ("$feed", ShownAddress.Key(feed)), ("$item", item.Id), ("$link", item.Link.AbsoluteUri), ("$title", item.Title),
                ("$published", item.Published), ("$author", item.Author), ("$language", item.Language), ("$content", item.Content),
                ("$paged", item.HasPage), ("$page", Print(CanonicalAddress.Of(item.Link.AbsoluteUri) + (item.HasPage ? "" : item.Link.Fragment))),
                ("$named", Print(item.Title)));
            added += changed[0];
        }

        await transaction.CommitAsync(cancellation);
        return added;
    }

    /// <summary>The first items whose time has come.</summary>
    public Task<ImmutableArray<WaitingItem>> ListAsync(string feed, DateTimeOffset now, int count, CancellationToken cancellation) => ReadAsync(
        """
        SELECT number, item, link, title, published, author, language, attempts, content, has_page FROM feed_items
        WHERE waits = 1 AND feed = $feed AND (next_at IS NULL OR next_at <= $now) ORDER BY number LIMIT $count
        """,
        row => new WaitingItem(
            row.GetInt64(0),
            new FeedItem(row.GetString(1), new Uri(row.GetString(2)))
            {
                Title = row.Text(3), Published = row.Text(4), Author = row.Text(5), Language = row.Text(6),
                Content = row.Text(8), HasPage = row.GetInt32(9) == 1,
            },
            row.GetInt32(7)),
        cancellation,
        ("$feed", ShownAddress.Key(feed)), ("$now", now), ("$count", count));

    /// <summary>How many items the feed has brought, and how many of them wait.</summary>
    public async Task<(int Items, int Waiting)> CountAsync(string feed, CancellationToken cancellation) => (await ReadAsync(
        "SELECT COUNT(*), COALESCE(SUM(waits), 0) FROM feed_items WHERE feed = $feed", row => (row.GetInt32(0), row.GetInt32(1)), cancellation,
        ("$feed", ShownAddress.Key(feed))))[0];

    /// <summary>Nothing more is to be done for the item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="problem">Why it was given up; null where it wasn't.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public Task FinishAsync(WaitingItem item, string? problem, CancellationToken cancellation) => RunAsync(
        "UPDATE feed_items SET waits = 0, link = NULL, title = NULL, published = NULL, author = NULL, "
        + "language = NULL, content = NULL, problem = $problem WHERE number = $number",
        cancellation,
        ("$number", item.Number), ("$problem", problem));

    /// <summary>The item is tried again then.</summary>
    public Task PostponeAsync(WaitingItem item, DateTimeOffset until, string problem, CancellationToken cancellation) => RunAsync(
        "UPDATE feed_items SET attempts = attempts + 1, next_at = $until, problem = $problem WHERE number = $number",
        cancellation,
        ("$number", item.Number), ("$until", until), ("$problem", problem));

    /// <summary>The feed's items whose pages made trouble, newest first: the problem, and whether they are still tried.</summary>
    public Task<ImmutableArray<TroubledItem>> ListTroubledAsync(string feed, int count, CancellationToken cancellation) => ReadAsync(
        "SELECT problem, attempts, waits FROM feed_items WHERE feed = $feed AND problem IS NOT NULL ORDER BY number DESC LIMIT $count",
        row => new TroubledItem(row.GetString(0), row.GetInt32(1), IsTried: row.GetInt32(2) == 1),
        cancellation,
        ("$feed", ShownAddress.Key(feed)), ("$count", count));

    private async Task<int> RunAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await MaskAsync(cancellation);
        return await storage.RunAsync(sql, cancellation, values);
    }

    private async Task<ImmutableArray<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> make, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await MaskAsync(cancellation);
        return await storage.ReadAsync(sql, make, cancellation, values);
    }

    /// <summary>Earlier versions kept addresses as they are: no page of the file keeps one after this.</summary>
    private async Task MaskAsync(CancellationToken cancellation)
    {
        if (isMasked)
            return;
        var plain = (await storage.ReadAsync("SELECT address FROM feeds UNION SELECT feed FROM feed_items", row => row.GetString(0), cancellation))
            .Where(address => ShownAddress.Key(address) != address)
            .ToArray();
        if (plain.Length > 0)
        {
            await using var database = await storage.OpenAsync(cancellation);
            await database.RunAsync("PRAGMA secure_delete = ON", cancellation);
            foreach (var address in plain)
                await database.RunAsync(
                    "UPDATE OR REPLACE feeds SET address = $key WHERE address = $plain; UPDATE OR REPLACE feed_items SET feed = $key WHERE feed = $plain",
                    cancellation,
                    ("$key", ShownAddress.Key(address)), ("$plain", address));
            await database.RunAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }

        isMasked = true;
    }

    // Enough to tell one from another, and nothing to read it by.
    private static string Print(string? text) => TextHash.Of(text ?? "", 16);
}

/// <summary>What is known of a feed from the last looks at it.</summary>
public sealed record FeedState(string Address)
{
    public string? Title { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>How often it has failed since it last worked.</summary>
    public int Failures { get; init; }

    /// <summary>The interval that the next look was planned by; null where that isn't known.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>When it is looked at next; null for at once.</summary>
    public DateTimeOffset? NextAt { get; init; }
}

/// <summary>A feed's item whose page has still to be fetched.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Item">The item.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
public sealed record WaitingItem(long Number, FeedItem Item, int Attempts);

/// <summary>An item whose page could not be imported.</summary>
/// <param name="Problem">The page and what was wrong with it the last time.</param>
/// <param name="Attempts">How often it was tried and put off.</param>
/// <param name="IsTried">Whether it is tried again; else it was given up.</param>
public sealed record TroubledItem(string Problem, int Attempts, bool IsTried);
