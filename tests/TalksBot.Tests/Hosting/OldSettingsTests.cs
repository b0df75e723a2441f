using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using TalksBot.Hosting;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Hosting;

public sealed class OldSettingsTests
{
    [Theory]
    [InlineData("Telegram:Client", "package")]
    [InlineData("Discord:Transport", "pigeon")]
    public async Task A_setting_of_an_earlier_version_is_one_line_that_says_what_to_do(string key, string value)
    {
        var line = Assert.Single(await StartAsync(new() { [key] = value, ["Telegram:Token"] = "1:x" }));
        Assert.StartsWith($"{key} is no setting any more: take it out; ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_where_none_is_set() => Assert.Empty(await StartAsync(new() { ["Telegram:Token"] = "1:x" }));

    private static async Task<IEnumerable<string>> StartAsync(Dictionary<string, string?> settings)
    {
        var log = new ListLogger();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        var old = new OldSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), factory.CreateLogger<OldSettings>());
        await old.StartAsync(CancellationToken.None);
        return log.All;
    }
}
