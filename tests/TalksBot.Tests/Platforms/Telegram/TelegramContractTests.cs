using TalksBot.Core.Commands;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public class TelegramContractTests : PlatformContract
{
    protected virtual TelegramClient Client => TelegramClient.BuiltIn;

    protected override async Task<IPlatformDriver> StartAsync(IConversation conversation)
    {
        var api = await FakeBotApi.StartAsync();
        return new TelegramDriver(await TelegramHost.StartAsync(api, conversation, client: Client));
    }
}
