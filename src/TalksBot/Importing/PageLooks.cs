using System.Globalization;
using Microsoft.Data.Sqlite;
using TalksBot.Fetching;
using TalksBot.Storage;

namespace TalksBot.Importing;

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
    public Task<IReadOnlyList<LookedPage>> DueAsync(string feed, DateTimeOffset now, CancellationToken cancellation) => ListAsync(
        "feed = $key AND next_at <= $now ORDER BY next_at LIMIT 50", ShownAddress.Key(feed), now, cancellation);

    /// <summary>The page of an article; null where it was imported longer ago than is remembered, or never.</summary>
    public async Task<LookedPage?> FindAsync(string article, CancellationToken cancellation) =>
        await ListAsync("article = $key", article, default, cancellation) is [var page, ..] ? page : null;

    /// <summary>Remembers a page as it is now, and forgets those of more than a week ago.</summary>
    public async Task SaveAsync(LookedPage page, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = """
            DELETE FROM imported_pages WHERE imported_at < $old;
            INSERT OR REPLACE INTO imported_pages (article, address, feed, print, etag, last_modified, imported_at, next_at, looks)
            VALUES ($article, $address, $feed, $print, $etag, $modified, $imported, $next, $looks)
            """;
        foreach (var (name, value) in new (string, object?)[]
        {
            ("$old", Time(now - Kept)), ("$article", page.Article), ("$address", page.Address),
            ("$feed", page.Feed is { } feed ? ShownAddress.Key(feed) : null), ("$print", page.Print), ("$etag", page.Validators.ETag),
            ("$modified", page.Validators.LastModified), ("$imported", Time(page.ImportedAt)),
            ("$next", Time(page.NextAt)), ("$looks", page.Looks),
        })
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<IReadOnlyList<LookedPage>> ListAsync(string condition, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT article, address, print, feed, etag, last_modified, imported_at, next_at, looks FROM imported_pages WHERE " + condition;
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$now", Time(now));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var pages = new List<LookedPage>();
        while (await rows.ReadAsync(cancellation))
            pages.Add(new LookedPage(rows.GetString(0), rows.GetString(1), rows.GetString(2))
            {
                Feed = Text(rows, 3),
                Validators = new Validators(Text(rows, 4), Text(rows, 5)),
                ImportedAt = DateTimeOffset.Parse(rows.GetString(6), CultureInfo.InvariantCulture),
                NextAt = Text(rows, 7) is { } next ? DateTimeOffset.Parse(next, CultureInfo.InvariantCulture) : null,
                Looks = rows.GetInt32(8),
            });
        return pages;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
