namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record DeleteWebhook(bool DropPendingUpdates = false);
