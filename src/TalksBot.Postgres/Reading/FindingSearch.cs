namespace TalksBot.Postgres.Reading;

/// <summary>Findings of a kind, by BM25 over their words, or in the order of articles and sentences.</summary>
internal static class FindingSearch
{
    private const string Columns = "a.number, a.header, a.unit, f.cut_start, substring(a.body FROM f.cut_start * a.unit + 1 FOR f.cut_length * a.unit), f.body";

    private const string Hits = $"""
        SELECT {Columns}, c.score, f.number
        FROM unnest($3, $4) c (number, score)
        JOIN talksbot.findings f ON f.edition = $1 AND f.kind = $2 AND f.number = c.number
        JOIN talksbot.articles a ON a.number = f.article
        """;

    private const int RowsAtOnce = 500;

    public static async Task<ImmutableArray<FindingHit>> RunAsync(ReadingState reading, FindingQuery query, CancellationToken cancellation)
    {
        var (connection, state, kind) = (reading.Connection, reading.State, query.Kind.Number);
        if (query.Terms.IsEmpty)
            return await ListAsync(reading, query.AsList, cancellation).ConfigureAwait(false);
        var ranking = await TextSearch.RunAsync(reading, kind, query.Terms, query.Filter, query.Count, cancellation).ConfigureAwait(false);
        if (ranking.Best.Count == 0)
            return [];
        var hits = await ReadAsync(connection, Hits, cancellation, state.Edition, (short)kind, ranking.Numbers, ranking.Scores).ConfigureAwait(false);
        return TextSearch.InOrder(hits, hit => hit.Score, hit => hit.Article);
    }

    /// <summary>A page of a list. What fits the conditions is told here, so more rows may have to be read than are given.</summary>
    public static async Task<ImmutableArray<FindingHit>> ListAsync(ReadingState reading, FindingList list, CancellationToken cancellation)
    {
        var page = ImmutableArray.CreateBuilder<FindingHit>();
        var given = list.After?.Given ?? 0;
        var last = list.After is { } after ? (Key: ArticleKey.Of(after.Article), Number: -1) : (Key: Array.Empty<byte>(), Number: -1);
        var atOnce = list.IsUnconditional ? Math.Min(RowsAtOnce, list.Count + given) : RowsAtOnce;
        while (page.Count < list.Count)
        {
            var rows = await RowsAsync(reading, list, last, atOnce, cancellation).ConfigureAwait(false);
            foreach (var (hit, _) in rows)
                if (list.Admits(hit.Finding) && !(hit.Article.Id == list.After?.Article && given-- > 0) && page.Count < list.Count)
                    page.Add(hit);
            if (rows.Count < atOnce)
                break;
            last = (ArticleKey.Of(rows[^1].Hit.Article.Id), rows[^1].Number);
        }

        return page.DrainToImmutable();
    }

    private static async Task<List<(FindingHit Hit, int Number)>> RowsAsync(
        ReadingState reading, FindingList list, (byte[] Key, int Number) behind, int count, CancellationToken cancellation)
    {
        var values = new List<object>();
        var condition = ArticleCondition.Of(values, reading.State.Edition, list.Filter);
        var (next, kind) = (values.Count, list.Kind.Number);
        var sql = FormattableString.Invariant($"""
            SELECT {Columns}, 0::double precision, f.number
            FROM talksbot.articles a
            JOIN talksbot.findings f ON f.edition = $1 AND f.kind = ${next + 1} AND f.number >= a.firsts[{kind + 1}]
                AND f.number < a.firsts[{kind + 1}] + a.counts[{kind + 1}]
            WHERE {condition} AND a.key >= ${next + 2} AND (a.key > ${next + 2} OR f.number > ${next + 3})
            ORDER BY a.key, f.number
            LIMIT ${next + 4}
            """);
        return await ReadAsync(reading.Connection, sql, cancellation, [.. values, (short)kind, behind.Key, behind.Number, count]).ConfigureAwait(false);
    }

    private static Task<List<(FindingHit Hit, int Number)>> ReadAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        var headers = new Dictionary<long, ArticleInfo>();
        return Statement.ListAsync(connection, sql, row => Hit(row, headers), cancellation, values);
    }

    private static (FindingHit Hit, int Number) Hit(NpgsqlDataReader rows, Dictionary<long, ArticleInfo> headers)
    {
        var article = rows.GetInt64(0);
        if (!headers.TryGetValue(article, out var info))
            headers[article] = info = ArticleReader.Header(rows.GetFieldValue<byte[]>(1));
        var text = new TextWindow(rows.GetInt32(3), TextBody.Read(rows.GetInt16(2), rows.GetFieldValue<byte[]>(4)));
        var finding = FindingCodec.Read(new ByteReader(rows.GetFieldValue<byte[]>(5)), new StoredArticle(info, text));
        return (new FindingHit(info, finding, rows.GetDouble(6)), rows.GetInt32(7));
    }
}
