using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.DiscordNet;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.DiscordNet;

/// <summary>The bot's Discord side over the gateway, with a conversation and a gateway of the test's own.</summary>
internal sealed class GatewayBot : IAsyncDisposable
{
    private readonly SemaphoreSlim handled;

    private GatewayBot(DiscordBot bot, FakeGateway gateway, SemaphoreSlim handled) => (Bot, Gateway, this.handled) = (bot, gateway, handled);

    public DiscordBot Bot { get; }

    public FakeGateway Gateway { get; }

    public static async Task<GatewayBot> StartAsync(
        IConversation conversation, Action<FakeGateway>? prepare = null, TimeProvider? time = null, params IEnumerable<(string Key, string Value)> settings)
    {
        var gateway = await FakeGateway.StartAsync();
        prepare?.Invoke(gateway);
        (string Key, string Value)[] own = [("Discord:PublicKey", ""), ("Discord:Token", FakeGateway.Token), ("Discord:BaseUrl", gateway.BaseUrl)];
        var handled = new SemaphoreSlim(0);
        var bot = await DiscordBot.StartAsync(
            conversation, time, settings.Concat(own).DistinctBy(setting => setting.Key),
            (options, log) => Watched(new DiscordNetGateway(options.Token, options.BaseUrl, options.ShardAbove, log).RunAsync, handled));
        return new GatewayBot(bot, gateway, handled);
    }

    /// <summary>Waits until an interaction is answered, what comes later included.</summary>
    public async Task WhenAnsweredAsync()
    {
        Assert.True(await handled.WaitAsync(TimeSpan.FromSeconds(20)), "The bot answered no interaction.");
        await Bot.Services.GetRequiredService<LaterWork>().WhenIdle();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Gateway.DisposeAsync();
        handled.Dispose();
    }

    private static DiscordGateway Watched(DiscordGateway gateway, SemaphoreSlim handled) => (take, stop) => gateway(
        async (name, json) =>
        {
            await take(name, json);
            handled.Release();
        },
        stop);
}
