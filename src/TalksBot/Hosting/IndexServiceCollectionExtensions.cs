using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Core.Indexing;
using TalksBot.Lucene;
using TalksBot.Postgres;

namespace TalksBot.Hosting;

public static class IndexServiceCollectionExtensions
{
    private const string Key = "Index:Engine";
    private const string FormerEngine = "builtin";

    /// <summary>What <c>Index:Engine</c> can name, the default first.</summary>
    public static IReadOnlyList<string> Engines { get; } = [LucenePassageIndex.EngineName, PostgresPassageIndex.EngineName];

    /// <summary>Adds the engine that <c>Index:Engine</c> names.</summary>
    /// <exception cref="InvalidDataException">It names none that there is.</exception>
    public static IHostApplicationBuilder AddIndex(this IHostApplicationBuilder builder)
    {
        var wanted = builder.Configuration[Key]?.Trim().ToLowerInvariant();
        if (wanted == PostgresPassageIndex.EngineName)
            return builder.AddPostgres();
        if (wanted is not (null or "" or LucenePassageIndex.EngineName or FormerEngine))
            throw new InvalidDataException($"{Key} is '{wanted}', and there are {string.Join(" and ", Engines)}.");
        builder.Services.AddSingleton<IPassageIndex>(services =>
        {
            if (wanted == FormerEngine)
                services.GetRequiredService<ILogger<LucenePassageIndex>>().LogWarning(
                    "{Key} is '{Former}', which there is no more: the index is Lucene's. Set it to '{Engine}', or leave it out.", Key, FormerEngine, LucenePassageIndex.EngineName);
            var corpus = services.GetRequiredService<CorpusOptions>();
            if (!corpus.IsReadOnly)
                FormerIndex.Remove(corpus.IndexDirectory);
            return LucenePassageIndex.Open(Path.Combine(corpus.IndexDirectory, LucenePassageIndex.EngineName));
        });
        return builder;
    }
}
