using TalksBot.Chat.RateLimits;

namespace TalksBot.Platforms.Discord;

/// <summary>The configuration's section <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

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
}
