using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>A stretch of a file with a purpose of its own; offsets count from its start.</summary>
internal readonly struct FileSection(BlockFileReader file, long start, long length)
{
    public long Length => length;

    public ReadOnlySpan<byte> Bytes(long offset, int count) =>
        offset >= 0 && offset + count <= length ? file.Read(start + offset, count) : throw file.Broken("it points outside itself");

    /// <summary>Bytes from an offset to the section's end, or as many as asked for.</summary>
    public ReadOnlySpan<byte> UpTo(long offset, int count) => Bytes(offset, (int)Math.Min(count, length - offset));

    public ReadOnlySpan<T> Values<T>(long offset, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(offset, checked(count * Unsafe.SizeOf<T>())));

    /// <summary>The record of a table by its number.</summary>
    public T Row<T>(int number)
        where T : unmanaged => MemoryMarshal.Read<T>(Bytes((long)number * Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>()));
}
