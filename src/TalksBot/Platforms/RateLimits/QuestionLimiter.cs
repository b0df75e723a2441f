using System.Threading.RateLimiting;

namespace TalksBot.Platforms.RateLimits;

/// <summary>
/// Admits so many questions of a user, and so many in a chat, in each window. Who asks more is told once a window.
/// What it knows of somebody is forgotten once their window is over.
/// </summary>
public sealed class QuestionLimiter(RateLimitOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> users = Limiter(options.PerUser, options.Window);
    private readonly PartitionedRateLimiter<string> chats = Limiter(options.PerChat, options.Window);
    private readonly PartitionedRateLimiter<string> notices = Limiter(1, options.Window);

    /// <param name="user">Who asks, as the platform names them.</param>
    /// <param name="chat">Where they ask, as the platform names it.</param>
    public RateVerdict Ask(string user, string chat)
    {
        if (!Take(users, user))
            return Refuse("user " + user);
        return Take(chats, chat) ? RateVerdict.Admitted : Refuse("chat " + chat);
    }

    public void Dispose()
    {
        users.Dispose();
        chats.Dispose();
        notices.Dispose();
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
