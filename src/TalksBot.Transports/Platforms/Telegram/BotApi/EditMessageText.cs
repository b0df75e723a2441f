namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record EditMessageText(long ChatId, long MessageId, string Text)
{
    /// <summary>Null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
