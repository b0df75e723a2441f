using TalksBot.Chat.RateLimits;

namespace TalksBot.Platforms.Discord;

/// <summary>The configuration's section <c>Discord</c>.</summary>
public sealed class DiscordOptions : IPlatformOptions
{
    public const string Section = "Discord";

    private const int KeyLength = 64;
    private const string ApiVersion = "/api/v10";

    /// <summary>The application's public key in hexadecimal, which HTTP takes.</summary>
    public string PublicKey { get; set; } = "";

    public string ApplicationId { get; set; } = "";

    /// <summary>The bot's token, which the gateway takes and registering the commands. Answering over HTTP needs none.</summary>
    public string Token { get; set; } = "";

    public string BaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>A bot in more servers than this takes several connections to the gateway. Discord demands it from 2,500 on.</summary>
    public int ShardAbove { get; set; } = 2000;

    /// <summary>A server to register the commands in, where they appear at once; empty registers them everywhere.</summary>
    public string GuildId { get; set; } = "";

    /// <summary>Ids of users who may call admin commands.</summary>
    public ISet<string> Admins { get; init; } = new HashSet<string>();

    /// <summary>Ids of roles whose members may call admin commands.</summary>
    public ISet<string> AdminRoles { get; init; } = new HashSet<string>();

    /// <summary>A chat is a server here, with many people in it.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    public bool CanRegister => Token.Length > 0 && ApplicationId.Length > 0;

    /// <summary>Whether interactions come over HTTP.</summary>
    public bool IsOverHttp => !string.IsNullOrWhiteSpace(PublicKey);

    public static string WrongKind => Stopped(
        "a setting has a value of the wrong kind; RateLimits:Window is a time span (00:01:00), "
        + "RateLimits:PerUser and PerChat and ShardAbove are whole numbers");

    public string? Problem => string.Join("; ", Faults()) is { Length: > 0 } faults ? Stopped(faults) : null;

    public static bool IsPublicKey(string text) => text.Length == KeyLength && text.All(char.IsAsciiHexDigit);

    private static string Stopped(string fault) => $"Discord doesn't run: {fault}.";

    private IEnumerable<string> Faults()
    {
        if (IsOverHttp && !IsPublicKey(PublicKey))
            yield return "Discord:PublicKey must be the 64 hexadecimal digits that the Developer Portal shows as Public Key";
        if (ShardAbove <= 0)
            yield return "Discord:ShardAbove must be a number of servers above 0";
        if (!IsSnowflake(ApplicationId) && ApplicationId.Length > 0)
            yield return "Discord:ApplicationId must be the number that the Developer Portal shows as Application ID";
        if (Token.Any(char.IsWhiteSpace))
            yield return "Discord:Token must be the bot's token alone, without 'Bot' or spaces";
        if (WebAddress.Of(BaseUrl)?.AbsolutePath.TrimEnd('/').EndsWith(ApiVersion, StringComparison.Ordinal) != true)
            yield return $"Discord:BaseUrl must be a web address that ends in {ApiVersion}";
        if (!IsSnowflake(GuildId) && GuildId.Length > 0)
            yield return "Discord:GuildId must be a server's id, a number";
        if (RateLimits.Problem is { } problem)
            yield return $"Discord:RateLimits: {problem}";
    }

    private static bool IsSnowflake(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
