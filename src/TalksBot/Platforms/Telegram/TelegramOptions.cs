using TalksBot.Chat.RateLimits;

namespace TalksBot.Platforms.Telegram;

/// <summary>The configuration section <c>Telegram</c>.</summary>
public sealed record TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>What @BotFather gave ("123456:ABC…"). The platform runs where it is set. Never from a committed file.</summary>
    public string Token { get; init; } = "";

    /// <summary>Another address for a Bot API server of one's own.</summary>
    public string BaseUrl { get; init; } = "https://api.telegram.org";

    /// <summary>User ids, as text so that a wrong one can be named.</summary>
    public string[] Admins { get; init; } = [];

    /// <summary>Where Telegram reaches this bot from outside; empty for polling. Without a path, /telegram/webhook is added.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>What proves that a webhook request is Telegram's; made from the token where it is not set.</summary>
    public string? SecretToken { get; init; }

    /// <summary>Messages that waited longer than this (because the bot was down) are not answered any more.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Telegram itself lets about 20 messages a minute into a group.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>The bot's id: the part of the token before the colon.</summary>
    public long BotId => long.TryParse(Token.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>People only: who writes as a group or a channel is nobody who runs the bot.</summary>
    public bool IsAdmin(long user) => user > 0 && Admins.Contains(user.ToString(CultureInfo.InvariantCulture));
}
