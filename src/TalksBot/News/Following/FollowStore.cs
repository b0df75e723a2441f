using TalksBot.Core.Commands;
using TalksBot.Storage;

namespace TalksBot.News.Following;

/// <summary>Where follows are kept, with how far each has been served and what was sent for it.</summary>
public sealed class FollowStore(ISqlDatabase database, FollowingOptions options, FollowReach reach) : IFollowList
{
    private readonly SqlDialect dialect = database.Dialect;
    private readonly string follows = $"{database.Dialect.Schema}follows";
    private readonly string articles = $"{database.Dialect.Schema}follow_articles";
    private readonly string sent = $"{database.Dialect.Schema}follow_sent";

    public Label? Missing(string platform) => reach.Missing(platform);

    public async Task<bool> AddAsync(Follow follow, IEnumerable<string> known, CancellationToken cancellation)
    {
        await NumberAsync(known, cancellation);
        var subject = dialect.Folded("subject");
        return await database.RunAsync(
            $"""
             {dialect.OneOfChat}
             INSERT INTO {follows} AS known (platform, chat, subject, at_night, daily, figures, language, position)
             SELECT @platform, @chat, @subject, @night, @daily, @figures, @language, (SELECT COALESCE(max(number), 0) FROM {articles})
             WHERE (SELECT count(*) FROM {follows} WHERE platform = @platform AND chat = @chat AND {subject} <> {dialect.Folded("@subject")}) < @most
             ON CONFLICT (platform, chat, {subject}) DO UPDATE SET at_night = excluded.at_night, daily = excluded.daily, figures = excluded.figures,
                 language = excluded.language, problem = NULL, position = CASE WHEN known.problem IS NULL THEN known.position ELSE excluded.position END
             """,
            cancellation,
            ("@platform", follow.Platform), ("@chat", follow.Chat), ("@subject", follow.Subject), ("@night", follow.AtNight), ("@daily", follow.IsDaily),
            ("@figures", follow.OnlyFigures), ("@language", follow.Language), ("@most", options.MaxPerChat)) > 0;
    }

    public async Task<ImmutableArray<Follow>> ListAsync(string platform, string chat, CancellationToken cancellation) =>
        [.. (await ReadAsync("platform = @platform AND chat = @chat", cancellation, ("@platform", platform), ("@chat", chat))).Select(kept => kept.Follow)];

    public async Task<bool> RemoveAsync(string platform, string chat, string subject, CancellationToken cancellation) => await database.RunAsync(
        $"DELETE FROM {follows} WHERE platform = @platform AND chat = @chat AND {dialect.Folded("subject")} = {dialect.Folded("@subject")}", cancellation,
        ("@platform", platform), ("@chat", chat), ("@subject", subject)) > 0;

    /// <summary>Ends all follows of a chat and of its topics, which takes no more messages.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveChatAsync(string platform, string chat, CancellationToken cancellation)
    {
        await RemoveAsync(sent);
        return await RemoveAsync(follows);

        Task<int> RemoveAsync(string table) => database.RunAsync(
            $"DELETE FROM {table} WHERE platform = @platform AND (chat = @chat OR substr(chat, 1, length(@chat) + 1) = @chat || '/')", cancellation,
            ("@platform", platform), ("@chat", chat));
    }

    /// <summary>The chat has another name from now on; what was brought there isn't brought again. What the new name has already stays.</summary>
    public async Task MoveChatAsync(string platform, string from, string to, CancellationToken cancellation)
    {
        foreach (var (table, key) in new[] { (follows, dialect.Folded("subject")), (sent, "finding") })
            await database.RunAsync(
                $"""
                 UPDATE {table} SET chat = @to
                 WHERE platform = @platform AND chat = @from AND {key} NOT IN (SELECT {key} FROM {table} WHERE platform = @platform AND chat = @to);
                 DELETE FROM {table} WHERE platform = @platform AND chat = @from
                 """,
                cancellation,
                ("@platform", platform), ("@from", from), ("@to", to));
    }

    /// <summary>Those that are to be served.</summary>
    public Task<ImmutableArray<StoredFollow>> ListAllAsync(CancellationToken cancellation) => ReadAsync("problem IS NULL", cancellation);

    /// <summary>Those whose messages don't arrive.</summary>
    public Task<ImmutableArray<StoredFollow>> ListFailedAsync(CancellationToken cancellation) => ReadAsync("problem IS NOT NULL", cancellation);

