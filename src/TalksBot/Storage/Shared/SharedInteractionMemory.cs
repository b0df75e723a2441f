using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Interactions that one of the processes has taken. While the database is away each process knows only its own.</summary>
public sealed class SharedInteractionMemory(PostgresDatabase database)
{
    // Later than this no timestamp lets the request pass.
    private const string Take = """
        WITH old AS (DELETE FROM talksbot.discord_interactions WHERE at < now() - interval '30 minutes')
        INSERT INTO talksbot.discord_interactions (id) VALUES ($1) ON CONFLICT DO NOTHING
        """;

    public async ValueTask<bool> TakeAsync(ulong id, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenPrimaryAsync(cancellation);
            return await Statement.RunAsync(connection, Take, cancellation, unchecked((long)id)) > 0;
        }
        catch (Exception away) when (away is IndexUnavailableException || DatabaseFailure.IsPassing(away))
        {
            return true;
        }
    }
}
