using System.Buffers.Binary;

namespace TalksBot.Core.Search.Stored;

/// <summary>
/// A checksum behind a stored value, over its bytes and the place it belongs to: neither bytes with a flipped bit nor those of another
/// value are ever taken for what was written.
/// </summary>
internal static class Seal
{
    private const int Length = sizeof(uint);

    public static byte[] Close(ReadOnlySpan<byte> value, uint place)
    {
        var stored = new byte[value.Length + Length];
        value.CopyTo(stored);
        BinaryPrimitives.WriteUInt32LittleEndian(stored.AsSpan(value.Length), Checksum.Of(value, place));
        return stored;
    }

    /// <summary>The value as it was written.</summary>
    /// <exception cref="InvalidDataException">It isn't what was written to that place.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> stored, uint place)
    {
        if (stored.Length < Length || BinaryPrimitives.ReadUInt32LittleEndian(stored[^Length..]) != Checksum.Of(stored[..^Length], place))
            throw new InvalidDataException("a stored value doesn't hold what was written to it");
        return stored[..^Length];
    }
}
