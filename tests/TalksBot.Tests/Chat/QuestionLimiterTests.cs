using TalksBot.Chat.RateLimits;

namespace TalksBot.Tests.Chat;

public sealed class QuestionLimiterTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_user_may_ask_so_much_is_told_once_and_then_met_with_silence()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 2, PerChat = 0, Window = Long });
        Assert.Equal(
            [RateVerdict.Admitted, RateVerdict.Admitted, RateVerdict.RefusedAloud, RateVerdict.RefusedSilently],
            await AskAsync(limiter, "ada", "ada", "ada", "ada"));
        Assert.Equal(RateVerdict.Admitted, await limiter.AskAsync("bob", "chat"));
    }

    [Fact]
    public async Task A_chat_may_ask_so_much_whoever_asks()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 0, PerChat = 2, Window = Long });
        Assert.Equal(
            [RateVerdict.Admitted, RateVerdict.Admitted, RateVerdict.RefusedAloud, RateVerdict.RefusedSilently],
            await AskAsync(limiter, "ada", "bob", "cleo", "dan"));
        Assert.Equal(RateVerdict.Admitted, await limiter.AskAsync("bob", "another chat"));
    }

    [Fact]
    public async Task Without_limits_everybody_may()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 0, PerChat = 0 });
        Assert.All(await AskAsync(limiter, [.. Enumerable.Repeat("ada", 1000)]), verdict => Assert.Equal(RateVerdict.Admitted, verdict));
    }

    [Fact]
    public async Task The_next_window_begins_anew()
    {
        using var limiter = new QuestionLimiter(new RateLimitOptions { PerUser = 1, PerChat = 0, Window = TimeSpan.FromMilliseconds(50) });
        await limiter.AskAsync("ada", "chat");
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (await limiter.AskAsync("ada", "chat") != RateVerdict.Admitted)
        {
            Assert.True(DateTime.UtcNow < deadline);
            await Task.Delay(20);
        }
    }

    private static async Task<List<RateVerdict>> AskAsync(QuestionLimiter limiter, params string[] users)
    {
        var verdicts = new List<RateVerdict>();
        foreach (var user in users)
            verdicts.Add(await limiter.AskAsync(user, "chat"));
        return verdicts;
    }
}
