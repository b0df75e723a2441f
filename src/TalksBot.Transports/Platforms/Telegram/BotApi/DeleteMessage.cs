namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record DeleteMessage(long ChatId, long MessageId);
