namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record SendChatAction(long ChatId, long? MessageThreadId, string Action = "typing");
