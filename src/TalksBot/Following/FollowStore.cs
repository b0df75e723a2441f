using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Storage;

namespace TalksBot.Following;

/// <summary>Follows in the database beside the index.</summary>
public sealed class FollowStore(TalksDatabase storage, FollowingOptions options, FollowReach reach) : IFollowStore
{
    public Label? Missing(string platform) => reach.Missing(platform);

    public async Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation)
    {
        await NumberAsync(known, cancellation);
        return await storage.RunAsync(
            """
            INSERT INTO follows (platform, chat, subject, at_night, daily, figures, language, position)
            SELECT $platform, $chat, $subject, $night, $daily, $figures, $language, (SELECT COALESCE(MAX(number), 0) FROM follow_articles)
            WHERE (SELECT COUNT(*) FROM follows WHERE platform = $platform AND chat = $chat AND subject <> $subject) < $most
            ON CONFLICT (platform, chat, subject) DO UPDATE SET at_night = $night, daily = $daily, figures = $figures,
                language = $language, problem = NULL,
                position = CASE WHEN problem IS NULL THEN position ELSE excluded.position END
            """,
            cancellation,
            ("$platform", follow.Platform), ("$chat", follow.Chat), ("$subject", follow.Subject), ("$night", follow.AtNight), ("$daily", follow.IsDaily),
            ("$figures", follow.OnlyFigures), ("$language", follow.Language), ("$most", options.MaxPerChat)) > 0;
    }

    public async Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation) =>
        [.. (await ReadAsync("WHERE platform = $platform AND chat = $chat", cancellation, ("$platform", platform), ("$chat", chat)))
            .Select(stored => stored.Follow)];

    public async Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation) =>
        await storage.RunAsync(
            "DELETE FROM follows WHERE platform = $platform AND chat = $chat AND subject = $subject",
            cancellation,
            ("$platform", platform), ("$chat", chat), ("$subject", subject)) > 0;

    public async Task<int> RemoveChatAsync(string platform, string chat, CancellationToken cancellation)
    {
        await storage.RunAsync(
            "DELETE FROM follow_sent WHERE platform = $platform AND (chat = $chat OR chat LIKE $chat || '/%')", cancellation,
            ("$platform", platform), ("$chat", chat));
        return await storage.RunAsync(
            "DELETE FROM follows WHERE platform = $platform AND (chat = $chat OR chat LIKE $chat || '/%')", cancellation,
            ("$platform", platform), ("$chat", chat));
    }

    public Task MoveChatAsync(string platform, string from, string to, CancellationToken cancellation) => storage.RunAsync(
        """
        UPDATE OR REPLACE follows SET chat = $to WHERE platform = $platform AND chat = $from;
        UPDATE OR REPLACE follow_sent SET chat = $to WHERE platform = $platform AND chat = $from;
        """,
        cancellation,
        ("$platform", platform), ("$from", from), ("$to", to));

    public Task<ImmutableArray<StoredFollow>> ListAllAsync(CancellationToken cancellation) => ReadAsync("WHERE problem IS NULL", cancellation);

    public Task<ImmutableArray<StoredFollow>> ListFailedAsync(CancellationToken cancellation) => ReadAsync("WHERE problem IS NOT NULL", cancellation);

    public async Task<int> CountFailedAsync(CancellationToken cancellation) => (await ListFailedAsync(cancellation)).Length;

    public Task<int> FailAsync(string platform, string chat, string problem, CancellationToken cancellation) => storage.RunAsync(
        "UPDATE follows SET problem = $problem WHERE platform = $platform AND chat = $chat", cancellation,
        ("$problem", problem), ("$platform", platform), ("$chat", chat));

    public Task DigestAsync(StoredFollow follow, DateOnly day, CancellationToken cancellation) => storage.RunAsync(
        "UPDATE follows SET digest_on = $day WHERE number = $number", cancellation,
        ("$day", day.ToString("O", CultureInfo.InvariantCulture)), ("$number", follow.Number));

    public async Task NumberAsync(IEnumerable<string> editions, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var transaction = database.BeginTransaction();
        await using var command = database.Statement(
            "INSERT INTO follow_articles (article) SELECT $article WHERE NOT EXISTS (SELECT 1 FROM follow_articles WHERE article = $article)",
            ("$article", ""));
        foreach (var edition in editions)
        {
            command.Parameters[0].Value = edition;
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyList<(long Number, string Edition)>> ListNewAsync(long position, CancellationToken cancellation) =>
        await storage.ReadAsync(
            "SELECT number, article FROM follow_articles WHERE number > $position ORDER BY number", row => (row.GetInt64(0), row.GetString(1)), cancellation,
            ("$position", position));

    public Task AdvanceAsync(StoredFollow follow, long position, CancellationToken cancellation) =>
        storage.RunAsync("UPDATE follows SET position = $position WHERE number = $number", cancellation, ("$position", position), ("$number", follow.Number));

    public Task<int> CountSentAsync(Follow follow, DateTimeOffset since, CancellationToken cancellation) => CountAsync(
        "SELECT COUNT(DISTINCT at) FROM follow_sent WHERE platform = $platform AND chat = $chat AND at > $since",
        cancellation,
        ("$platform", follow.Platform), ("$chat", follow.Chat), ("$since", since.Column()));

    public async Task<bool> WasSentAsync(Follow follow, string finding, CancellationToken cancellation) => await CountAsync(
        "SELECT COUNT(*) FROM follow_sent WHERE platform = $platform AND chat = $chat AND finding = $finding",
        cancellation,
        ("$platform", follow.Platform), ("$chat", follow.Chat), ("$finding", finding)) > 0;

    public Task MarkSentAsync(Follow follow, string finding, DateTimeOffset now, CancellationToken cancellation) => storage.RunAsync(
        "INSERT OR REPLACE INTO follow_sent (platform, chat, finding, at) VALUES ($platform, $chat, $finding, $at)",
        cancellation,
        ("$platform", follow.Platform), ("$chat", follow.Chat), ("$finding", finding), ("$at", now.Column()));

    /// <summary>The file is one process's.</summary>
    public Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(NoTurn.Instance);

    private Task<ImmutableArray<StoredFollow>> ReadAsync(string where, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        storage.ReadAsync(
            "SELECT number, platform, chat, subject, at_night, position, daily, figures, problem, digest_on, language "
            + $"FROM follows {where} ORDER BY number",
            row => new StoredFollow(row.GetInt64(0), Follow(row), row.GetInt64(5))
            {
                DigestOn = row.Text(9) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
            },
            cancellation, values);

    private static Follow Follow(SqliteDataReader rows) => new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetBoolean(4))
    {
        IsDaily = rows.GetBoolean(6), OnlyFigures = rows.GetBoolean(7), Problem = rows.Text(8), Language = rows.Text(10),
    };

    private async Task<int> CountAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        (await storage.ReadAsync(sql, row => row.GetInt32(0), cancellation, values))[0];
}
