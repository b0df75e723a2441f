using System.Globalization;
using Microsoft.Data.Sqlite;
using TalksBot.Fetching;
using TalksBot.Storage;

namespace TalksBot.Feeds;

/// <summary>What is known of feeds and their items, in the database: nothing is lost or done twice by a restart.</summary>
public sealed class FeedStore(TalksDatabase storage)
{
    public async Task<FeedState> ReadAsync(string feed, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(database, "SELECT title, etag, last_modified, failures, next_at FROM feeds WHERE address = $feed", ("$feed", feed));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new FeedState(feed)
            {
                Title = Text(row, 0),
                Validators = new Validators(Text(row, 1), Text(row, 2)),
                Failures = row.GetInt32(3),
                NextAt = Text(row, 4) is { } next ? DateTimeOffset.Parse(next, CultureInfo.InvariantCulture) : null,
            }
            : new FeedState(feed);
    }

    public async Task SaveAsync(FeedState state, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(
            database,
            """
            INSERT OR REPLACE INTO feeds (address, title, etag, last_modified, failures, next_at)
            VALUES ($feed, $title, $etag, $modified, $failures, $next)
            """,
            ("$feed", state.Address), ("$title", state.Title), ("$etag", state.Validators.ETag), ("$modified", state.Validators.LastModified),
            ("$failures", state.Failures), ("$next", Time(state.NextAt)));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Remembers the items that the feed hasn't had before, to be fetched in its order; returns how many those are.</summary>
    public async Task<int> AddAsync(string feed, IEnumerable<FeedItem> items, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var transaction = database.BeginTransaction();
        var added = 0;
        foreach (var item in items)
        {
            await using var command = Command(
                database,
                """
                INSERT OR IGNORE INTO feed_items (feed, item, link, title, published, author, language)
                VALUES ($feed, $item, $link, $title, $published, $author, $language)
                """,
                ("$feed", feed), ("$item", item.Id), ("$link", item.Link.AbsoluteUri), ("$title", item.Title),
                ("$published", item.Published), ("$author", item.Author), ("$language", item.Language));
            added += await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return added;
    }

    /// <summary>The first items whose time has come.</summary>
    public async Task<IReadOnlyList<WaitingItem>> ListAsync(string feed, DateTimeOffset now, int count, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(
            database,
            """
            SELECT number, item, link, title, published, author, language, attempts FROM feed_items
            WHERE waits = 1 AND feed = $feed AND (next_at IS NULL OR next_at <= $now) ORDER BY number LIMIT $count
            """,
            ("$feed", feed), ("$now", Time(now)), ("$count", count));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var waiting = new List<WaitingItem>();
        while (await rows.ReadAsync(cancellation))
        {
            var item = new FeedItem(rows.GetString(1), new Uri(rows.GetString(2)))
            {
                Title = Text(rows, 3), Published = Text(rows, 4), Author = Text(rows, 5), Language = Text(rows, 6),
            };
            waiting.Add(new WaitingItem(rows.GetInt64(0), item, rows.GetInt32(7)));
        }

        return waiting;
    }

    /// <summary>Nothing more is to be done for the item.</summary>
    public Task FinishAsync(WaitingItem item, CancellationToken cancellation) => ExecuteAsync(
        "UPDATE feed_items SET waits = 0, link = NULL, title = NULL, published = NULL, author = NULL, language = NULL WHERE number = $number",
        cancellation,
        ("$number", item.Number));

    /// <summary>The item is tried again then.</summary>
    public Task PostponeAsync(WaitingItem item, DateTimeOffset until, CancellationToken cancellation) => ExecuteAsync(
        "UPDATE feed_items SET attempts = attempts + 1, next_at = $until WHERE number = $number",
        cancellation,
        ("$number", item.Number), ("$until", Time(until)));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = Command(database, sql, parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static SqliteCommand Command(SqliteConnection database, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // In universal time all texts are of one form, so their order is the order of time.
    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
