using System.Buffers;

namespace TalksBot.Postgres.Reading;

/// <summary>
/// The postings that a question has read: its searches ask for the same words several times, and in its transaction they are
/// the same each time. In memory that the next question uses again: they are far larger than all else that is read.
/// </summary>
internal sealed class PostingRows : IDisposable
{
    private const int PieceSize = 1 << 18;

    private readonly Dictionary<(int Kind, string Term), List<(int Block, ReadOnlyMemory<byte> Data)>> known = [];
    private readonly List<byte[]> pieces = [];
    private int used;

    /// <summary>Those of the terms that weren't asked for yet.</summary>
    public string[] Missing(int kind, ImmutableArray<QueryTerm> terms) =>
        [.. terms.Select(term => term.Term).Where(term => !known.ContainsKey((kind, term)))];

    /// <summary>Takes in what the database has of a kind's missing terms.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="terms">All that were asked for: a term without rows is in no text.</param>
    /// <param name="rows">The term's place among them, counted from 1; the block; its postings.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AddAsync(int kind, string[] terms, NpgsqlDataReader rows, CancellationToken cancellation)
    {
        var lists = Array.ConvertAll(terms, _ => new List<(int, ReadOnlyMemory<byte>)>());
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
            lists[rows.GetInt32(0) - 1].Add((rows.GetInt32(1), Copy(rows, 2)));
        for (var i = 0; i < terms.Length; i++)
            known[(kind, terms[i])] = lists[i];
    }

    /// <summary>The rows of a query's terms.</summary>
    public List<PostingRow> Of(int kind, ImmutableArray<QueryTerm> terms) =>
        [.. terms.SelectMany((term, number) => known[(kind, term.Term)].Select(row => new PostingRow(number, row.Block, row.Data)))];

    public void Dispose()
    {
        foreach (var piece in pieces)
            ArrayPool<byte>.Shared.Return(piece);
        pieces.Clear();
        known.Clear();
    }

    private ReadOnlyMemory<byte> Copy(NpgsqlDataReader row, int column)
    {
        var length = (int)row.GetBytes(column, 0, null, 0, 0);
        if (pieces.Count == 0 || pieces[^1].Length - used < length)
        {
            pieces.Add(ArrayPool<byte>.Shared.Rent(Math.Max(PieceSize, length)));
            used = 0;
        }

        row.GetBytes(column, 0, pieces[^1], used, length);
        used += length;
        return pieces[^1].AsMemory(used - length, length);
    }
}

/// <summary>The postings of one of a query's terms in one block.</summary>
internal readonly record struct PostingRow(int Term, int Block, ReadOnlyMemory<byte> Data);
