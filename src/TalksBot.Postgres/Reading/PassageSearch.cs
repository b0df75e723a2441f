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
        await using var command = Statement.Create(connection, Hits, state.Edition, ranking.Numbers, ranking.Scores);
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var hits = new List<(PassageHit Hit, int Number)>(ranking.Best.Count);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var text = TextBody.Read(rows.GetInt16(5), rows.GetFieldValue<byte[]>(6));
            var span = new TextSpan(rows.GetInt32(3), text.Length);
            var stored = new StoredArticle(ArticleReader.Header(rows.GetFieldValue<byte[]>(1)), new TextWindow(span.Start, text));
            var passage = new Passage(rows.GetInt32(2), stored.Quote(span), SpanCodec.Read(rows.GetFieldValue<byte[]>(4)));
            hits.Add((new PassageHit(stored.Info, passage, rows.GetDouble(0)), rows.GetInt32(7)));
        }

        hits.Sort(static (one, other) => TextSearch.Compare(
            (one.Hit.Score, one.Hit.Article.Id, one.Number), (other.Hit.Score, other.Hit.Article.Id, other.Number)));
        return [.. hits.Select(hit => hit.Hit)];
    }
}
