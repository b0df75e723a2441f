using System.Buffers.Binary;
using System.Numerics;

namespace TalksBot.Core.Search.Stored;

/// <summary>CRC-32C, which finds every flipped bit and every burst of up to 32; processors count it eight bytes at a time.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed = 0)
    {
        var sum = ~seed;
        while (bytes.Length >= 8)
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
            sum = BitOperations.Crc32C(sum, value);
        return ~sum;
    }
}
