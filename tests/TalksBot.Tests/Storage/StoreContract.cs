using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.News.Following;
using TalksBot.Storage;
using TalksBot.Tests.Support;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Storage;

/// <summary>What is kept of chats is kept alike in every database, and seen by all who share it.</summary>
public abstract class StoreContract
{
    private static readonly DateTimeOffset Noon = new(2025, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly FollowReach Nowhere = new([], []);

    /// <summary>A process's own way to the database of the test.</summary>
    protected abstract ISqlDatabase Open();

    [EngineFact]
    public async Task A_later_vote_replaces_the_earlier_one_and_old_votes_go()
    {
        var (one, other) = (new VoteStore(Open(), new StorageOptions()), new VoteStore(Open(), new StorageOptions()));
        await one.KeepAsync(new Vote(Noon.AddDays(-400), "telegram", "old", "who?", [], true), CancellationToken.None);
        await one.KeepAsync(new Vote(Noon, "telegram", "v", "who?", ["a@1", "b@2"], true), CancellationToken.None);
        await other.KeepAsync(new Vote(Noon.AddMinutes(1), "telegram", "v", "who?", ["a@1"], false), CancellationToken.None);
        var vote = Assert.Single(await one.ReadAsync(CancellationToken.None));
        Assert.Equal((Noon.AddMinutes(1), false, "a@1"), (vote.At, vote.Helpful, Assert.Single(vote.Citations)));
    }

    [EngineFact]
    public async Task Follows_are_seen_by_all()
    {
        var options = new FollowingOptions { MaxPerChat = 2 };
        var (one, other) = (new FollowStore(Open(), options, Nowhere), new FollowStore(Open(), options, Nowhere));
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
        Assert.True(await other.RemoveAsync("test", "c", "FERRY", CancellationToken.None));
    }

    [EngineFact]
    public async Task What_chats_have_settled_is_seen_by_all_and_forgotten_with_them()
    {
        var (one, other) = (new ChatSettingsStore(Open()), new ChatSettingsStore(Open()));
        var settled = new ChatSettings { Outlets = ["Dawn"], DigestHour = 18, Quiet = new QuietHours(22, 7), OnlyAdminsFollow = true };
        await one.SetAsync("test", "c/31", settled, CancellationToken.None);
        Assert.Equal(settled, await other.GetAsync("test", "c", CancellationToken.None));
        await other.SetAsync("test", "c", ChatSettings.Default, CancellationToken.None);
        Assert.Equal(ChatSettings.Default, await one.GetAsync("test", "c", CancellationToken.None));
    }

    [EngineFact]
    public async Task Follows_that_do_not_arrive_are_listed_apart_and_digests_have_their_day()
    {
        var store = new FollowStore(Open(), new FollowingOptions(), Nowhere);
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

    [EngineFact]
    public async Task A_chat_that_moves_keeps_its_follows_once_and_one_that_is_gone_keeps_none()
    {
        var store = new FollowStore(Open(), new FollowingOptions(), Nowhere);
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

    [EngineFact]
    public async Task Of_the_processes_that_hear_of_a_new_server_one_greets_it_and_all_know_its_chats_until_they_are_forgotten()
    {
        using var folder = new TemporaryFolder();
        var hash = new VoterHash(new StorageOptions { Directory = folder["data"] });
        var (one, other) = (new Memberships(Open(), hash), new Memberships(Open(), hash));
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
        var places = await Open().ReadAsync($"SELECT place FROM {Open().Dialect.Schema}greeted", row => row.GetString(0), default);
        Assert.All(places, place => Assert.DoesNotContain("987654321", place, StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task Of_a_chat_that_is_gone_its_topics_go_and_chats_with_longer_names_stay()
    {
        var store = new FollowStore(Open(), new FollowingOptions(), Nowhere);
        foreach (var chat in (string[])["1", "1/7", "12", "_"])
            await store.AddAsync(new Follow("test", chat, "Ferry", false), [], CancellationToken.None);
        Assert.Equal(2, await store.RemoveChatAsync("test", "1", CancellationToken.None));
        Assert.Equal(["12", "_"], (await store.ListAllAsync(CancellationToken.None)).Select(kept => kept.Follow.Chat));
    }
}
