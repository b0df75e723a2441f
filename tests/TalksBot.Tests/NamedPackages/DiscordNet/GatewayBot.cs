using TalksBot.Core.Commands;
using TalksBot.DiscordNet;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.NamedPackages.DiscordNet;

/// <summary>The bot's Discord side over the gateway, with a conversation and a gateway of the test's own.</summary>
internal sealed class GatewayBot : IAsyncDisposable
{
    private GatewayBot(DiscordBot bot, FakeGateway gateway) => (Bot, Gateway) = (bot, gateway);

    public DiscordBot Bot { get; }

    public FakeGateway Gateway { get; }

    public static async Task<GatewayBot> StartAsync(
        IConversation conversation, Action<FakeGateway>? prepare = null, TimeProvider? time = null, params IEnumerable<(string Key, string Value)> settings)
    {
        var gateway = await FakeGateway.StartAsync();
        prepare?.Invoke(gateway);
        (string Key, string Value)[] own = [("Discord:PublicKey", ""), ("Discord:Token", FakeGateway.Token), ("Discord:BaseUrl", gateway.BaseUrl)];
        var bot = await DiscordBot.StartAsync(
            conversation, time, settings.Concat(own).DistinctBy(setting => setting.Key), new DiscordTransport("gateway", (options, log) => new DiscordNetGateway(options, log)), DiscordTransport.Http);
        return new GatewayBot(bot, gateway);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
