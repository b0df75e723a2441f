using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using TalksBot.Core.Search;
using TalksBot.Core.Search.Analysis;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Benchmarks.Engines;

/// <summary>PostgreSQL's own full-text search over the same passages: a stored tsvector, GIN, the order by ts_rank; stop words are not searched for.</summary>
internal sealed class TsRankEngine : ISearchEngine
{
    private const string Query = "SELECT text FROM passages, to_tsquery('english', $1) q WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10";

    private PostgresServer? server;
    private NpgsqlDataSource? source;
    private string name = "";

    public string Name => "ts_rank";

    public async Task PrepareAsync()
    {
        server = await PostgresServer.StartNewAsync(isDurable: true);
        name = await server.CreateDatabaseAsync();
        source = new NpgsqlDataSourceBuilder(server.ConnectionString(name)).Build();
    }

    public async Task BuildAsync(IAsyncEnumerable<IndexedArticle> articles, string folder)
    {
        await using var connection = await source!.OpenConnectionAsync();
        await ExecuteAsync(connection,
            "CREATE TABLE passages (text text NOT NULL, words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', text)) STORED)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY passages (text) FROM STDIN (FORMAT BINARY)"))
        {
            await foreach (var article in articles)
            {
                foreach (var passage in article.Passages)
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(PassageText.Of(article.Article, passage), NpgsqlDbType.Text);
                }
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, "CREATE INDEX passages_words ON passages USING gin (words)");
        await ExecuteAsync(connection, "VACUUM ANALYZE passages");
    }

    public Task OpenAsync(string folder) => Task.CompletedTask;

    public async Task<double?> DiskMegabytesAsync() =>
        Convert.ToDouble(await server!.ScalarAsync("SELECT pg_database_size(current_database())", name), CultureInfo.InvariantCulture) / 1e6;

    public IReadOnlyList<string> Search(string question)
    {
        // The words as written: the configuration stems them itself.
        var words = Analyzer.Tokens(question)
            .Select(token => $"'{question.Substring(token.Span.Start, token.Span.Length).Replace("'", "''", StringComparison.Ordinal)}'");
        using var command = source!.CreateCommand(Query);
        command.Parameters.AddWithValue(string.Join(" | ", words));
        var texts = new List<string>(10);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            texts.Add(rows.GetString(0));
        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
