namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record InputTextMessageContent(string MessageText, string ParseMode)
{
    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;
}
