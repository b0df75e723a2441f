using System.Collections.Immutable;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Telegram;
using TalksBot.TelegramBot;

namespace TalksBot;

/// <summary>
/// The transports that this build has, the default first. Discord.Net comes in here, where the build has it
/// (see Directory.Solution.props), and nothing else knows.
/// </summary>
internal static class BuildParts
{
    public static ImmutableArray<TelegramClient> TelegramClients { get; } =
    [
        new("package", options => new TelegramBotTransport(options.Token, options.BaseUrl))
        {
            Problem = options => TelegramBotTransport.Problem(options.Token, options.BaseUrl),
        },
        TelegramClient.BuiltIn,
    ];

    public static ImmutableArray<DiscordTransport> DiscordTransports { get; } =
    [
#if DISCORD_NET
        new("gateway", (settings, log) => new DiscordNet.DiscordNetGateway(settings, log)),
#endif
        DiscordTransport.Http,
    ];

    /// <summary>What they are called, for whoever asks.</summary>
    public static ImmutableArray<(string Name, string Value)> Lines { get; } =
    [
        ("engines", string.Join(", ", IndexServiceCollectionExtensions.Engines)),
        ("telegram", Names(TelegramClients)),
        ("discord", Names(DiscordTransports)),
    ];

    private static string Names<T>(ImmutableArray<T> choices)
        where T : IChoice => string.Join(", ", choices.Select(choice => choice.Name));
}
