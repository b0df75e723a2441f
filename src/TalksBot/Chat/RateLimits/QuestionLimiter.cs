using System.Threading.RateLimiting;

namespace TalksBot.Chat.RateLimits;

/// <summary>Counts in this process. What it knows of somebody is forgotten once their window is over.</summary>
public sealed class QuestionLimiter(RateLimitOptions options) : IQuestionLimiter, IDisposable
{
    private readonly PartitionedRateLimiter<string> users = Limiter(options.PerUser, options.Window);
    private readonly PartitionedRateLimiter<string> chats = Limiter(options.PerChat, options.Window);
    private readonly PartitionedRateLimiter<string> notices = Limiter(1, options.Window);

    public ValueTask<RateVerdict> AskAsync(string user, string chat) => ValueTask.FromResult(Ask(user, chat));

    public void Dispose()
    {
        users.Dispose();
        chats.Dispose();
        notices.Dispose();
    }

    private RateVerdict Ask(string user, string chat)
    {
        if (!Take(users, user))
            return Refuse("user " + user);
        return Take(chats, chat) ? RateVerdict.Admitted : Refuse("chat " + chat);
    }

    private RateVerdict Refuse(string whom) => Take(notices, whom) ? RateVerdict.RefusedAloud : RateVerdict.RefusedSilently;

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => permits == 0
            ? RateLimitPartition.GetNoLimiter(key)
            : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = window,
                QueueLimit = 0,
                AutoReplenishment = false,
            }));
}
