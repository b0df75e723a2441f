using System.Buffers.Binary;
using System.Text;

namespace TalksBot.Core.Search.Stored;

/// <summary>Bytes in the making: little-endian numbers, variable-length integers, strings. <see cref="ByteReader"/> reads them.</summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Room(2), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Room(value.Length));

    /// <summary>A number of any sign; small ones take one byte.</summary>
    public void Number(long value)
    {
        var rest = (ulong)(value << 1 ^ value >> 63);
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Optional(int? value)
    {
        Flag(value is not null);
        if (value is { } number)
            Number(number);
    }

    /// <summary>Any string, null and halves of surrogate pairs included.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        if (!IsUtf8(value))
        {
            Number(value.Length * 2L + 1);
            foreach (var c in value)
                UInt16(c);
            return;
        }

        Number(Encoding.UTF8.GetByteCount(value) * 2L);
        Utf8(value);
    }

    /// <summary>Appends the text's UTF-8 bytes and returns how many there are.</summary>
    /// <param name="value">Text for which <see cref="IsUtf8"/> holds.</param>
    public int Utf8(ReadOnlySpan<char> value)
    {
        Grow(value.Length * 3);
        System.Text.Unicode.Utf8.FromUtf16(value, bytes.AsSpan(Length), out _, out var written);
        Length += written;
        return written;
    }

    /// <summary>Whether UTF-8 gives the text back as it is; halves of surrogate pairs don't survive it.</summary>
    public static bool IsUtf8(ReadOnlySpan<char> value)
    {
        for (var i = value.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>Where the words stand; <see cref="FindingReader.Quote"/> cuts them out again.</summary>
    public void Quote(Quote quote)
    {
        Number(quote.Span.Start * 2L + (quote.InTitle ? 1 : 0));
        Number(quote.Span.Length);
    }

    private Span<byte> Room(int count)
    {
        Grow(count);
        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    private void Grow(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
    }
}
