using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using TalksBot.Chat;
using TalksBot.Platforms;

namespace TalksBot.Storage;

/// <summary>Votes in the database. Those older than <see cref="StorageOptions.VoteDays"/> are deleted when the next one comes.</summary>
public sealed class VoteStore(TalksDatabase storage, StorageOptions options) : IVoteStore
{
    public Task KeepAsync(Vote vote, CancellationToken cancellation) => storage.RunAsync(
        """
        DELETE FROM votes WHERE at < $oldest;
        INSERT OR REPLACE INTO votes (at, platform, voter, question, citations, helpful)
        VALUES ($at, $platform, $voter, $question, $citations, $helpful);
        """,
        cancellation,
        ("$oldest", vote.At.AddDays(-options.VoteDays).Column()), ("$at", vote.At.Column()), ("$platform", vote.Platform), ("$voter", vote.Voter),
        ("$question", vote.Question), ("$citations", JsonSerializer.Serialize([.. vote.Citations], StorageJson.Default.StringArray)),
        ("$helpful", vote.Helpful));

    public Task<int> ForgetAsync(string platform, string voter, CancellationToken cancellation) => storage.RunAsync(
        "DELETE FROM votes WHERE platform = $platform AND voter = $voter", cancellation, ("$platform", platform), ("$voter", voter));

    public async IAsyncEnumerable<Vote> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.Statement("SELECT at, platform, voter, question, citations, helpful FROM votes ORDER BY at");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new Vote(
                DateTimeOffset.Parse(rows.GetString(0), CultureInfo.InvariantCulture),
                rows.GetString(1),
                rows.GetString(2),
                rows.GetString(3),
                [.. JsonSerializer.Deserialize(rows.GetString(4), StorageJson.Default.StringArray) ?? []],
                rows.GetBoolean(5));
    }
}

/// <summary>How lists are kept in a column.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Core.Commands.ChatSettings))]
public sealed partial class StorageJson : JsonSerializerContext;
