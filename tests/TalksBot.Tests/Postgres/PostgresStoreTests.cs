using TalksBot.News.Following;
using TalksBot.Postgres;
using TalksBot.Storage;
using TalksBot.Storage.Shared;
using TalksBot.Tests.Storage;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

[NeedsPostgres]
[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests(PostgresFixture postgres) : StoreContract, IAsyncLifetime
{
    private readonly List<PostgresDatabase> databases = [];
    private string connection = "";

    public async Task InitializeAsync()
    {
        if (PostgresTools.Missing is null)
            connection = await postgres.CreateDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    [EngineFact]
    public async Task One_process_tells_followers_at_a_time()
    {
        var reach = new FollowReach([], []);
        var (one, other) = (new FollowStore(Open(), new FollowingOptions(), reach), new FollowStore(Open(), new FollowingOptions(), reach));
        var turn = await one.TakeTurnAsync(CancellationToken.None);
        Assert.NotNull(turn);
        Assert.Null(await other.TakeTurnAsync(CancellationToken.None));
        await turn.DisposeAsync();
        await using var next = await other.TakeTurnAsync(CancellationToken.None);
        Assert.NotNull(next);
    }

    protected override ISqlDatabase Open()
    {
        databases.Add(new PostgresDatabase(PostgresOptions.Read(connection), TimeProvider.System));
        return new SharedDatabase(databases[^1]);
    }
}
