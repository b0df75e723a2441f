using System.Security.Cryptography;

namespace TalksBot.Platforms.Telegram;

/// <summary>What Telegram sends along with each update to prove that it is Telegram: as configured, else made up for this run.</summary>
public sealed class WebhookSecret(TelegramOptions options)
{
    private const int Length = 32;

    public string Value { get; } = options.SecretToken is { Length: > 0 } configured ? configured : RandomNumberGenerator.GetHexString(2 * Length, lowercase: true);
}
