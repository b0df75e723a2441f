namespace TalksBot.Platforms.Telegram.BotApi;

public sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static LinkPreviewOptions Off { get; } = new(true);
}
