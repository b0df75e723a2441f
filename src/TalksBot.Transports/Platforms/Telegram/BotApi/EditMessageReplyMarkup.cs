namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record EditMessageReplyMarkup(long ChatId, long MessageId, InlineKeyboardMarkup? ReplyMarkup);
