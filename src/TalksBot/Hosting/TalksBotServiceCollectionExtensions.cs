using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Commands;
using TalksBot.Core.Indexing;
using TalksBot.Following;
using TalksBot.Operations;
using TalksBot.Platforms;

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
        builder.Services.AddSingleton<IConversation>(services => new MeteredConversation(
            new Conversation(
                services.GetRequiredService<IPassageIndex>(),
                CommandList.Create(services.GetRequiredService<IIndexer>(), services.GetRequiredService<TimeProvider>(), Follows(services), BuildParts.Lines)),
            services.GetRequiredService<BotMetrics>(),
            services.GetRequiredService<QuestionTraffic>(),
            services.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<OldSettings>();
        builder.Services.AddHostedService<HttpServer>();
        builder.Services.AddHostedService<IndexStartup>();
        builder.Services.AddHostedService<IndexKeeper>();
        return builder;
    }

    /// <summary>Null, and no command for it, where there is no chat.</summary>
    private static IFollowList? Follows(IServiceProvider services) =>
        services.GetServices<IFollowDelivery>().Any() || services.GetServices<ChatPlatform>().Any() ? services.GetService<IFollowList>() : null;

    /// <summary>Adds the engine that <c>Index:Engine</c> names, and the first one where it names none.</summary>
    /// <exception cref="InvalidDataException">It names an engine that this build hasn't.</exception>
    public static IHostApplicationBuilder AddIndex(this IHostApplicationBuilder builder, params ReadOnlySpan<SearchEngine> engines)
    {
        IChoice.Of("Index:Engine", builder.Configuration["Index:Engine"], engines).Add(builder);
        return builder;
    }
}
