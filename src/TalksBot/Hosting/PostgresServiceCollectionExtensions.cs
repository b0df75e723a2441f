using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Core.Indexing;
using TalksBot.Postgres;

namespace TalksBot.Hosting;

public static class PostgresServiceCollectionExtensions
{
    /// <summary>Adds the engine over PostgreSQL, and what makes several processes over one database one bot.</summary>
    /// <exception cref="InvalidDataException">The connection string is missing or can't be read.</exception>
    public static IHostApplicationBuilder AddPostgres(this IHostApplicationBuilder builder)
    {
        var connection = PostgresOptions.Read(builder.Configuration[PostgresOptions.ConnectionStringKey]);
        var services = builder.Services;
        services.AddSingleton(provider => new PostgresDatabase(connection, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPassageIndex>(provider => new PostgresPassageIndex(
            provider.GetRequiredService<PostgresDatabase>(), provider.GetRequiredService<CorpusOptions>().Set ?? PostgresPassageIndex.MainCorpus));
        return builder;
    }
}
