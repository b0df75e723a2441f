using TalksBot.Chat.RateLimits;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class TelegramOptionsTests
{
    private static readonly TelegramOptions Good = new() { Token = FakeBotApi.Token };

    [Theory]
    [InlineData("123456:AAbb_-9")]
    [InlineData("42:x")]
    public void A_token_is_a_number_a_colon_and_letters(string token) => Assert.Null(Problem(Good with { Token = token }));

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
        var problem = Problem(Good with { Token = token });
        Assert.StartsWith("Telegram:Token", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(token, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem!);
    }

    [Fact]
    public void Each_wrong_setting_is_named()
    {
        Assert.StartsWith("Telegram:BaseUrl", Problem(Good with { BaseUrl = "localhost" }), StringComparison.Ordinal);
        Assert.StartsWith("Telegram:BaseUrl", Problem(Good with { BaseUrl = "http://localhost:8081/telegram" }), StringComparison.Ordinal);
        Assert.Null(Problem(Good with { BaseUrl = "http://localhost:8081/" }));
        Assert.StartsWith("Telegram:Admins", Problem(Good with { Admins = ["12", "@ada"] }), StringComparison.Ordinal);
        Assert.StartsWith("Telegram:WebhookUrl", Problem(Good with { WebhookUrl = "ftp://bot.example" }), StringComparison.Ordinal);
        Assert.StartsWith("Telegram:SecretToken", Problem(Good with { SecretToken = "with space" }), StringComparison.Ordinal);
        Assert.StartsWith("Telegram:MaxAge", Problem(Good with { MaxAge = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.StartsWith("Telegram:RateLimits", Problem(Good with { RateLimits = new RateLimitOptions { PerUser = -1 } }), StringComparison.Ordinal);
    }

    private static string? Problem(TelegramOptions options) => new TelegramOptionsValidator().Validate(null, options).FailureMessage;
}
