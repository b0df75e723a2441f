using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Tests against a fake Bot API.</summary>
public abstract class BotApiTests : IAsyncLifetime
{
    public async Task InitializeAsync() => Api = await FakeBotApi.StartAsync();

    public async Task DisposeAsync() => await Api.DisposeAsync();

    protected FakeBotApi Api { get; private set; } = null!;

    protected Task<TelegramHost> StartAsync(
        IConversation conversation, IReadOnlyDictionary<string, string?>? settings = null, string? folder = null,
        Action<IHostApplicationBuilder>? compose = null) =>
        TelegramHost.StartAsync(Api, conversation, settings, folder, compose);
}
