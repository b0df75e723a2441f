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
    public async Task KeepAsync(Vote vote, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = """
            DELETE FROM votes WHERE at < $oldest;
            INSERT OR REPLACE INTO votes (at, platform, voter, question, citations, helpful)
            VALUES ($at, $platform, $voter, $question, $citations, $helpful);
            """;
        command.Parameters.AddWithValue("$oldest", Text(vote.At.AddDays(-options.VoteDays)));
        command.Parameters.AddWithValue("$at", Text(vote.At));
        command.Parameters.AddWithValue("$platform", vote.Platform);
        command.Parameters.AddWithValue("$voter", vote.Voter);
        command.Parameters.AddWithValue("$question", vote.Question);
        command.Parameters.AddWithValue("$citations", JsonSerializer.Serialize([.. vote.Citations], StorageJson.Default.StringArray));
        command.Parameters.AddWithValue("$helpful", vote.Helpful);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<int> ForgetAsync(string platform, string voter, CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM votes WHERE platform = $platform AND voter = $voter";
        command.Parameters.AddWithValue("$platform", platform);
        command.Parameters.AddWithValue("$voter", voter);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async IAsyncEnumerable<Vote> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = await storage.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT at, platform, voter, question, citations, helpful FROM votes ORDER BY at";
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

    // In universal time all texts are of one form, so their order is the order of time.
    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>How lists are kept in a column.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Core.Commands.ChatSettings))]
public sealed partial class StorageJson : JsonSerializerContext;
