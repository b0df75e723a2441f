using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Following;
using TalksBot.Platforms;
using TalksBot.Chat.RateLimits;
using TalksBot.Platforms.Telegram;
using TalksBot.Postgres;
using TalksBot.Storage;
using TalksBot.Storage.Shared;
using TalksBot.Tests.Support;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>What two processes keep together.</summary>
[Collection(PostgresTests.Name)]
public sealed class SharedStorageTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2025, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly FollowReach Nowhere = new([], []);

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
    public async Task A_later_vote_replaces_the_earlier_one_and_old_votes_go()
    {
        var (one, other) = (new SharedVoteStore(Database(), new StorageOptions()), new SharedVoteStore(Database(), new StorageOptions()));
        await one.KeepAsync(new Vote(Noon.AddDays(-400), "telegram", "old", "who?", [], true), CancellationToken.None);
        await one.KeepAsync(new Vote(Noon, "telegram", "v", "who?", ["a@1", "b@2"], true), CancellationToken.None);
        await other.KeepAsync(new Vote(Noon.AddMinutes(1), "telegram", "v", "who?", ["a@1"], false), CancellationToken.None);
        var vote = Assert.Single(await one.ReadAsync(CancellationToken.None).ToListAsync());
        Assert.Equal((Noon.AddMinutes(1), false, "a@1"), (vote.At, vote.Helpful, Assert.Single(vote.Citations)));
    }

    [PostgresFact]
    public async Task Follows_are_seen_by_all_and_one_process_tells_at_a_time()
    {
        var options = new FollowingOptions { MaxPerChat = 2 };
        var (one, other) = (new SharedFollowStore(Database(), options, Nowhere), new SharedFollowStore(Database(), options, Nowhere));
        Assert.True(await one.AddAsync(new Follow("test", "c", "Ferry", false), ["a", "b"], CancellationToken.None));
        Assert.True(await other.AddAsync(new Follow("test", "c", "ferry", true), ["a", "b"], CancellationToken.None));
        Assert.True(await other.AddAsync(new Follow("test", "c", "harbour", false), ["c"], CancellationToken.None));
        Assert.False(await other.AddAsync(new Follow("test", "c", "mayor", false), [], CancellationToken.None));
        Assert.Equal([("Ferry", true), ("harbour", false)], (await one.ListAsync("test", "c", CancellationToken.None))
            .Select(follow => (follow.Subject, follow.AtNight)));

        await one.NumberAsync(["a", "d", "e"], CancellationToken.None);
        var ferry = (await other.ListAllAsync(CancellationToken.None))[0];
        Assert.Equal(["c", "d", "e"], (await other.ListNewAsync(ferry.Position, CancellationToken.None)).Select(article => article.Edition));
        await other.MarkSentAsync(ferry.Follow, "f1", Noon, CancellationToken.None);
        Assert.True(await one.WasSentAsync(ferry.Follow, "f1", CancellationToken.None));
        Assert.Equal(1, await one.CountSentAsync(ferry.Follow, Noon.AddDays(-1), CancellationToken.None));

        var turn = await one.TakeTurnAsync(CancellationToken.None);
        Assert.NotNull(turn);
        Assert.Null(await other.TakeTurnAsync(CancellationToken.None));
        await turn.DisposeAsync();
        await using var next = await other.TakeTurnAsync(CancellationToken.None);
        Assert.NotNull(next);
        Assert.True(await other.RemoveAsync("test", "c", "FERRY", CancellationToken.None));
    }

    [PostgresFact]
    public async Task What_chats_have_settled_is_seen_by_all_and_forgotten_with_them()
    {
        var (one, other) = (new SharedChatSettingsStore(Database()), new SharedChatSettingsStore(Database()));
        var settled = new ChatSettings { Outlets = ["Dawn"], DigestHour = 18, Quiet = new QuietHours(22, 7), OnlyAdminsFollow = true };
        await one.SetAsync("test", "c/31", settled, CancellationToken.None);
        Assert.Equal(settled, await other.GetAsync("test", "c", CancellationToken.None));
        await other.SetAsync("test", "c", ChatSettings.Default, CancellationToken.None);
        Assert.Equal(ChatSettings.Default, await one.GetAsync("test", "c", CancellationToken.None));
    }

    [PostgresFact]
    public async Task Follows_that_do_not_arrive_are_listed_apart_and_digests_have_their_day()
    {
        var store = new SharedFollowStore(Database(), new FollowingOptions(), Nowhere);
        await store.AddAsync(new Follow("test", "c", "Ferry", false) { IsDaily = true, OnlyFigures = true, Language = "tr" }, ["a"], CancellationToken.None);
        var kept = Assert.Single(await store.ListAllAsync(CancellationToken.None));
        Assert.True(kept is { Follow: { IsDaily: true, OnlyFigures: true, Language: "tr" }, DigestOn: null });
        await store.DigestAsync(kept, new DateOnly(2025, 11, 2), CancellationToken.None);
        Assert.Equal(new DateOnly(2025, 11, 2), (await store.ListAllAsync(CancellationToken.None))[0].DigestOn);
        await store.NumberAsync(["b"], CancellationToken.None);
        Assert.Equal(1, await store.FailAsync("test", "c", "Blocked.", CancellationToken.None));
        Assert.Empty(await store.ListAllAsync(CancellationToken.None));
        Assert.Equal("Blocked.", Assert.Single(await store.ListFailedAsync(CancellationToken.None)).Follow.Problem);
        await store.AddAsync(kept.Follow, [], CancellationToken.None);
        Assert.True(Assert.Single(await store.ListAllAsync(CancellationToken.None)).Position > kept.Position);
    }

    [PostgresFact]
    public async Task A_chat_that_moves_keeps_its_follows_once_and_one_that_is_gone_keeps_none()
    {
        var store = new SharedFollowStore(Database(), new FollowingOptions(), Nowhere);
        foreach (var (chat, subject) in new[] { ("old", "Ferry"), ("old", "harbour"), ("new", "ferry") })
            await store.AddAsync(new Follow("test", chat, subject, false), [], CancellationToken.None);
        var follow = (await store.ListAllAsync(CancellationToken.None))[0].Follow;
        await store.MarkSentAsync(follow, "f1", Noon, CancellationToken.None);

        await store.MoveChatAsync("test", "old", "new", CancellationToken.None);

        Assert.Empty(await store.ListAsync("test", "old", CancellationToken.None));
        Assert.Equal(["ferry", "harbour"], (await store.ListAsync("test", "new", CancellationToken.None)).Select(kept => kept.Subject)
            .Order(StringComparer.Ordinal));
        Assert.True(await store.WasSentAsync(follow with { Chat = "new" }, "f1", CancellationToken.None));
        Assert.Equal(2, await store.RemoveChatAsync("test", "new", CancellationToken.None));
        Assert.Empty(await store.ListAllAsync(CancellationToken.None));
    }

    [PostgresFact]
    public async Task Of_the_processes_that_hear_of_a_new_server_one_greets_it_and_all_know_its_chats_until_they_are_forgotten()
    {
        using var folder = new TemporaryFolder();
        var hash = new VoterHash(new StorageOptions { Directory = folder["data"] });
        var (one, other) = (new SharedMemberships(Database(), hash), new SharedMemberships(Database(), hash));
        var greeted = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => (number % 2 == 0 ? one : other).GreetAsync("discord", "20987654321", default)));
        Assert.Single(greeted, isFirst => isFirst);
        Assert.True(await other.GreetAsync("telegram", "20987654321", default));
        foreach (var (chat, server) in new[] { ("31", "19"), ("31", "20"), ("32", "20"), ("51", "50") })
            await one.PlaceAsync("discord", chat, server, default);
        Assert.Equal(["31", "32"], (await other.ListChatsAsync("discord", "20", default)).Order(StringComparer.Ordinal));
        Assert.Equal("50", await other.FindServerAsync("discord", "51", default));
        await other.ForgetAsync("discord", "31", default);
        Assert.Equal("32", Assert.Single(await one.ListChatsAsync("discord", "20", default)));
        Assert.Null(await one.FindServerAsync("discord", "31", default));
        Assert.Empty(await one.ListChatsAsync("discord", "19", default));
        Assert.False(await Database().WriteAsync(connection => Statement.ReadAsync<bool>(
            connection, "SELECT EXISTS (SELECT FROM talksbot.greeted WHERE place LIKE '%987654321%')", default), default));
    }

    [PostgresFact]
    public async Task Questions_are_counted_over_all_processes()
    {
        var options = new RateLimitOptions { PerUser = 2, PerChat = 3, Window = TimeSpan.FromHours(1) };
        var limiters = new[] { new SharedQuestionLimits(Database()).Create("test", options), new SharedQuestionLimits(Database()).Create("test", options) };
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
        var limiter = new SharedQuestionLimits(away).Create("test", new RateLimitOptions { PerUser = 1 });
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
