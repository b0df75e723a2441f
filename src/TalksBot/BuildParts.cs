using System.Collections.Immutable;
using TalksBot.Core.Indexing;
using TalksBot.Hosting;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Telegram;
#if NAMED_PACKAGES
using Microsoft.Extensions.DependencyInjection;
using TalksBot.DiscordNet;
using TalksBot.Lucene;
using TalksBot.TelegramBot;
#endif

namespace TalksBot;

/// <summary>
/// The engines and transports that this build has, the default first. The named packages come in here, where the build has
/// them (see NamedPackages.props), and nothing else knows.
/// </summary>
internal static class BuildParts
{
    public static ImmutableArray<SearchEngine> Engines { get; } =
    [
#if NAMED_PACKAGES
        new(LucenePassageIndex.EngineName, builder => builder.Services.AddSingleton<IPassageIndex>(
            services => LucenePassageIndex.Open(Path.Combine(services.GetRequiredService<CorpusOptions>().IndexDirectory, LucenePassageIndex.EngineName)))),
#endif
        SearchEngines.BuiltIn,
        SearchEngines.Postgres,
    ];

    public static ImmutableArray<TelegramClient> TelegramClients { get; } =
    [
#if NAMED_PACKAGES
        new("package", options => new TelegramBotTransport(options.Token, options.BaseUrl))
        {
            Problem = options => TelegramBotTransport.Problem(options.Token, options.BaseUrl),
        },
#endif
        TelegramClient.BuiltIn,
    ];

    public static ImmutableArray<DiscordTransport> DiscordTransports { get; } =
    [
#if NAMED_PACKAGES
        new("gateway", (settings, log) => new DiscordNetGateway(settings, log)),
#endif
        DiscordTransport.Http,
    ];

    /// <summary>What they are called, for whoever asks.</summary>
    public static ImmutableArray<(string Name, string Value)> Lines { get; } =
    [
        ("engines", Names(Engines)),
        ("telegram", Names(TelegramClients)),
        ("discord", Names(DiscordTransports)),
    ];

    private static string Names<T>(ImmutableArray<T> choices)
        where T : IChoice => string.Join(", ", choices.Select(choice => choice.Name));
}
