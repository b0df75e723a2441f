namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="Id">1 to 64 bytes.</param>
public sealed record InlineQueryResultArticle(string Id, string Title, InputTextMessageContent InputMessageContent)
{
    public string Type { get; init; } = "article";

    public string? Description { get; init; }
}
