namespace TalksBot.Postgres.Writing;

/// <summary>Rows into tables by COPY.</summary>
internal sealed class RowCopy(NpgsqlConnection connection, CancellationToken cancellation)
{
    /// <param name="articles">The articles.</param>
    /// <param name="edition">The edition that their rows belong to.</param>
    /// <param name="visibleIn">The edition that the articles themselves are in: another one while they are not published.</param>
    public async Task ArticlesAsync(IReadOnlyList<NumberedArticle> articles, int edition, int visibleIn)
    {
        await WriteAsync(
            "articles (number, edition, key, outlet, published, header, hash, firsts, counts, lengths, names, unit, body)",
            articles.Select(article => Article(article, visibleIn))).ConfigureAwait(false);
        await WriteAsync(
            "passages (edition, number, article, ordinal, start, length, sentences)",
            articles.SelectMany(article => Passages(article, edition))).ConfigureAwait(false);
        await WriteAsync(
            "findings (edition, kind, number, article, ordinal, sentence_start, sentence_end, cut_start, cut_length, body)",
            articles.SelectMany(article => Findings(article, edition))).ConfigureAwait(false);
    }

    public Task PostingsAsync(int edition, int kind, int block, IEnumerable<(string Term, byte[] Data)> rows) => WriteAsync(
        "postings (edition, kind, term, block, data)",
        rows.Select(row => (object?[])[edition, (short)kind, TermBytes.Of(row.Term), block, row.Data]));

    private async Task WriteAsync(string table, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY talksbot.{table} FROM STDIN (FORMAT BINARY)", cancellation)
            .ConfigureAwait(false);
        foreach (var row in rows)
            await copy.WriteRowAsync(cancellation, row).ConfigureAwait(false);
        await copy.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private static object?[] Article(NumberedArticle article, int edition)
    {
        var (rows, info) = (article.Rows, article.Rows.Info);
        return
        [
            article.Number, edition, ArticleKey.Of(info.Id), ArticleKey.Outlet(info.Outlet), info.Published?.ToDateOnly(), rows.Header, rows.Hash,
            article.Firsts, article.Counts, article.Lengths, rows.Names, rows.Unit, rows.Body,
        ];
    }

    private static IEnumerable<object?[]> Passages(NumberedArticle article, int edition)
    {
        var number = article.FirstPassage;
        foreach (var (passage, _) in article.Rows.Passages)
            yield return
            [
                edition, number++, article.Number, passage.Ordinal, passage.Text.Span.Start, passage.Text.Span.Length, SpanCodec.Write(passage.Sentences),
            ];
    }

    private static IEnumerable<object?[]> Findings(NumberedArticle article, int edition)
    {
        var ordinal = 0;
        foreach (var (number, finding) in article.Findings())
            yield return
            [
                edition, (short)finding.Kind.Number, number, article.Number, ordinal++, finding.SentenceStart, finding.SentenceEnd, finding.CutStart,
                finding.CutLength, finding.Body,
            ];
    }
}
