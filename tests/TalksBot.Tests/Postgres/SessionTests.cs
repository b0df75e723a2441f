using TalksBot.Postgres;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Tests.Postgres;

/// <summary>Sessions are pooled and not swept: what one was used for must be gone when the next opens it.</summary>
[Collection(PostgresTests.Name)]
public sealed class SessionTests(PostgresFixture postgres)
{
    private string connection = "";

    [PostgresFact]
    public async Task Whoever_opens_the_session_of_a_feed_that_ended_hears_nothing()
    {
        await using var database = await OneSessionAsync();
        await using (var feed = new ChangeFeed(database, TimeProvider.System))
        {
            var change = feed.Next();

            // While it listens it has the only session: it is told from another pool.
            await using var teller = OtherPool();
            while (!change.IsCompleted)
            {
                await using var telling = await teller.OpenPrimaryAsync(CancellationToken.None);
                await ChangeFeed.TellAsync(telling, CancellationToken.None);
                await Task.WhenAny(change, Task.Delay(50));
            }
        }

        await using var connection = await database.OpenPrimaryAsync(CancellationToken.None);
        Assert.Equal(0L, await Statement.ReadAsync<long>(connection, "SELECT count(*) FROM pg_listening_channels()", CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_lock_that_was_let_go_is_free_for_other_sessions()
    {
        await using var database = await OneSessionAsync();
        await using (var held = await HeldLock.TryTakeAsync(database, AdvisoryLock.Followers, CancellationToken.None))
            Assert.NotNull(held);
        await using var other = OtherPool();
        await using var taken = await HeldLock.TryTakeAsync(other, AdvisoryLock.Followers, CancellationToken.None);
        Assert.NotNull(taken);
    }

    private async Task<PostgresDatabase> OneSessionAsync()
    {
        connection = await postgres.CreateDatabaseAsync();
        return new PostgresDatabase(PostgresOptions.Read(connection + ";Maximum Pool Size=1"), TimeProvider.System);
    }

    private PostgresDatabase OtherPool() => new(PostgresOptions.Read(connection), TimeProvider.System);
}
