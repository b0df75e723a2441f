using TalksBot.Storage;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Storage;

public sealed class MembershipsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TalksDatabase database;
    private readonly Memberships memberships;

    public MembershipsTests()
    {
        var options = new StorageOptions { Directory = folder["data"] };
        database = new TalksDatabase(options);
        memberships = new Memberships(database, new VoterHash(options));
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_place_is_greeted_once_whoever_asks_first()
    {
        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => memberships.GreetAsync("discord", "20", default)));
        Assert.Single(first, isFirst => isFirst);
        Assert.True(await memberships.GreetAsync("telegram", "20", default));
        Assert.True(await memberships.GreetAsync("discord", "21", default));
    }

    [Fact]
    public async Task Of_a_greeted_place_the_database_has_no_id()
    {
        await memberships.GreetAsync("telegram", "-1009876543210", default);
        await using var open = await database.OpenAsync(default);
        await using var command = open.CreateCommand();
        command.CommandText = "SELECT platform || place FROM greeted";
        Assert.DoesNotContain("9876543210", (string)(await command.ExecuteScalarAsync())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chats_are_found_by_their_server_until_they_are_forgotten()
    {
        await memberships.PlaceAsync("discord", "31", "20", default);
        await memberships.PlaceAsync("discord", "31", "20", default);
        await memberships.PlaceAsync("discord", "32", "20", default);
        await memberships.PlaceAsync("discord", "51", "50", default);
        Assert.Equal(["31", "32"], (await memberships.ListChatsAsync("discord", "20", default)).Order(StringComparer.Ordinal));
        Assert.Equal("50", await memberships.FindServerAsync("discord", "51", default));
        await memberships.ForgetAsync("discord", "31", default);
        Assert.Equal("32", Assert.Single(await memberships.ListChatsAsync("discord", "20", default)));
        Assert.Null(await memberships.FindServerAsync("discord", "31", default));
    }
}
