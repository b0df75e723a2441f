namespace TalksBot.Postgres.Reading;

/// <summary>Reads articles' headers, whole articles, and what is kept of one.</summary>
internal static class ArticleReader
{
    public static async Task<ImmutableArray<ArticleInfo>> ListAsync(
        NpgsqlConnection connection, int edition, CorpusFilter filter, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand { Connection = connection };
        command.CommandText = $"SELECT a.header FROM talksbot.articles a WHERE {ArticleCondition.Of(command, edition, filter)} ORDER BY a.key";
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var articles = ImmutableArray.CreateBuilder<ArticleInfo>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            articles.Add(Header(rows.GetFieldValue<byte[]>(0)));
        return articles.DrainToImmutable();
    }

    public static async Task<Article?> FindAsync(NpgsqlConnection connection, int edition, string id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT header, unit, body FROM talksbot.articles WHERE edition = $1 AND key = $2", connection)
        {
            Parameters = { new() { Value = edition }, new() { Value = ArticleKey.Of(id) } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await rows.ReadAsync(cancellation).ConfigureAwait(false) ? Stored(rows).Whole : null;
    }

    /// <summary>Everything that is kept of an article, by its number.</summary>
    public static async Task<IndexedArticle> ReadAsync(NpgsqlConnection connection, long number, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT header, unit, body FROM talksbot.articles WHERE number = $1") { Parameters = { new() { Value = number } } },
                new("""
                    SELECT p.ordinal, p.start, p.length, p.sentences FROM talksbot.articles a
                    JOIN talksbot.passages p ON p.edition = a.edition AND p.number >= a.firsts[1] AND p.number < a.firsts[1] + a.counts[1] -- passages
                    WHERE a.number = $1 ORDER BY p.number
                    """) { Parameters = { new() { Value = number } } },
                new("SELECT body FROM talksbot.findings WHERE article = $1 ORDER BY ordinal") { Parameters = { new() { Value = number } } },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await rows.ReadAsync(cancellation).ConfigureAwait(false);
        var article = Stored(rows);
        await rows.NextResultAsync(cancellation).ConfigureAwait(false);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            passages.Add(new Passage(
                rows.GetInt32(0), article.Quote(new TextSpan(rows.GetInt32(1), rows.GetInt32(2))), SpanCodec.Read(rows.GetFieldValue<byte[]>(3))));
        await rows.NextResultAsync(cancellation).ConfigureAwait(false);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            findings.Add(FindingCodec.Read(new ByteReader(rows.GetFieldValue<byte[]>(0)), article));
        return new IndexedArticle(article.Whole, passages.DrainToImmutable(), findings.DrainToImmutable());
    }

    public static ArticleInfo Header(byte[] stored) => StoredInfo.Read(new ByteReader(stored));

    private static StoredArticle Stored(NpgsqlDataReader row) => new(
        Header(row.GetFieldValue<byte[]>(0)), new TextWindow(0, TextBody.Read(row.GetInt16(1), row.GetFieldValue<byte[]>(2))));
}
