using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Chat;
using TalksBot.Chat.RateLimits;
using TalksBot.Core.Commands;
using TalksBot.Operations.Doctor;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Postgres;
using TalksBot.Postgres.Indexing;
using TalksBot.Storage;
using TalksBot.Storage.Shared;

namespace TalksBot.Hosting;

public static class PostgresServiceCollectionExtensions
{
    /// <summary>How long the other processes may go on with what a chat had settled before.</summary>
    private static readonly TimeSpan SettingsLife = TimeSpan.FromSeconds(10);

    /// <summary>Adds the engine over PostgreSQL, and what makes several processes over one database one bot.</summary>
    /// <exception cref="InvalidDataException">The connection string is missing or can't be read.</exception>
    public static IHostApplicationBuilder AddPostgres(this IHostApplicationBuilder builder)
    {
        var connection = PostgresOptions.Read(builder.Configuration[PostgresOptions.ConnectionStringKey]);
        var services = builder.Services;
        services.AddSingleton(provider => new PostgresDatabase(connection, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IPassageIndex>(provider => new PostgresPassageIndex(
            provider.GetRequiredService<PostgresDatabase>(), provider.GetRequiredService<CorpusOptions>().Set ?? PostgresPassageIndex.MainCorpus));
        services.AddSingleton<Indexer>();
        services.AddSingleton(provider => new SharedIndexer(
            provider.GetRequiredService<Indexer>(),
            provider.GetRequiredService<IPassageIndex>(),
            provider.GetRequiredService<PostgresDatabase>(),
            provider.GetRequiredService<ChangeFeed>(),
            hasArticles: !provider.GetRequiredService<CorpusOptions>().IsReadOnly));

        // A set of articles that the command line names is this process's alone.
        services.Replace(ServiceDescriptor.Singleton<IIndexer>(provider => provider.GetRequiredService<CorpusOptions>().Set is null
            ? provider.GetRequiredService<SharedIndexer>()
            : provider.GetRequiredService<Indexer>()));
        services.AddHostedService<SharedIndexingService>();
        services.AddSingleton<ProcessPresence>();
        services.AddSingleton<IUpdateClaims, SharedUpdateClaims>();
        services.AddSingleton<TakeInteraction>(provider => new SharedInteractionMemory(provider.GetRequiredService<PostgresDatabase>()).TakeAsync);
        services.AddSingleton<QuestionLimits>(provider =>
            (scope, options) => new SharedQuestionLimiter(provider.GetRequiredService<PostgresDatabase>(), scope, options));
        services.AddSingleton<ISqlDatabase, SharedDatabase>();
        services.AddSingleton<IChatSettings>(provider => new KnownChatSettings(
            provider.GetRequiredService<ChatSettingsStore>(), provider.GetRequiredService<TimeProvider>(), SettingsLife));
        services.AddSingleton<ICheck, PostgresCheck>();
        return builder;
    }
}
