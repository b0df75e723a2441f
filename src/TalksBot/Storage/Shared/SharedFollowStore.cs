using System.Collections.Immutable;
using Npgsql;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Following;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Follows in the database that several processes share.</summary>
public sealed class SharedFollowStore(PostgresDatabase database, FollowingOptions options, FollowReach reach) : IFollowStore
{
    // The lock keeps two messages of one chat from counting at the same time.
    private const string Add = """
        WITH one AS (SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)))
        INSERT INTO talksbot.follows AS known (platform, chat, subject, at_night, daily, figures, language, position)
        SELECT $1, $2, $3, $4, $6, $7, NULLIF($8, ''), (SELECT COALESCE(max(number), 0) FROM talksbot.follow_articles) FROM one
        WHERE (SELECT count(*) FROM talksbot.follows WHERE platform = $1 AND chat = $2 AND lower(subject) <> lower($3)) < $5
        ON CONFLICT (platform, chat, lower(subject)) DO UPDATE SET at_night = excluded.at_night, daily = excluded.daily, figures = excluded.figures,
            language = excluded.language, problem = NULL, position = CASE WHEN known.problem IS NULL THEN known.position ELSE excluded.position END
        """;

    public Label? Missing(string platform) => reach.Missing(platform);

    public async Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation)
    {
        await NumberAsync(known, cancellation);
        return await RunAsync(
            Add, cancellation, follow.Platform, follow.Chat, PostgresText.Of(follow.Subject), follow.AtNight, options.MaxPerChat, follow.IsDaily,
            follow.OnlyFigures, follow.Language ?? "") > 0;
    }

    public async Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation) =>
        [.. (await ListAsync("WHERE platform = $1 AND chat = $2", cancellation, platform, chat)).Select(stored => stored.Follow)];

    public async Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation) => await RunAsync(
        "DELETE FROM talksbot.follows WHERE platform = $1 AND chat = $2 AND lower(subject) = lower($3)", cancellation, platform, chat,
        PostgresText.Of(subject)) > 0;

    public async Task<int> RemoveChatAsync(string platform, string chat, CancellationToken cancellation)
    {
        await RunAsync("DELETE FROM talksbot.follow_sent WHERE platform = $1 AND (chat = $2 OR starts_with(chat, $2 || '/'))", cancellation, platform, chat);
        return await RunAsync(
            "DELETE FROM talksbot.follows WHERE platform = $1 AND (chat = $2 OR starts_with(chat, $2 || '/'))", cancellation, platform, chat);
    }

    public async Task MoveChatAsync(string platform, string from, string to, CancellationToken cancellation)
    {
        // What the new name has already stays as it is there.
        foreach (var (table, key) in new[] { ("follows", "lower(subject)"), ("follow_sent", "finding") })
        {
            await RunAsync(
                $"""
                 UPDATE talksbot.{table} SET chat = $3
                 WHERE platform = $1 AND chat = $2 AND {key} NOT IN (SELECT {key} FROM talksbot.{table} WHERE platform = $1 AND chat = $3)
                 """,
                cancellation,
                platform, from, to);
            await RunAsync($"DELETE FROM talksbot.{table} WHERE platform = $1 AND chat = $2", cancellation, platform, from);
        }
    }

    public Task<ImmutableArray<StoredFollow>> ListAllAsync(CancellationToken cancellation) => ListAsync("WHERE problem IS NULL", cancellation);

    public Task<ImmutableArray<StoredFollow>> ListFailedAsync(CancellationToken cancellation) => ListAsync("WHERE problem IS NOT NULL", cancellation);

    public async Task<int> CountFailedAsync(CancellationToken cancellation) => (await ListFailedAsync(cancellation)).Length;

    public Task<int> FailAsync(string platform, string chat, string problem, CancellationToken cancellation) => RunAsync(
        "UPDATE talksbot.follows SET problem = $3 WHERE platform = $1 AND chat = $2", cancellation, platform, chat, PostgresText.Of(problem));

    public Task DigestAsync(StoredFollow follow, DateOnly day, CancellationToken cancellation) =>
        RunAsync("UPDATE talksbot.follows SET digest_on = $2 WHERE number = $1", cancellation, follow.Number, day);

    public Task NumberAsync(IEnumerable<string> editions, CancellationToken cancellation) => RunAsync(
        """
        INSERT INTO talksbot.follow_articles (article)
        SELECT new.article FROM unnest($1) WITH ORDINALITY new (article, place)
        WHERE NOT EXISTS (SELECT FROM talksbot.follow_articles known WHERE known.article = new.article) ORDER BY new.place
        ON CONFLICT DO NOTHING
        """,
        cancellation,
        (object)editions.Select(PostgresText.Of).ToArray());

    public Task<IReadOnlyList<(long Number, string Edition)>> ListNewAsync(long position, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<(long, string)>>(
        async connection =>
        {
            await using var command = Statement.Create(
                connection, "SELECT number, article FROM talksbot.follow_articles WHERE number > $1 ORDER BY number", position);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var editions = new List<(long, string)>();
            while (await rows.ReadAsync(cancellation))
                editions.Add((rows.GetInt64(0), rows.GetString(1)));
            return editions;
        },
        cancellation);

    public Task AdvanceAsync(StoredFollow follow, long position, CancellationToken cancellation) =>
        RunAsync("UPDATE talksbot.follows SET position = $2 WHERE number = $1", cancellation, follow.Number, position);

    public Task<int> CountSentAsync(Follow follow, DateTimeOffset since, CancellationToken cancellation) => CountAsync(
        "SELECT count(DISTINCT at)::integer FROM talksbot.follow_sent WHERE platform = $1 AND chat = $2 AND at > $3", cancellation, follow.Platform,
        follow.Chat, since.UtcDateTime);

    public async Task<bool> WasSentAsync(Follow follow, string finding, CancellationToken cancellation) => await CountAsync(
        "SELECT count(*)::integer FROM talksbot.follow_sent WHERE platform = $1 AND chat = $2 AND finding = $3", cancellation, follow.Platform,
        follow.Chat, finding) > 0;

    public Task MarkSentAsync(Follow follow, string finding, DateTimeOffset now, CancellationToken cancellation) => RunAsync(
        "INSERT INTO talksbot.follow_sent (platform, chat, finding, at) VALUES ($1, $2, $3, $4) ON "
        + "CONFLICT (platform, chat, finding) DO UPDATE SET at = excluded.at",
        cancellation,
        follow.Platform, follow.Chat, finding, now.UtcDateTime);

    /// <summary>One process tells followers at a time; where it dies, the next one does.</summary>
    public async Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellation) =>
        await HeldLock.TryTakeAsync(database, AdvisoryLock.Followers, cancellation);

    private Task<ImmutableArray<StoredFollow>> ListAsync(string where, CancellationToken cancellation, params object[] values) => database.WriteAsync(
        async connection =>
        {
            await using var command = Statement.Create(
                connection,
                "SELECT number, platform, chat, subject, at_night, position, daily, figures, problem, digest_on, language FROM talksbot.follows "
                + $"{where} ORDER BY number",
                values);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var follows = ImmutableArray.CreateBuilder<StoredFollow>();
            while (await rows.ReadAsync(cancellation))
                follows.Add(new StoredFollow(rows.GetInt64(0), Follow(rows), rows.GetInt64(5))
                {
                    DigestOn = rows.IsDBNull(9) ? null : rows.GetFieldValue<DateOnly>(9),
                });
            return follows.DrainToImmutable();
        },
        cancellation);

    private static Follow Follow(NpgsqlDataReader rows) => new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetBoolean(4))
    {
        IsDaily = rows.GetBoolean(6), OnlyFigures = rows.GetBoolean(7), Problem = rows.IsDBNull(8) ? null : rows.GetString(8),
        Language = rows.IsDBNull(10) ? null : rows.GetString(10),
    };

    private Task<int> CountAsync(string sql, CancellationToken cancellation, params object[] values) =>
        database.WriteAsync(connection => Statement.ReadAsync<int>(connection, sql, cancellation, values), cancellation);

    private Task<int> RunAsync(string sql, CancellationToken cancellation, params object[] values) =>
        database.WriteAsync((NpgsqlConnection connection) => Statement.RunAsync(connection, sql, cancellation, values), cancellation);
}
