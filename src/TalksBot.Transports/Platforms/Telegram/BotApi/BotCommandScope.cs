namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Who sees a command menu.</summary>
public sealed record BotCommandScope(string Type, long? ChatId = null)
{
    public static BotCommandScope Everybody { get; } = new("default");

    public static BotCommandScope Groups { get; } = new("all_group_chats");

    public static BotCommandScope Of(long chat) => new("chat", chat);
}
