using System.Buffers;
using Npgsql;

namespace TalksBot.Postgres.Reading;

/// <summary>The postings of a query's terms, in memory that the next query uses again: they are far larger than all else that a query reads.</summary>
internal sealed class PostingRows : IDisposable
{
    private const int PieceSize = 1 << 18;

    private readonly List<byte[]> pieces = [];
    private int used;

    public List<PostingRow> Rows { get; } = [];

    public void Add(int term, int block, NpgsqlDataReader row, int column)
    {
        var length = (int)row.GetBytes(column, 0, null, 0, 0);
        if (pieces.Count == 0 || pieces[^1].Length - used < length)
        {
            pieces.Add(ArrayPool<byte>.Shared.Rent(Math.Max(PieceSize, length)));
            used = 0;
        }

        row.GetBytes(column, 0, pieces[^1], used, length);
        Rows.Add(new PostingRow(term, block, pieces[^1].AsMemory(used, length)));
        used += length;
    }

    public void Dispose()
    {
        foreach (var piece in pieces)
            ArrayPool<byte>.Shared.Return(piece);
        pieces.Clear();
        Rows.Clear();
    }
}
