using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace TalksBot.Core.Search.Stored;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Reading behind the end throws, so that a file that lies about itself is found out.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public byte Byte() => bytes[Position++];

    public bool Flag() => Byte() != 0;

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var read = bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    public int Count() => checked((int)Number());

    public TextSpan Span() => new(Count(), Count());

    public int? Optional() => Flag() ? Count() : null;

    public string? OptionalText()
    {
        var header = Number();
        if (header < 0)
            return null;
        var length = checked((int)(header >> 1));
        return (header & 1) == 0
            ? Encoding.UTF8.GetString(Bytes(length))
            : new string(MemoryMarshal.Cast<byte, char>(Bytes(length * 2)));
    }

    public string Text() => OptionalText() ?? throw new InvalidDataException("A text is missing.");
}
