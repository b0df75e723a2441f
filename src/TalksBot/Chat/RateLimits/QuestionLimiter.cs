using System.Threading.RateLimiting;

namespace TalksBot.Chat.RateLimits;

/// <summary>Counts in this process. What it knows of somebody is forgotten once their window is over.</summary>
public class QuestionLimiter(RateLimitOptions options) : IQuestionLimiter, IDisposable
{
    private const int NoticesPerWindow = 1;

    private readonly PartitionedRateLimiter<(string Whom, int Permits)> windows = PartitionedRateLimiter.Create<(string Whom, int Permits), string>(
        counted => RateLimitPartition.GetFixedWindowLimiter(counted.Whom, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = counted.Permits,
            Window = options.Window,
            QueueLimit = 0,
            AutoReplenishment = false,
        }));

    /// <summary>Where each process counts for itself.</summary>
    public static QuestionLimits Local { get; } = (_, options) => new QuestionLimiter(options);

    public async ValueTask<RateVerdict> AskAsync(string user, string chat)
    {
        foreach (var (whom, permits) in new[] { ("user " + user, options.PerUser), ("chat " + chat, options.PerChat) })
            if (permits > 0 && !await IsWithinAsync(whom, permits))
                return await IsWithinAsync("notice " + whom, NoticesPerWindow) ? RateVerdict.RefusedAloud : RateVerdict.RefusedSilently;
        return RateVerdict.Admitted;
    }

    public void Dispose()
    {
        windows.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Counts once more of somebody, and tells whether that is within what they may.</summary>
    protected virtual ValueTask<bool> IsWithinAsync(string whom, int permits)
    {
        using var lease = windows.AttemptAcquire((whom, permits));
        return ValueTask.FromResult(lease.IsAcquired);
    }
}
