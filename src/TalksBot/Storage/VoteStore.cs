using System.Text.Json.Serialization;
using TalksBot.Chat;

namespace TalksBot.Storage;

/// <summary>
/// Where votes are kept. A voter's later vote on the same question replaces the earlier one; those older than
/// <see cref="StorageOptions.VoteDays"/> are deleted when the next one comes.
/// </summary>
public sealed class VoteStore(ISqlDatabase database, StorageOptions options)
{
    private readonly string votes = $"{database.Dialect.Schema}votes";

    public Task KeepAsync(Vote vote, CancellationToken cancellation) => database.RunAsync(
        $"""
         DELETE FROM {votes} WHERE at < @oldest;
         INSERT INTO {votes} (at, platform, voter, question, citations, helpful) VALUES (@at, @platform, @voter, @question, @citations, @helpful)
         ON CONFLICT (platform, voter, question) DO UPDATE SET at = excluded.at, citations = excluded.citations, helpful = excluded.helpful
         """,
        cancellation,
        ("@oldest", vote.At.AddDays(-options.VoteDays)), ("@at", vote.At), ("@platform", vote.Platform), ("@voter", vote.Voter),
        ("@question", vote.Question), ("@citations", vote.Citations.ToArray()), ("@helpful", vote.Helpful));

    /// <summary>Removes a voter's votes, and says how many there were.</summary>
    public Task<int> ForgetAsync(string platform, string voter, CancellationToken cancellation) => database.RunAsync(
        $"DELETE FROM {votes} WHERE platform = @platform AND voter = @voter", cancellation, ("@platform", platform), ("@voter", voter));

    /// <summary>Every vote, oldest first.</summary>
    public Task<ImmutableArray<Vote>> ReadAsync(CancellationToken cancellation) => database.ReadAsync(
        $"SELECT at, platform, voter, question, citations, helpful FROM {votes} ORDER BY at",
        row => new Vote(
            row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.GetString(2), row.GetString(3), database.Dialect.Texts(row, 4), row.GetBoolean(5)),
        cancellation);
}

/// <summary>How lists and settings are kept in a column.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Core.Commands.ChatSettings))]
public sealed partial class StorageJson : JsonSerializerContext;
