namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Where a forwarded message comes from.</summary>
/// <param name="Type">"user", "hidden_user", "chat" or "channel".</param>
public sealed record MessageOrigin(string Type);
