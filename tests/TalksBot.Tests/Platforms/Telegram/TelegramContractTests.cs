using TalksBot.Core.Commands;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class TelegramContractTests : PlatformContract
{
    protected override async Task<IPlatformDriver> StartAsync(IConversation conversation)
    {
        var api = await FakeBotApi.StartAsync();
        return new TelegramDriver(await TelegramHost.StartAsync(api, conversation));
    }
}
