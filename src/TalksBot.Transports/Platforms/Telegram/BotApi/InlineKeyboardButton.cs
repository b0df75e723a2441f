namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="CallbackData">1 to 64 bytes.</param>
public sealed record InlineKeyboardButton(string Text, string CallbackData);
