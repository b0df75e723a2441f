using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Tests.TelegramBot;

public sealed class TelegramBotBehaviourTests : TelegramTests
{
    protected override TelegramClient Client => PackageClient.Value;
}
