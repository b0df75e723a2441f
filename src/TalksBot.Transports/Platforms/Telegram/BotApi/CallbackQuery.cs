namespace TalksBot.Platforms.Telegram.BotApi;

/// <summary>Somebody pressed a button.</summary>
/// <param name="Message">The message with the button; absent for messages sent through inline mode.</param>
/// <param name="Data">What the button carries; anything may arrive here.</param>
public sealed record CallbackQuery(string Id, User From, Message? Message = null, string? Data = null);
