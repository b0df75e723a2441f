using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Gateway;

namespace TalksBot;

/// <summary>What this build has. Discord.Net comes in here, where it restored (see Directory.Solution.props), and nothing else knows.</summary>
internal static class BuildParts
{
    /// <summary>Connects to Discord's gateway; null in a build without Discord.Net.</summary>
    public static Func<DiscordOptions, ILogger, DiscordGateway>? Gateway =>
#if DISCORD_NET
        (options, log) => new DiscordNet.DiscordNetGateway(options.Token, options.BaseUrl, options.ShardAbove, log).RunAsync;
#else
        null;
#endif

    /// <summary>The same in words, for whoever asks.</summary>
    public static ImmutableArray<(string Name, string Value)> Lines { get; } =
    [
        ("engines", "lucene, postgres"),
        ("discord", Gateway is null ? "http" : "gateway, http"),
    ];
}
