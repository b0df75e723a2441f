using System.Runtime.InteropServices;

namespace TalksBot.Lucene;

/// <summary>
/// What opening an index reads of an article: how its block is laid out and what its texts add to the statistics. Read from front to
/// end: the lengths and times of its texts for each of <see cref="FindingKind.All"/>, the lengths of its text's pieces, its <see cref="ArticleInfo"/>.
/// </summary>
internal ref struct BlockHeader
{
    private ByteReader bytes;

    public BlockHeader(ReadOnlySpan<byte> stored)
    {
        bytes = new ByteReader(stored);
        (Documents, IdHash, Published) = (bytes.Count(), bytes.UInt32(), bytes.Int32());
    }

    /// <summary>How many documents its block has, its own included.</summary>
    public int Documents { get; }

    /// <summary>A hash of its id.</summary>
    public uint IdHash { get; }

    /// <summary>See <see cref="StoredInfo.Day"/>.</summary>
    public int Published { get; }

    /// <param name="documents">How many documents its block has, its own included.</param>
    /// <param name="info">Its header.</param>
    /// <param name="lengths">How long its texts of each kind are, in terms.</param>
    /// <param name="days">When what those tell was: the first day and the last of each, as <see cref="StoredInfo.Day"/>; empty where none has a time.</param>
    /// <param name="pieces">How long the pieces of its text are.</param>
    public static byte[] Write(
        int documents, ArticleInfo info, List<ushort>[] lengths, List<int>[] days, IReadOnlyCollection<int> pieces)
    {
        var bytes = new ByteWriter();
        bytes.Number(documents);
        bytes.UInt32(HashOf(info.Id));
        bytes.Int32(StoredInfo.Day(info.Published));
        foreach (var (lengthsOfKind, daysOfKind) in lengths.Zip(days))
        {
            bytes.Number(lengthsOfKind.Count);
            bytes.Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(lengthsOfKind)));
            bytes.Number(daysOfKind.Count);
            bytes.Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(daysOfKind)));
        }

        bytes.Number(pieces.Count);
        foreach (var piece in pieces)
            bytes.Number(piece);
        StoredInfo.Write(bytes, info);
        return bytes.Written.ToArray();
    }

    public static uint HashOf(string id) => Checksum.Of(MemoryMarshal.AsBytes(id.AsSpan()));

    /// <summary>The lengths in terms of the texts of the next kind.</summary>
    public ReadOnlySpan<ushort> Lengths() => MemoryMarshal.Cast<byte, ushort>(bytes.Bytes(bytes.Count() * sizeof(ushort)));

    /// <summary>Behind their lengths: the first day and the last of what each tells; empty where none of them has a time.</summary>
    public ReadOnlySpan<int> Days() => MemoryMarshal.Cast<byte, int>(bytes.Bytes(bytes.Count() * sizeof(int)));

    /// <summary>How many pieces the text has, then how long each is.</summary>
    public int Piece() => bytes.Count();

    /// <summary>Behind everything else.</summary>
    public ArticleInfo Info() => StoredInfo.Read(bytes);

    /// <summary>Passes over everything before it.</summary>
    public ArticleInfo SkipToInfo()
    {
        foreach (var _ in FindingKind.All)
        {
            Lengths();
            Days();
        }

        for (var left = Piece(); left > 0; left--)
            Piece();
        return Info();
    }
}