    public async Task<int> CountFailedAsync(CancellationToken cancellation) => (await ListFailedAsync(cancellation)).Length;

    /// <summary>Notes why messages don't arrive in a chat: they are tried no more until somebody follows anew.</summary>
    /// <returns>How many follows it holds for.</returns>
    public Task<int> FailAsync(string platform, string chat, string problem, CancellationToken cancellation) => database.RunAsync(
        $"UPDATE {follows} SET problem = @problem WHERE platform = @platform AND chat = @chat", cancellation,
        ("@problem", problem), ("@platform", platform), ("@chat", chat));

    /// <summary>Notes the day of the last digest.</summary>
    public Task DigestAsync(StoredFollow follow, DateOnly day, CancellationToken cancellation) => database.RunAsync(
        $"UPDATE {follows} SET digest_on = @day WHERE number = @number", cancellation, ("@day", day), ("@number", follow.Number));

    /// <summary>Numbers the editions of articles that have none yet.</summary>
    public Task NumberAsync(IEnumerable<string> editions, CancellationToken cancellation) => database.RunAsync(
        $"""
         INSERT INTO {articles} (article)
         SELECT new.value FROM {dialect.List("@editions")}
         WHERE NOT EXISTS (SELECT 1 FROM {articles} AS known WHERE known.article = new.value) ORDER BY new.place
         ON CONFLICT DO NOTHING
         """,
        cancellation,
        ("@editions", editions.ToArray()));

    /// <summary>The editions behind a position, in the order in which they came.</summary>
    public Task<ImmutableArray<(long Number, string Edition)>> ListNewAsync(long position, CancellationToken cancellation) => database.ReadAsync(
        $"SELECT number, article FROM {articles} WHERE number > @position ORDER BY number", row => (row.GetInt64(0), row.GetString(1)), cancellation,
        ("@position", position));

    public Task AdvanceAsync(StoredFollow follow, long position, CancellationToken cancellation) => database.RunAsync(
        $"UPDATE {follows} SET position = @position WHERE number = @number", cancellation, ("@position", position), ("@number", follow.Number));

    public async Task<int> CountSentAsync(Follow follow, DateTimeOffset since, CancellationToken cancellation) => (await database.ReadAsync(
        $"SELECT count(DISTINCT at) FROM {sent} WHERE platform = @platform AND chat = @chat AND at > @since", row => (int)row.GetInt64(0), cancellation,
        ("@platform", follow.Platform), ("@chat", follow.Chat), ("@since", since)))[0];

    public async Task<bool> WasSentAsync(Follow follow, string finding, CancellationToken cancellation) => !(await database.ReadAsync(
        $"SELECT 1 FROM {sent} WHERE platform = @platform AND chat = @chat AND finding = @finding", _ => true, cancellation,
        ("@platform", follow.Platform), ("@chat", follow.Chat), ("@finding", finding))).IsEmpty;

    public Task MarkSentAsync(Follow follow, string finding, DateTimeOffset now, CancellationToken cancellation) => database.RunAsync(
        $"""
         INSERT INTO {sent} (platform, chat, finding, at) VALUES (@platform, @chat, @finding, @at)
         ON CONFLICT (platform, chat, finding) DO UPDATE SET at = excluded.at
         """,
        cancellation,
        ("@platform", follow.Platform), ("@chat", follow.Chat), ("@finding", finding), ("@at", now));

    /// <summary>The right to tell followers until it is disposed of; null while another process has it.</summary>
    public Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellation) => database.TakeFollowersTurnAsync(cancellation);

    private Task<ImmutableArray<StoredFollow>> ReadAsync(string where, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        database.ReadAsync(
            "SELECT number, platform, chat, subject, at_night, position, daily, figures, problem, digest_on, language "
            + $"FROM {follows} WHERE {where} ORDER BY number",
            row =>
            {
                var follow = new Follow(row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4))
                {
                    IsDaily = row.GetBoolean(6), OnlyFigures = row.GetBoolean(7), Problem = row.Text(8), Language = row.Text(10),
                };
                return new StoredFollow(row.GetInt64(0), follow, row.GetInt64(5)) { DigestOn = row.Day(9) };
            },
            cancellation,
            values);
}

/// <summary>A follow as it is kept.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Follow">What is followed where.</param>
/// <param name="Position">The number of the last article that was looked at for it.</param>
public sealed record StoredFollow(long Number, Follow Follow, long Position)
{
    /// <summary>The day of the last digest; null before the first.</summary>
    public DateOnly? DigestOn { get; init; }
}
