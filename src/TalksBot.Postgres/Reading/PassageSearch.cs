using System.Collections.Immutable;
using Npgsql;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Postgres.Reading;

/// <summary>Passages by BM25.</summary>
internal static class PassageSearch
{
    private const string Hits = """
        SELECT c.score, p.article, a.header, p.ordinal, p.start, p.sentences, a.unit, substring(a.body FROM p.start * a.unit + 1 FOR p.length * a.unit), p.number
        FROM unnest($2, $3) c (number, score)
        JOIN talksbot.passages p ON p.edition = $1 AND p.number = c.number
        JOIN talksbot.articles a ON a.number = p.article
        """;

    /// <param name="reading">The question's view of the index.</param>
    /// <param name="query">The search.</param>
    /// <param name="findings">Reads what was found in a stretch of an article, by the article's number.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<PassageResult> RunAsync(
        ReadingState reading, PassageQuery query, Func<long, TextSpan, ImmutableArray<Finding>> findings, CancellationToken cancellation)
    {
        var ranking = await TextSearch.RunAsync(reading, (int)FindingKind.Passage, query.Terms, query.Filter, query.Count, cancellation).ConfigureAwait(false);
        var hits = ranking.Best.Count == 0 ? [] : await ReadAsync(reading.Connection, reading.State, ranking, findings, cancellation).ConfigureAwait(false);
        return new PassageResult(hits, ranking.Containing, ranking.Admitted);
    }

    private static async Task<ImmutableArray<PassageHit>> ReadAsync(
        NpgsqlConnection connection, IndexStateRow state, TextRanking ranking, Func<long, TextSpan, ImmutableArray<Finding>> findings, CancellationToken cancellation)
    {
        await using var command = Statement.Create(connection, Hits, state.Edition, ranking.Numbers, ranking.Scores);
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var hits = new List<(PassageHit Hit, int Number)>(ranking.Best.Count);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var article = rows.GetInt64(1);
            var text = TextBody.Read(rows.GetInt16(6), rows.GetFieldValue<byte[]>(7));
            var span = new TextSpan(rows.GetInt32(4), text.Length);
            var stored = new StoredArticle(ArticleReader.Header(rows.GetFieldValue<byte[]>(2)), new TextWindow(span.Start, text));
            var passage = new Passage(rows.GetInt32(3), stored.Quote(span), SpanCodec.Read(rows.GetFieldValue<byte[]>(5)));
            hits.Add((new PassageHit(stored.Info, passage, rows.GetDouble(0), () => findings(article, span)), rows.GetInt32(8)));
        }

        hits.Sort(static (one, other) => TextSearch.Compare((one.Hit.Score, one.Hit.Article.Id, one.Number), (other.Hit.Score, other.Hit.Article.Id, other.Number)));
        return [.. hits.Select(hit => hit.Hit)];
    }
}
