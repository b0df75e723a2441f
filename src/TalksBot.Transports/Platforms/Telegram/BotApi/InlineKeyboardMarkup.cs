namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Rows of buttons under a message.</summary>
public sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);
