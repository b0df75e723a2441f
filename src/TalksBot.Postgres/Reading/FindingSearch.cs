using System.Collections.Immutable;
using Npgsql;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Postgres.Reading;

/// <summary>Findings of a kind, by BM25 over their words, or in the order of articles and sentences where there are none.</summary>
internal static class FindingSearch
{
    private const string Columns = "a.number, a.header, a.unit, f.cut_start, substring(a.body FROM f.cut_start * a.unit + 1 FOR f.cut_length * a.unit), f.body";

    private const string Hits = $"""
        SELECT {Columns}, c.score, f.number
        FROM unnest($3, $4) c (number, score)
        JOIN talksbot.findings f ON f.edition = $1 AND f.kind = $2 AND f.number = c.number
        JOIN talksbot.articles a ON a.number = f.article
        """;

    public static async Task<ImmutableArray<FindingHit>> RunAsync(ReadingState reading, FindingQuery query, CancellationToken cancellation)
    {
        var (connection, state, kind) = (reading.Connection, reading.State, (int)query.Kind);
        if (query.Terms.IsEmpty)
            return await InOrderAsync(connection, state, kind, query, cancellation).ConfigureAwait(false);
        var ranking = await TextSearch.RunAsync(reading, kind, query.Terms, query.Filter, query.Count, cancellation).ConfigureAwait(false);
        if (ranking.Best.Count == 0)
            return [];
        await using var command = Statement.Create(connection, Hits, state.Edition, (short)kind, ranking.Numbers, ranking.Scores);
        var hits = await ReadAsync(command, cancellation).ConfigureAwait(false);
        hits.Sort(static (one, other) => TextSearch.Compare((one.Hit.Score, one.Hit.Article.Id, one.Number), (other.Hit.Score, other.Hit.Article.Id, other.Number)));
        return [.. hits.Select(hit => hit.Hit)];
    }

    // Article by article, so that the search ends with the last finding that is wanted.
    private static async Task<ImmutableArray<FindingHit>> InOrderAsync(
        NpgsqlConnection connection, IndexStateRow state, int kind, FindingQuery query, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand { Connection = connection };
        var condition = ArticleCondition.Of(command, state.Edition, query.Filter);
        var next = command.Parameters.Count;
        command.Parameters.Add(new NpgsqlParameter { Value = (short)kind });
        command.Parameters.Add(new NpgsqlParameter { Value = query.Count });
        command.CommandText = FormattableString.Invariant($"""
            SELECT {Columns}, 0::double precision, f.number
            FROM talksbot.articles a
            JOIN talksbot.findings f ON f.edition = $1 AND f.kind = ${next + 1} AND f.number >= a.firsts[{kind + 1}] AND f.number < a.firsts[{kind + 1}] + a.counts[{kind + 1}]
            WHERE {condition}
            ORDER BY a.key, f.number
            LIMIT ${next + 2}
            """);
        return [.. (await ReadAsync(command, cancellation).ConfigureAwait(false)).Select(hit => hit.Hit)];
    }

    private static async Task<List<(FindingHit Hit, int Number)>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var hits = new List<(FindingHit Hit, int Number)>();
        var headers = new Dictionary<long, ArticleInfo>();
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            hits.Add(Hit(rows, headers));
        return hits;
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
