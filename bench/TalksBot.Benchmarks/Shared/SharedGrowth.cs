using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TalksBot.Benchmarks.Engines;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Postgres;
using TalksBot.Tests.Support.Postgres;

namespace TalksBot.Benchmarks.Shared;

/// <summary>
/// <c>growth </c>: what the database takes for more and more passages, where it lies, and how long a changed article takes to be in every answer.
/// </summary>
internal static class SharedGrowth
{
    private const string DatabaseName = "talksbot";

    private const string Sizes = """
        SELECT string_agg(name || ' ' || round(pg_total_relation_size('talksbot.' || name) / 1e6), ', ' ORDER BY pg_total_relation_size('talksbot.' || name) DESC)
        FROM unnest(ARRAY['articles', 'passages', 'findings', 'postings']) name
        """;

    public static async Task RunAsync(string corpusPath, IEnumerable<int> sizes)
    {
        var corpus = await SeededCorpus.FromAsync(corpusPath);
        await using var server = await PostgresServer.StartNewAsync(isDurable: true);
        foreach (var passages in sizes)
        {
            var name = await server.CreateDatabaseAsync($"{DatabaseName}{passages}");
            await using var database = new PostgresDatabase(PostgresOptions.Read(server.ConnectionString(name)), TimeProvider.System);
            var index = new PostgresPassageIndex(database);
            var watch = Stopwatch.StartNew();
            await index.ReplaceAsync(corpus.ArticlesAsync(passages, withFindings: false), Stamp);
            var built = watch.Elapsed.TotalSeconds;
            var one = await UpdateAsync(index, corpus, passages, changed: 1);
            var hundred = await UpdateAsync(index, corpus, passages, changed: 100);
            Print(
                $"{passages:N0} passages: {built:0.0} s ({passages / built:N0} a second); 1 changed article {one:0.00} s, "
                + $"100 {hundred:0.00} s; MB: {await server.ScalarAsync(Sizes, name)}");
        }
    }

    private static IndexStamp Stamp => new("benchmark", Instant.MinValue, []);

    private static async Task<double> UpdateAsync(PostgresPassageIndex index, SeededCorpus corpus, int passages, int changed)
    {
        var known = new Dictionary<Article, IndexedArticle>(ReferenceEqualityComparer.Instance);
        var watch = Stopwatch.StartNew();
        await index.UpdateAsync(ArticlesAsync(), article => known[article], () => Stamp);
        return watch.Elapsed.TotalSeconds;

        async IAsyncEnumerable<Article> ArticlesAsync()
        {
            var number = 0;
            await foreach (var indexed in corpus.ArticlesAsync(passages, withFindings: false))
            {
                var article = number++ < changed
                    ? indexed.Article with { Title = $"{indexed.Article.Title} ({changed.ToString(CultureInfo.InvariantCulture)})" }
                    : indexed.Article;
                if (number <= changed)
                    known[article] = indexed with { Article = article };
                yield return article;
            }
        }
    }

    private static void Print(string line) => Console.WriteLine(line);
}
