namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="LanguageCode">Two letters; null for users of every other language.</param>
public sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope Scope, string? LanguageCode = null);
