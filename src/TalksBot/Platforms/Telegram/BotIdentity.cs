namespace TalksBot.Platforms.Telegram;

/// <summary>Who the bot is on Telegram, as getMe says.</summary>
public sealed record BotIdentity(long Id, string Username);
