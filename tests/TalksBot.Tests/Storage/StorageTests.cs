using Microsoft.Data.Sqlite;
using TalksBot.Chat;
using TalksBot.Platforms;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class StorageTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2031, 4, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly StorageOptions options = new() { Directory = Path.Combine(Path.GetTempPath(), $"talksbot-{Guid.NewGuid():N}"), VoteDays = 30 };

    public void Dispose()
    {
        if (Directory.Exists(options.Directory))
            Directory.Delete(options.Directory, recursive: true);
    }

    [Fact]
    public async Task Votes_survive_a_restart_oldest_first()
    {
        await KeepAsync(VoteOf("b", "second", Noon.AddHours(1)), VoteOf("a", "first", Noon));
        Assert.Equal(["first", "second"], (await ReadAsync()).Select(vote => vote.Question));
        var kept = (await ReadAsync())[0];
        Assert.Equal((Noon, "telegram", "a", true), (kept.At, kept.Platform, kept.Voter, kept.Helpful));
        Assert.Equal(["daily@12", "odd \"id\"\n@-1"], kept.Citations.AsEnumerable());
    }

    [Fact]
    public async Task A_later_vote_on_the_same_question_replaces_the_earlier_one()
    {
        await KeepAsync(VoteOf("a", "q", Noon), VoteOf("a", "q", Noon.AddMinutes(1)) with { Helpful = false }, VoteOf("b", "q", Noon));
        Assert.Equal([("b", true), ("a", false)], (await ReadAsync()).Select(vote => (vote.Voter, vote.Helpful)));
    }

    [Fact]
    public async Task Votes_are_forgotten_after_the_set_time()
    {
        await KeepAsync(VoteOf("a", "old", Noon), VoteOf("a", "new", Noon.AddDays(31)));
        Assert.Equal(["new"], (await ReadAsync()).Select(vote => vote.Question));
    }

    [Fact]
    public async Task Many_voters_at_once_lose_nothing()
    {
        using var database = new TalksDatabase(options);
        var store = new VoteStore(database, options);
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (number, stop) => await store.KeepAsync(VoteOf($"voter {number}", "q", Noon), stop));
        Assert.Equal(200, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_brought_up_to_date_and_keeps_what_it_has()
    {
        await KeepAsync(VoteOf("a", "q", Noon));
        await ExecuteAsync(
            "DROP TABLE greeted; DROP TABLE server_chats; DROP TABLE chat_settings; DROP TABLE telegram_updates; DROP TABLE feeds; DROP TABLE feed_items; "
            + "DROP TABLE imported_pages; DROP TABLE follows; DROP TABLE follow_articles; DROP TABLE follow_sent; PRAGMA user_version = 1;");
        await KeepAsync(VoteOf("b", "q", Noon));
        Assert.Equal(2, (await ReadAsync()).Count);
        await ExecuteAsync("SELECT bot, id, body FROM telegram_updates");
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_left_alone()
    {
        await KeepAsync(VoteOf("a", "q", Noon));
        await ExecuteAsync("PRAGMA user_version = 99;");
        Assert.Contains("newer version", (await Assert.ThrowsAsync<InvalidDataException>(() => KeepAsync(VoteOf("b", "q", Noon)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_voter_is_the_same_after_a_restart_another_on_another_platform_and_another_under_another_key()
    {
        var hash = new VoterHash(options).Of("telegram", "42");
        Assert.Equal(hash, new VoterHash(options).Of("telegram", "42"));
        Assert.NotEqual(hash, new VoterHash(options).Of("discord", "42"));
        Assert.NotEqual(hash, new VoterHash(options).Of("telegram", "43"));
        File.Delete(Path.Combine(options.Directory, "voters.key"));
        Assert.NotEqual(hash, new VoterHash(options).Of("telegram", "42"));
    }

    [Fact]
    public async Task Others_on_the_machine_cannot_read_what_is_kept()
    {
        await KeepAsync(VoteOf("a", "q", Noon));
        new VoterHash(options).Of("telegram", "42");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(options.Directory));
    }

    private async Task KeepAsync(params Vote[] votes)
    {
        using var database = new TalksDatabase(options);
        foreach (var vote in votes)
            await new VoteStore(database, options).KeepAsync(vote, CancellationToken.None);
    }

    private async Task<IReadOnlyList<Vote>> ReadAsync()
    {
        using var database = new TalksDatabase(options);
        return await new VoteStore(database, options).ReadAsync(CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(options.Directory, "talksbot.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static Vote VoteOf(string voter, string question, DateTimeOffset at) =>
        new(at, "telegram", voter, question, ["daily@12", "odd \"id\"\n@-1"], Helpful: true);
}
