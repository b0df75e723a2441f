using TalksBot.Platforms.Telegram;
using TalksBot.TelegramBot;

namespace TalksBot.Tests.TelegramBot;

/// <summary>The client that the tests here run over.</summary>
internal static class PackageClient
{
    public static TelegramClient Value { get; } = new("package", options => new TelegramBotTransport(options.Token, options.BaseUrl));
}
