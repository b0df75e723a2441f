using TalksBot.Operations;

namespace TalksBot.Platforms.Telegram;

/// <summary>Ready while Telegram answers: the last look for updates came through, or the webhook is set.</summary>
public sealed class TelegramReadiness() : PlatformReadiness(TelegramAsker.Platform, "Telegram hasn't answered yet.");
