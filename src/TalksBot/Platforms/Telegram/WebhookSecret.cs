using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// What Telegram sends along with each update to prove that it is Telegram: as configured, else made from the token, so that
/// all processes of a bot agree on it. It tells nothing of the token.
/// </summary>
public sealed class WebhookSecret(TelegramOptions options)
{
    public string Value { get; } = options.SecretToken is { Length: > 0 } configured
        ? configured
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Token), "webhook"u8));
}
