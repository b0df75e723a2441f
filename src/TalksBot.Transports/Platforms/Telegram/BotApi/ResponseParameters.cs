namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="RetryAfter">Seconds to wait.</param>
/// <param name="MigrateToChatId">The supergroup that the group has become.</param>
public sealed record ResponseParameters(int? RetryAfter = null, long? MigrateToChatId = null);
