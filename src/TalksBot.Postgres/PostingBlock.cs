using System.Buffers.Binary;

namespace TalksBot.Postgres;

/// <summary>
/// A row of <c>postings</c>: the texts of one block that contain a term, five bytes each, in any order. The length stands
/// with each, so that scoring needs nothing but the rows of the question's terms.
/// </summary>
internal static class PostingBlock
{
    public const int Size = 16384;
    public const int BytesEach = 5;

    public static (int Block, int Place) Of(int number) => (number / Size, number % Size);

    public static void Write(Span<byte> to, int place, byte frequency, ushort length)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)place);
        to[2] = frequency;
        BinaryPrimitives.WriteUInt16LittleEndian(to[3..], length);
    }

    public static (int Place, byte Frequency, ushort Length) Read(ReadOnlySpan<byte> posting) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(posting), posting[2], BinaryPrimitives.ReadUInt16LittleEndian(posting[3..]));

    /// <summary>The postings without those at some places, and with others added.</summary>
    public static byte[] Change(ReadOnlySpan<byte> old, HashSet<int>? without, ReadOnlySpan<byte> added)
    {
        var changed = new byte[old.Length + added.Length];
        var length = 0;
        for (; old.Length > 0; old = old[BytesEach..])
        {
            if (without?.Contains(Read(old).Place) == true)
                continue;
            old[..BytesEach].CopyTo(changed.AsSpan(length));
            length += BytesEach;
        }

        added.CopyTo(changed.AsSpan(length));
        return changed[..(length + added.Length)];
    }
}
