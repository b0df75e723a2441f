namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>A button above inline results that opens the private chat.</summary>
public sealed record InlineQueryResultsButton(string Text, string StartParameter);
