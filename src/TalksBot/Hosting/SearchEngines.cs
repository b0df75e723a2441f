using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn;
using TalksBot.Postgres;

namespace TalksBot.Hosting;

/// <summary>The engines that are always there.</summary>
public static class SearchEngines
{
    /// <summary>The engine that needs nothing but a folder.</summary>
    public static SearchEngine BuiltIn { get; } = new("builtin", builder =>
        builder.Services.AddSingleton<IPassageIndex>(services => BuiltInPassageIndex.Open(services.GetRequiredService<CorpusOptions>().IndexDirectory)));

    /// <summary>The engine that several processes share.</summary>
    public static SearchEngine Postgres { get; } = new(PostgresPassageIndex.EngineName, builder => builder.AddPostgres());
}
