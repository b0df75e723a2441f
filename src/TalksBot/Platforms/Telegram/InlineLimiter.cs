using System.Globalization;
using TalksBot.Platforms.RateLimits;

namespace TalksBot.Platforms.Telegram;

/// <summary>Inline queries come with every few letters typed, so a user may send several for each question.</summary>
public sealed class InlineLimiter(RateLimitOptions options) : IDisposable
{
    private const int QueriesPerQuestion = 6;

    private readonly QuestionLimiter limiter = new(options with { PerUser = options.PerUser * QueriesPerQuestion, PerChat = 0 });

    public RateVerdict Ask(long user) => limiter.Ask(user.ToString(CultureInfo.InvariantCulture), "");

    public void Dispose() => limiter.Dispose();
}
