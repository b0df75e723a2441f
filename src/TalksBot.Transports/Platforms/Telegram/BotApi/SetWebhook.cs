namespace TalksBot.Platforms.Telegram.BotApi;

/// <param name="SecretToken">1 to 256 of A-Z, a-z, 0-9, _ and -; comes back in a header of every request.</param>
public sealed record SetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);
