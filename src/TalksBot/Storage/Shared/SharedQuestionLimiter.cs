using System.Security.Cryptography;
using System.Text;
using TalksBot.Chat.RateLimits;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Counts for all processes together, in the database; while it is away, each process for itself.</summary>
public sealed class SharedQuestionLimiter(PostgresDatabase database, string scope, RateLimitOptions options) : QuestionLimiter(options)
{
    private const string Take = """
        WITH over AS (DELETE FROM talksbot.rate_windows WHERE until < now() - interval '1 hour')
        INSERT INTO talksbot.rate_windows AS known (key, until, count) VALUES ($1, now() + $2, 1)
        ON CONFLICT (key) DO UPDATE SET
            until = CASE WHEN known.until <= now() THEN excluded.until ELSE known.until END,
            count = CASE WHEN known.until <= now() THEN 1 ELSE known.count + 1 END
        RETURNING count
        """;

    private readonly TimeSpan window = options.Window;

    protected override async ValueTask<bool> IsWithinAsync(string whom, int permits)
    {
        try
        {
            await using var connection = await database.OpenPrimaryAsync(CancellationToken.None);
            return await Statement.ReadAsync<int>(connection, Take, CancellationToken.None, KeyOf(whom), window) <= permits;
        }
        catch (Exception away) when (away is IndexUnavailableException || DatabaseFailure.IsPassing(away))
        {
            return await base.IsWithinAsync(whom, permits);
        }
    }

    // Nobody's id is in the table.
    private byte[] KeyOf(string whom) => SHA256.HashData(Encoding.UTF8.GetBytes($"{scope} {whom}"));
}
