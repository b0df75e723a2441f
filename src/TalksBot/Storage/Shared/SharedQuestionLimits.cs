using System.Security.Cryptography;
using System.Text;
using TalksBot.Chat.RateLimits;
using TalksBot.Postgres;

namespace TalksBot.Storage.Shared;

/// <summary>Limits that all processes count together.</summary>
public sealed class SharedQuestionLimits(PostgresDatabase database) : IQuestionLimits
{
    public IQuestionLimiter Create(string scope, RateLimitOptions options) => new SharedQuestionLimiter(database, scope, options);
}

/// <summary>Counts in the database; while it is away, each process for itself.</summary>
internal sealed class SharedQuestionLimiter(PostgresDatabase database, string scope, RateLimitOptions options) : IQuestionLimiter, IDisposable
{
    private const int NoticesPerWindow = 1;

    private const string Take = """
        WITH over AS (DELETE FROM talksbot.rate_windows WHERE until < now() - interval '1 hour')
        INSERT INTO talksbot.rate_windows AS known (key, until, count) VALUES ($1, now() + $2, 1)
        ON CONFLICT (key) DO UPDATE SET
            until = CASE WHEN known.until <= now() THEN excluded.until ELSE known.until END,
            count = CASE WHEN known.until <= now() THEN 1 ELSE known.count + 1 END
        RETURNING count
        """;

    private readonly QuestionLimiter local = new(options);

    public async ValueTask<RateVerdict> AskAsync(string user, string chat)
    {
        try
        {
            if (!await IsWithinAsync("user " + user, options.PerUser))
                return await RefuseAsync("user " + user);
            return await IsWithinAsync("chat " + chat, options.PerChat) ? RateVerdict.Admitted : await RefuseAsync("chat " + chat);
        }
        catch (Exception away) when (away is IndexUnavailableException || DatabaseFailure.IsPassing(away))
        {
            return await local.AskAsync(user, chat);
        }
    }

    public void Dispose() => local.Dispose();

    private async Task<RateVerdict> RefuseAsync(string whom) =>
        await IsWithinAsync("notice " + whom, NoticesPerWindow) ? RateVerdict.RefusedAloud : RateVerdict.RefusedSilently;

    private async Task<bool> IsWithinAsync(string whom, int permits)
    {
        if (permits == 0)
            return true;
        await using var connection = await database.OpenPrimaryAsync(CancellationToken.None);
        return await Statement.ReadAsync<int>(connection, Take, CancellationToken.None, KeyOf(whom), options.Window) <= permits;
    }

    // Nobody's id is in the table.
    private byte[] KeyOf(string whom) => SHA256.HashData(Encoding.UTF8.GetBytes($"{scope} {whom}"));
}
