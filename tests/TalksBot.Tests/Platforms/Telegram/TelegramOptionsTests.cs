using TalksBot.Chat.RateLimits;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class TelegramOptionsTests
{
    private static readonly TelegramOptions Good = new() { Token = FakeBotApi.Token };

    [Theory]
    [InlineData("123456:AAbb_-9")]
    [InlineData("42:x")]
    public void A_token_is_a_number_a_colon_and_letters(string token) => Assert.Null((Good with { Token = token }).Problem);

    [Theory]
    [InlineData("secret")]
    [InlineData("123456")]
    [InlineData("123456:")]
    [InlineData("bot123456:AAbb")]
    [InlineData("123456:AA bb")]
    [InlineData("123456:AAbb\n")]
    [InlineData("12345678901234567890:AAbb")]
    public void A_wrong_token_is_named_without_being_shown(string token)
    {
        var problem = (Good with { Token = token }).Problem;
        Assert.StartsWith("Telegram:Token", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(token, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem!);
    }

    [Fact]
    public void Each_wrong_setting_is_named()
    {
        Assert.StartsWith("Telegram:BaseUrl", (Good with { BaseUrl = "localhost" }).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:BaseUrl", (Good with { BaseUrl = "http://localhost:8081/telegram" }).Problem, StringComparison.Ordinal);
        Assert.Null((Good with { BaseUrl = "http://localhost:8081/" }).Problem);
        Assert.StartsWith("Telegram:Admins", (Good with { Admins = ["12", "@ada"] }).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:WebhookUrl", (Good with { WebhookUrl = "ftp://bot.example" }).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:SecretToken", (Good with { SecretToken = "with space" }).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:MaxAge", (Good with { MaxAge = TimeSpan.Zero }).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:RateLimits", (Good with { RateLimits = new RateLimitOptions { PerUser = -1 } }).Problem, StringComparison.Ordinal);
    }
}
