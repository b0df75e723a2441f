using NpgsqlTypes;

namespace TalksBot.Postgres.Writing;

/// <summary>Rows into tables by COPY.</summary>
internal sealed class RowCopy(NpgsqlConnection connection, CancellationToken cancellation)
{
    /// <param name="articles">The articles.</param>
    /// <param name="edition">The edition that their rows belong to.</param>
    /// <param name="visibleIn">The edition that the articles themselves are in: another one while they are not published.</param>
    public async Task ArticlesAsync(IReadOnlyList<NumberedArticle> articles, int edition, int visibleIn)
    {
        await using (var copy = await BeginAsync("articles (number, edition, key, outlet, published, header, hash, firsts, counts, lengths, names, unit, body)")
            .ConfigureAwait(false))
        {
            foreach (var article in articles)
                await WriteAsync(copy, article, visibleIn).ConfigureAwait(false);
            await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        }

        await using (var copy = await BeginAsync("passages (edition, number, article, ordinal, start, length, sentences)").ConfigureAwait(false))
        {
            foreach (var article in articles)
                await WritePassagesAsync(copy, article, edition).ConfigureAwait(false);
            await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        }

        await using (var copy = await BeginAsync(
            "findings (edition, kind, number, article, ordinal, sentence_start, sentence_end, cut_start, cut_length, body)").ConfigureAwait(false))
        {
            foreach (var article in articles)
                await WriteFindingsAsync(copy, article, edition).ConfigureAwait(false);
            await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async Task PostingsAsync(int edition, int kind, int block, IEnumerable<(string Term, byte[] Data)> rows)
    {
        await using var copy = await BeginAsync("postings (edition, kind, term, block, data)").ConfigureAwait(false);
        foreach (var (term, data) in rows)
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync((short)kind, NpgsqlDbType.Smallint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(TermBytes.Of(term), NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(block, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(data, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private Task<NpgsqlBinaryImporter> BeginAsync(string table) =>
        connection.BeginBinaryImportAsync($"COPY talksbot.{table} FROM STDIN (FORMAT BINARY)", cancellation);

    private async Task WriteAsync(NpgsqlBinaryImporter copy, NumberedArticle article, int edition)
    {
        var (rows, info) = (article.Rows, article.Rows.Info);
        await copy.StartRowAsync(cancellation).ConfigureAwait(false);
        await copy.WriteAsync(article.Number, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(ArticleKey.Of(info.Id), NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        if (ArticleKey.Outlet(info.Outlet) is { } outlet)
            await copy.WriteAsync(outlet, NpgsqlDbType.Text, cancellation).ConfigureAwait(false);
        else
            await copy.WriteNullAsync(cancellation).ConfigureAwait(false);
        if (info.Published is { } published)
            await copy.WriteAsync(published.ToDateOnly(), NpgsqlDbType.Date, cancellation).ConfigureAwait(false);
        else
            await copy.WriteNullAsync(cancellation).ConfigureAwait(false);
        await copy.WriteAsync(rows.Header, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(rows.Hash, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(article.Firsts, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(article.Counts, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(article.Lengths, NpgsqlDbType.Array | NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(rows.Names, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(rows.Unit, NpgsqlDbType.Smallint, cancellation).ConfigureAwait(false);
        await copy.WriteAsync(rows.Body, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
    }

    private async Task WritePassagesAsync(NpgsqlBinaryImporter copy, NumberedArticle article, int edition)
    {
        var number = article.FirstPassage;
        foreach (var (passage, _) in article.Rows.Passages)
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(number++, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(article.Number, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(passage.Ordinal, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(passage.Text.Span.Start, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(passage.Text.Span.Length, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(SpanCodec.Write(passage.Sentences), NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        }
    }

    private async Task WriteFindingsAsync(NpgsqlBinaryImporter copy, NumberedArticle article, int edition)
    {
        var ordinal = 0;
        foreach (var (number, finding) in article.Findings())
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await copy.WriteAsync(edition, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync((short)finding.Kind.Number, NpgsqlDbType.Smallint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(article.Number, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            foreach (var value in (int[])[ordinal++, finding.SentenceStart, finding.SentenceEnd, finding.CutStart, finding.CutLength])
                await copy.WriteAsync(value, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(finding.Body, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        }
    }
}
