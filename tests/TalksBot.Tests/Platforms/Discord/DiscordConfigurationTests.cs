using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Commands;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DiscordConfigurationTests
{
    [Fact]
    public async Task Without_a_public_key_Discord_stays_out_silently()
    {
        var (platforms, errors) = await StartAsync();
        Assert.Equal(["another"], platforms);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task With_a_public_key_it_runs()
    {
        var (platforms, errors) = await StartAsync(("PublicKey", DiscordBot.PublicKey));
        Assert.Equal(["another", "discord"], platforms);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("PublicKey", "abc")]
    [InlineData("PublicKey", "zz debe55d37c722768b137131caa6087080b2e0b60b94bd785d14575cfa498b")]
    [InlineData("ApplicationId", "my bot")]
    [InlineData("Token", "Bot abc.def")]
    [InlineData("BaseUrl", "discord.com/api/v10")]
    [InlineData("BaseUrl", "https://discord.com/api/v9")]
    [InlineData("GuildId", "my server")]
    public async Task A_bad_setting_is_one_clear_line_and_nothing_is_served(string key, string value)
    {
        var (platforms, errors) = await StartAsync(("PublicKey", DiscordBot.PublicKey), (key, value));
        Assert.Equal(["another", "discord"], platforms);
        var line = Assert.Single(errors);
        Assert.StartsWith($"Discord doesn't run: Discord:{key} must be ", line, StringComparison.Ordinal);
        Assert.DoesNotContain(value, line, StringComparison.Ordinal);
    }

    private static async Task<(string[] Platforms, string[] Errors)> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var log = new ListLogger();
        builder.Logging.AddProvider(log);
        foreach (var (key, value) in settings)
            builder.Configuration[$"Discord:{key}"] = value;
        builder.Services.AddSingleton<IConversation>(new FakeConversation());
        builder.Services.AddSingleton(new ChatPlatform("another"));
        builder.AddDiscord();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
        Assert.Equal(log.Errors.Any() || settings.Length == 0, !host.Services.GetServices<IHttpEndpoints>().Any());
        return ([.. host.Services.GetServices<ChatPlatform>().Select(platform => platform.Name)], [.. log.Errors]);
    }
}
