namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>The part of a message that a reply quotes.</summary>
public sealed record TextQuote(string Text);
