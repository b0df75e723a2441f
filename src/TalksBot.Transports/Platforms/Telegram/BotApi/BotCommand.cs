namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>A line of the command menu.</summary>
public sealed record BotCommand(string Command, string Description);
