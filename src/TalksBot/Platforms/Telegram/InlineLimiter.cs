using System.Globalization;
using TalksBot.Platforms.RateLimits;

namespace TalksBot.Platforms.Telegram;

/// <summary>Inline queries come with every few letters typed, so a user may send several for each question.</summary>
public sealed class InlineLimiter(IQuestionLimits limits, RateLimitOptions options)
{
    private const int QueriesPerQuestion = 6;

    private readonly IQuestionLimiter limiter =
        limits.Create($"{TelegramAsker.Platform} inline", options with { PerUser = options.PerUser * QueriesPerQuestion, PerChat = 0 });

    public ValueTask<RateVerdict> AskAsync(long user) => limiter.AskAsync(user.ToString(CultureInfo.InvariantCulture), "");
}
