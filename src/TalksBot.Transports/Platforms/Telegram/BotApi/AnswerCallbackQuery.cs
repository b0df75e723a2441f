namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Text">At most 200 characters, shown for a moment; null to only stop the button's spinner.</param>
public sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null);
