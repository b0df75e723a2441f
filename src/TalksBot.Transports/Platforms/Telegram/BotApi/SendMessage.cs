namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record SendMessage(long ChatId, string Text)
{
    public long? MessageThreadId { get; init; }

    /// <summary>Null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
