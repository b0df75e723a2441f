namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Somebody types the bot's name and words in any chat.</summary>
public sealed record InlineQuery(string Id, User From, string Query);
