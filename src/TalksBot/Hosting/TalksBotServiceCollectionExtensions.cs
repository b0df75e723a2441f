using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;
using TalksBot.Core.Views;
using TalksBot.Lucene;
using TalksBot.News.Following;
using TalksBot.Operations;
using TalksBot.Platforms;
using TalksBot.Postgres;

namespace TalksBot.Hosting;

public static class TalksBotServiceCollectionExtensions
{
    /// <summary>Adds what answers: commands, the conversation over them, and the worker that keeps the index in step.</summary>
    public static IHostApplicationBuilder AddTalksBot(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IIndexer, Indexer>();
        builder.Services.AddSingleton<BotMetrics>();
        builder.Services.AddSingleton<QuestionTraffic>();
        builder.Services.AddSingleton<AllClaims>();
        builder.Services.AddSingleton<FiguresReader>();
        builder.Services.AddSingleton<TimelineReader>();
        builder.Services.AddSingleton<IConversation>(services => new MeteredConversation(
            new Conversation(
                services.GetRequiredService<IPassageIndex>(),
                CommandList.Create(
                    services.GetRequiredService<IIndexer>(), services.GetRequiredService<TimeProvider>(), Follows(services), BuildParts.Lines, House(services)),
                Follows(services)),
            services.GetRequiredService<BotMetrics>(),
            services.GetRequiredService<QuestionTraffic>(),
            services.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<OldSettings>();
        builder.Services.AddSingleton<HostOpening>();
        builder.Services.AddHostedService<HttpServer>();
        builder.Services.AddHostedService<IndexStartup>();
        builder.Services.AddHostedService<IndexHealer>();
        builder.Services.AddHostedService<ListKeeper>();
        return builder;
    }

    /// <summary>Null, and no command for it, where there is no chat.</summary>
    private static IFollowList? Follows(IServiceProvider services) =>
        HasChats(services) ? services.GetService<IFollowList>() : null;

    private static ChatHouse House(IServiceProvider services) =>
        (HasChats(services)
            ? new ChatHouse(services.GetService<IChatSettings>(), services.GetService<IFeedDesk>(), services.GetService<IMemberData>())
            : ChatHouse.Empty)
        with
        {
            Claims = services.GetRequiredService<AllClaims>(), Status = [.. services.GetServices<StatusLines>()],
        };

    private static bool HasChats(IServiceProvider services) => services.GetServices<IFollowDelivery>().Any() || services.GetServices<ChatPlatform>().Any();

    /// <summary>Adds the engine that <c>Index:Engine</c> names, and Lucene where it names none.</summary>
    /// <exception cref="InvalidDataException">There is no such engine.</exception>
    public static IHostApplicationBuilder AddIndex(this IHostApplicationBuilder builder)
    {
        var wanted = builder.Configuration["Index:Engine"]?.Trim().ToLowerInvariant();
        switch (wanted)
        {
            case null or "" or LucenePassageIndex.EngineName or FormerIndex.Engine:
                // Opened beside the rest of the host's making: of a short start it would be a fifth.
                var opening = OpenLuceneAsync(Corpus(builder.Services));
                builder.Services.AddSingleton<IPassageIndex>(services =>
                {
                    if (wanted == FormerIndex.Engine)
                        services.GetRequiredService<ILogger<LucenePassageIndex>>().LogWarning(
                            "Index:Engine is '{Engine}', which is no more: leave it out; the index is Lucene's", wanted);
                    return opening.GetAwaiter().GetResult();
                });
                break;
            case PostgresPassageIndex.EngineName:
                builder.AddPostgres();
                break;
            default:
                throw new InvalidDataException($"Index:Engine is '{wanted}', and there are lucene, postgres.");
        }

        return builder;
    }

    private static CorpusOptions Corpus(IServiceCollection services) =>
        (CorpusOptions)services.Last(service => service.ServiceType == typeof(CorpusOptions)).ImplementationInstance!;

    private static Task<LucenePassageIndex> OpenLuceneAsync(CorpusOptions corpus) => Task.Run(() =>
    {
        if (!corpus.IsReadOnly)
            FormerIndex.Remove(corpus.IndexDirectory);
        return LucenePassageIndex.Open(Path.Combine(corpus.IndexDirectory, LucenePassageIndex.EngineName));
    });
}
