using NodaTime;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Postgres;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Benchmarks.Engines;

/// <summary>The engine over PostgreSQL, on a server of its own that is as durable as its defaults.</summary>
internal sealed class PostgresEngine : ISearchEngine
{
    private PostgresServer? server;
    private PostgresDatabase? database;
    private PostgresPassageIndex? index;
    private string name = "";

    public string Name => PostgresPassageIndex.EngineName;

    public async Task PrepareAsync()
    {
        server = await PostgresServer.StartNewAsync(isDurable: true);
        name = await server.CreateDatabaseAsync();
        database = new PostgresDatabase(PostgresOptions.Read(server.ConnectionString(name)), TimeProvider.System);
        index = new PostgresPassageIndex(database);
    }

    public Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder) =>
        index!.ReplaceAsync(articles, new IndexStamp("benchmark", Instant.MinValue, []));

    public Task OpenAsync(string folder) => index!.GetStatusAsync();

    public async Task<double?> DiskMegabytesAsync() =>
        Convert.ToDouble(await server!.ScalarAsync("SELECT pg_database_size(current_database())", name),
            System.Globalization.CultureInfo.InvariantCulture) / 1e6;

    public IReadOnlyList<string> Search(string question)
    {
        var query = new PassageQuery([.. Analyzer.Terms(question).Select(term => new QueryTerm(term))], CorpusFilter.Everything, 10);
        return [.. index!.SearchAsync(query).GetAwaiter().GetResult().Hits.Select(hit => hit.Passage.Text.Text)];
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }
}
