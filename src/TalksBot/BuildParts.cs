using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Indexing;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.Platforms.Discord.Gateway;

namespace TalksBot;

/// <summary>
/// The engines and transports that this build has, the default first. Discord.Net comes in here, where the build has it
/// (see Directory.Solution.props), and nothing else knows.
/// </summary>
internal static class BuildParts
{
    public static ImmutableArray<SearchEngine> Engines { get; } =
    [
        new(LucenePassageIndex.EngineName, builder => builder.Services.AddSingleton<IPassageIndex>(
            services => LucenePassageIndex.Open(Path.Combine(services.GetRequiredService<CorpusOptions>().IndexDirectory, LucenePassageIndex.EngineName)))),
        SearchEngines.BuiltIn,
        SearchEngines.Postgres,
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
        ("engines", Names(Engines)),
        ("discord", Names(DiscordTransports)),
    ];

    private static string Names<T>(ImmutableArray<T> choices)
        where T : IChoice => string.Join(", ", choices.Select(choice => choice.Name));
}
