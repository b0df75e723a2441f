using TalksBot.Platforms.RateLimits;

namespace TalksBot.Tests.Platforms.RateLimits;

public sealed class QuestionLimiterTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public void A_user_may_ask_so_much_is_told_once_and_then_met_with_silence()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 2, PerChat = 0, Window = Long });
        Assert.Equal(
            [RateVerdict.Admitted, RateVerdict.Admitted, RateVerdict.RefusedAloud, RateVerdict.RefusedSilently],
            Enumerable.Range(0, 4).Select(_ => limiter.Ask("ada", "chat")));
        Assert.Equal(RateVerdict.Admitted, limiter.Ask("bob", "chat"));
    }

    [Fact]
    public void A_chat_may_ask_so_much_whoever_asks()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 0, PerChat = 2, Window = Long });
        Assert.Equal(
            [RateVerdict.Admitted, RateVerdict.Admitted, RateVerdict.RefusedAloud, RateVerdict.RefusedSilently],
            Enumerable.Range(0, 4).Select(number => limiter.Ask($"user {number}", "chat")));
        Assert.Equal(RateVerdict.Admitted, limiter.Ask("user 1", "another chat"));
    }

    [Fact]
    public void Without_limits_everybody_may()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 0, PerChat = 0 });
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(RateVerdict.Admitted, limiter.Ask("ada", "chat")));
    }

    [Fact]
    public async Task The_next_window_begins_anew()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 1, PerChat = 0, Window = TimeSpan.FromMilliseconds(50) });
        limiter.Ask("ada", "chat");
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (limiter.Ask("ada", "chat") != RateVerdict.Admitted)
        {
            Assert.True(DateTime.UtcNow < deadline);
            await Task.Delay(20);
        }
    }
}
