using TalksBot.Chat.RateLimits;
using TalksBot.Platforms.Telegram;
using TalksBot.Postgres;
using TalksBot.Storage.Shared;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>What two processes keep together.</summary>
[Collection(PostgresTests.Name)]
public sealed class SharedStorageTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> parts = [];
    private string connection = "";

    public async Task InitializeAsync()
    {
        if (PostgresTools.Missing is null)
            connection = await postgres.CreateDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(parts))
            await part.DisposeAsync();
    }

    [PostgresFact]
    public async Task Questions_are_counted_over_all_processes()
    {
        var options = new RateLimitOptions { PerUser = 2, PerChat = 3, Window = TimeSpan.FromHours(1) };
        var limiters = new[] { new SharedQuestionLimiter(Database(), "test", options), new SharedQuestionLimiter(Database(), "test", options) };
        var verdicts = new List<RateVerdict>();
        for (var i = 0; i < 4; i++)
            verdicts.Add(await limiters[i % 2].AskAsync("ada", "chat"));
        Assert.Equal([RateVerdict.Admitted, RateVerdict.Admitted, RateVerdict.RefusedAloud, RateVerdict.RefusedSilently], verdicts);
        Assert.Equal(RateVerdict.Admitted, await limiters[0].AskAsync("bob", "chat"));
        Assert.Equal(RateVerdict.RefusedAloud, await limiters[1].AskAsync("cleo", "chat"));
        Assert.Equal(RateVerdict.Admitted, await limiters[1].AskAsync("cleo", "another chat"));
    }

    [PostgresFact]
    public async Task Limits_hold_in_each_process_while_the_database_is_away()
    {
        await using var away = new PostgresDatabase(PostgresOptions.Read("Host=127.0.0.1:1;Database=nowhere;Timeout=1"), TimeProvider.System);
        var limiter = new SharedQuestionLimiter(away, "test", new RateLimitOptions { PerUser = 1 });
        Assert.Equal(RateVerdict.Admitted, await limiter.AskAsync("ada", "chat"));
        Assert.Equal(RateVerdict.RefusedAloud, await limiter.AskAsync("ada", "chat"));
    }

    [PostgresFact]
    public async Task An_interaction_is_taken_by_one_process()
    {
        var (one, other) = (new SharedInteractionMemory(Database()), new SharedInteractionMemory(Database()));
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).TakeAsync(ulong.MaxValue - (ulong)(i / 4), CancellationToken.None).AsTask()));
        Assert.Equal(10, taken.Count(isTaken => isTaken));
    }

    [PostgresFact]
    public async Task An_update_is_taken_by_one_process_and_the_others_wait_for_it()
    {
        var (one, other) = (Claims(), Claims());
        Assert.True(await one.Claims.TakeAsync(7, CancellationToken.None));
        var waiting = other.Claims.TakeAsync(7, CancellationToken.None).AsTask();
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        await one.Claims.DoneAsync(7);
        Assert.False(await waiting);
        Assert.True(await other.Claims.TakeAsync(8, CancellationToken.None));
    }

    [PostgresFact]
    public async Task What_a_dead_process_had_taken_is_taken_over_unless_its_answer_may_be_out()
    {
        var (dying, other) = (Claims(), Claims());
        Assert.True(await dying.Claims.TakeAsync(7, CancellationToken.None));
        Assert.True(await dying.Claims.TakeAsync(8, CancellationToken.None));
        await dying.Claims.AnswerAsync(8, CancellationToken.None);
        await dying.Presence.DisposeAsync();
        Assert.True(await other.Claims.TakeAsync(7, CancellationToken.None));
        Assert.False(await other.Claims.TakeAsync(8, CancellationToken.None));
    }

    private PostgresDatabase Database()
    {
        var database = new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System);
        parts.Add(database);
        return database;
    }

    private (SharedUpdateClaims Claims, ProcessPresence Presence) Claims()
    {
        var database = Database();
        var presence = new ProcessPresence(database);
        parts.Add(presence);
        return (new SharedUpdateClaims(database, presence, new TelegramOptions { Token = "123:abc" }), presence);
    }
}
