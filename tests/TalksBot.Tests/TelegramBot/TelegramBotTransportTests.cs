using TalksBot.TelegramBot;

namespace TalksBot.Tests.TelegramBot;

public sealed class TelegramBotTransportTests
{
    [Theory]
    [InlineData("123456:AAbb", "https://api.telegram.org", null)]
    [InlineData("123456:AAbb", "http://localhost:8081/", null)]
    [InlineData("123456:AAbb", "http://localhost:8081/telegram", "Telegram:BaseUrl")]
    [InlineData("12345678901234567890:AAbb", "https://api.telegram.org", "Telegram:Token")]
    public void What_the_package_does_not_take_is_named_before_the_start(string token, string baseUrl, string? named)
    {
        var problem = TelegramBotTransport.Problem(token, baseUrl);
        Assert.Equal(named, problem?[..problem.IndexOf(' ', StringComparison.Ordinal)]);
        Assert.DoesNotContain(token, problem ?? "", StringComparison.Ordinal);
    }
}
