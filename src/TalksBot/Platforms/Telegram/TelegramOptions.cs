using System.Text.RegularExpressions;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Text;

namespace TalksBot.Platforms.Telegram;

/// <summary>The configuration section <c>Telegram</c>.</summary>
public sealed record TelegramOptions : IPlatformOptions
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

    public static string WrongKind =>
        "Telegram: a setting has a value of the wrong kind: MaxAge and RateLimits:Window are time spans "
        + "(00:01:00), RateLimits:PerUser and PerChat are whole numbers.";

    public string? Problem
    {
        get
        {
            if (!TokenForm.Fits(Token))
                return "Telegram:Token is not a bot token: copy the one that @BotFather gave, digits, a colon and letters.";
            if (WebAddress.Of(BaseUrl) is not { } server)
                return "Telegram:BaseUrl is not a web address: leave it out, or name a Bot API server such as http://localhost:8081.";
            if (server.AbsolutePath != "/")
                return "Telegram:BaseUrl has a path, which Telegram.Bot leaves out: name the server alone, such as http://localhost:8081.";
            if (Array.Exists(Admins, admin => !long.TryParse(admin, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                return "Telegram:Admins has an entry that is not a user id: use the numbers that @userinfobot shows, not names.";
            if (WebhookUrl is { Length: > 0 } webhook && WebAddress.Of(webhook) is null)
                return "Telegram:WebhookUrl is not a web address: give the https address under which Telegram reaches this bot, or leave it out to poll.";
            if (SecretToken is { Length: > 0 } secret && !SecretForm.Fits(secret))
                return "Telegram:SecretToken may have 1 to 256 of A-Z, a-z, 0-9, _ and -: choose another, or leave it out.";
            if (MaxAge <= TimeSpan.Zero)
                return "Telegram:MaxAge must be longer than nothing: give a time span such as 06:00:00.";
            return RateLimits.Problem is { } problem ? $"Telegram:RateLimits: {problem}" : null;
        }
    }

    /// <summary>People only: who writes as a group or a channel is nobody who runs the bot.</summary>
    public bool IsAdmin(long user) => user > 0 && Admins.Contains(user.ToString(CultureInfo.InvariantCulture));

    private static Regex TokenForm { get; } = Patterns.Of("^[0-9]{1,16}:[A-Za-z0-9_-]{1,200}\\z");

    private static Regex SecretForm { get; } = Patterns.Of("^[A-Za-z0-9_-]{1,256}\\z");
}
