using TalksBot.Core.Commands;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class DiscordContractTests : PlatformContract
{
    protected override async Task<IPlatformDriver> StartAsync(IConversation conversation) => await DiscordDriver.StartAsync(conversation);
}
