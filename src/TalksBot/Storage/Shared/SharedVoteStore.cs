using System.Runtime.CompilerServices;
using TalksBot.Chat;
using TalksBot.Platforms;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>
/// Votes in the database that several processes share. Those older than <see cref="StorageOptions.VoteDays"/> are deleted when the next one comes.
/// </summary>
public sealed class SharedVoteStore(PostgresDatabase database, StorageOptions options) : IVoteStore
{
    private const string Keep = """
        WITH old AS (DELETE FROM talksbot.votes WHERE at < $1 - make_interval(days => $7))
        INSERT INTO talksbot.votes (at, platform, voter, question, citations, helpful) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (platform, voter, question) DO UPDATE SET at = excluded.at, citations = excluded.citations, helpful = excluded.helpful
        """;

    public Task KeepAsync(Vote vote, CancellationToken cancellation) => database.WriteAsync(
        connection => Statement.RunAsync(
            connection, Keep, cancellation,
            vote.At.UtcDateTime, vote.Platform, vote.Voter, PostgresText.Of(vote.Question), vote.Citations.Select(PostgresText.Of).ToArray(), vote.Helpful,
            options.VoteDays),
        cancellation);

    public Task<int> ForgetAsync(string platform, string voter, CancellationToken cancellation) => database.WriteAsync(
        connection => Statement.RunAsync(connection, "DELETE FROM talksbot.votes WHERE platform = $1 AND voter = $2", cancellation, platform, voter),
        cancellation);

    public async IAsyncEnumerable<Vote> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenPrimaryAsync(cancellation);
        await using var command = Statement.Create(connection, "SELECT at, platform, voter, question, citations, helpful FROM talksbot.votes ORDER BY at");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new Vote(
                new DateTimeOffset(rows.GetDateTime(0)), rows.GetString(1), rows.GetString(2), rows.GetString(3), [.. rows.GetFieldValue<string[]>(4)],
                rows.GetBoolean(5));
    }
}
