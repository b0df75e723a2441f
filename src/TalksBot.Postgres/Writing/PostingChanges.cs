namespace TalksBot.Postgres.Writing;

/// <summary>Changes to the postings of the edition that answers, inside the transaction that publishes them.</summary>
internal sealed class PostingChanges(WriterSession session, int edition, CancellationToken cancellation)
{
    private const int RowsAtOnce = 2000;

    private const string Old = """
        SELECT k.place::integer, p.data
        FROM unnest($2, $3, $4) WITH ORDINALITY k (kind, block, term, place)
        JOIN talksbot.postings p ON p.edition = $1 AND p.kind = k.kind AND p.term = k.term AND p.block = k.block
        """;

    private const string Put = """
        INSERT INTO talksbot.postings (edition, kind, block, term, data)
        SELECT $1, k.kind, k.block, k.term, k.data FROM unnest($2, $3, $4, $5) k (kind, block, term, data)
        ON CONFLICT (edition, kind, term, block) DO UPDATE SET data = excluded.data
        """;

    private const string DeleteEmpty = """
        DELETE FROM talksbot.postings p USING unnest($2, $3, $4) k (kind, block, term)
        WHERE p.edition = $1 AND p.kind = k.kind AND p.term = k.term AND p.block = k.block AND length(p.data) = 0
        """;

    public async Task RunAsync(PostingBuffer added, PostingRemovals removed)
    {
        foreach (var keys in added.Keys.Concat(removed.Keys).Distinct().OrderBy(key => key.Kind).ThenBy(key => key.Term, StringComparer.Ordinal)
            .Chunk(RowsAtOnce))
        {
            var data = await OldAsync(keys).ConfigureAwait(false);
            for (var i = 0; i < keys.Length; i++)
                data[i] = PostingBlock.Change(data[i], removed.Of(keys[i]), added.Row(keys[i]));
            await session.ExecuteAsync(Put, cancellation, [.. Columns(keys), data]).ConfigureAwait(false);
            if (data.Any(row => row.Length == 0))
                await session.ExecuteAsync(DeleteEmpty, cancellation, Columns(keys)).ConfigureAwait(false);
        }
    }

    private async Task<byte[][]> OldAsync(PostingKey[] keys)
    {
        var data = new byte[keys.Length][];
        Array.Fill(data, []);
        var old = await session.ListAsync(Old, row => (Place: row.GetInt32(0), Data: row.GetFieldValue<byte[]>(1)), cancellation, Columns(keys))
            .ConfigureAwait(false);
        foreach (var row in old)
            data[row.Place - 1] = row.Data;
        return data;
    }

    private object[] Columns(PostingKey[] keys) =>
    [
        edition, Array.ConvertAll(keys, key => (short)key.Kind), Array.ConvertAll(keys, key => key.Block),
        Array.ConvertAll(keys, key => TermBytes.Of(key.Term)),
    ];
}
