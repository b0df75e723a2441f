namespace TalksBot.Postgres.Reading;

/// <summary>Passages by BM25.</summary>
internal static class PassageSearch
{
    private const string Hits = """
        SELECT c.score, a.header, p.ordinal, p.start, p.sentences, a.unit, substring(a.body FROM p.start * a.unit + 1 FOR p.length * a.unit), p.number
        FROM unnest($2, $3) c (number, score)
        JOIN talksbot.passages p ON p.edition = $1 AND p.number = c.number
        JOIN talksbot.articles a ON a.number = p.article
        """;

    public static async Task<PassageResult> RunAsync(ReadingState reading, PassageQuery query, CancellationToken cancellation)
    {
        var ranking = await TextSearch.RunAsync(reading, FindingKind.Passage.Number, query.Terms, query.Filter, query.Count, cancellation)
            .ConfigureAwait(false);
        var hits = ranking.Best.Count == 0 ? [] : await ReadAsync(reading.Connection, reading.State, ranking, cancellation).ConfigureAwait(false);
        return new PassageResult(hits, ranking.Containing, ranking.Admitted);
    }

    private static async Task<ImmutableArray<PassageHit>> ReadAsync(
        NpgsqlConnection connection, IndexStateRow state, TextRanking ranking, CancellationToken cancellation)
    {
        var hits = await Statement.ListAsync(connection, Hits, Hit, cancellation, state.Edition, ranking.Numbers, ranking.Scores).ConfigureAwait(false);
        return TextSearch.InOrder(hits, hit => hit.Score, hit => hit.Article);
    }

    private static (PassageHit Hit, int Number) Hit(NpgsqlDataReader row)
    {
        var text = TextBody.Read(row.GetInt16(5), row.GetFieldValue<byte[]>(6));
        var span = new TextSpan(row.GetInt32(3), text.Length);
        var stored = new StoredArticle(ArticleReader.Header(row.GetFieldValue<byte[]>(1)), new TextWindow(span.Start, text));
        var passage = new Passage(row.GetInt32(2), stored.Quote(span), SpanCodec.Read(row.GetFieldValue<byte[]>(4)));
        return (new PassageHit(stored.Info, passage, row.GetDouble(0)), row.GetInt32(7));
    }
}
