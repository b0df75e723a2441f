using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Tests.TelegramBot;

public sealed class TelegramBotWebhookTests : TelegramWebhookTests
{
    protected override TelegramClient Client => PackageClient.Value;
}
