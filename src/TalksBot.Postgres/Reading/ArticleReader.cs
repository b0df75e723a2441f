namespace TalksBot.Postgres.Reading;

/// <summary>Reads articles' headers, whole articles, and what is kept of one.</summary>
internal static class ArticleReader
{
    public static async Task<ImmutableArray<ArticleInfo>> ListAsync(
        NpgsqlConnection connection, int edition, CorpusFilter filter, CancellationToken cancellation)
    {
        var values = new List<object>();
        var sql = $"SELECT a.header FROM talksbot.articles a WHERE {ArticleCondition.Of(values, edition, filter)} ORDER BY a.key";
        return [.. await Statement.ListAsync(connection, sql, row => Header(row.GetFieldValue<byte[]>(0)), cancellation, [.. values]).ConfigureAwait(false)];
    }

    public static async Task<Article?> FindAsync(NpgsqlConnection connection, int edition, string id, CancellationToken cancellation)
    {
        const string Whole = "SELECT header, unit, body FROM talksbot.articles WHERE edition = $1 AND key = $2";
        var found = await Statement.ListAsync(connection, Whole, row => Stored(row).Whole, cancellation, edition, ArticleKey.Of(id)).ConfigureAwait(false);
        return found.FirstOrDefault();
    }

    /// <summary>Everything that is kept of an article, by its number.</summary>
    public static async Task<IndexedArticle> ReadAsync(NpgsqlConnection connection, long number, CancellationToken cancellation)
    {
        const string Header = "SELECT header, unit, body FROM talksbot.articles WHERE number = $1";
        const string Passages = """
            SELECT p.ordinal, p.start, p.length, p.sentences FROM talksbot.articles a
            JOIN talksbot.passages p ON p.edition = a.edition AND p.number >= a.firsts[1] AND p.number < a.firsts[1] + a.counts[1] -- passages
            WHERE a.number = $1 ORDER BY p.number
            """;
        const string Findings = "SELECT body FROM talksbot.findings WHERE article = $1 ORDER BY ordinal";
        var article = (await Statement.ListAsync(connection, Header, Stored, cancellation, number).ConfigureAwait(false))[0];
        var passages = await Statement.ListAsync(
            connection, Passages,
            row => new Passage(row.GetInt32(0), article.Quote(new TextSpan(row.GetInt32(1), row.GetInt32(2))), SpanCodec.Read(row.GetFieldValue<byte[]>(3))),
            cancellation, number).ConfigureAwait(false);
        var findings = await Statement.ListAsync(
            connection, Findings, row => FindingCodec.Read(new ByteReader(row.GetFieldValue<byte[]>(0)), article), cancellation, number)
            .ConfigureAwait(false);
        return new IndexedArticle(article.Whole, [.. passages], [.. findings]);
    }

    public static ArticleInfo Header(byte[] stored) => StoredInfo.Read(new ByteReader(stored));

    private static StoredArticle Stored(NpgsqlDataReader row) => new(
        Header(row.GetFieldValue<byte[]>(0)), new TextWindow(0, TextBody.Read(row.GetInt16(1), row.GetFieldValue<byte[]>(2))));
}
