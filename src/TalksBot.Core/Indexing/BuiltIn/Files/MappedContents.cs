using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>A file mapped into memory: only the pages that are touched are read. Unmapped when nobody refers to it any more.</summary>
internal sealed unsafe class MappedContents : IFileContents
{
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* start;

    private MappedContents(MemoryMappedViewAccessor? view, long length)
    {
        Length = length;
        this.view = view;
        view?.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    // The pointer was acquired once for the mapping's life; the handle unmaps when it is finalised after this.
    ~MappedContents() => view?.SafeMemoryMappedViewHandle.ReleasePointer();

    public static MappedContents Of(SafeFileHandle handle)
    {
        var length = RandomAccess.GetLength(handle);
        if (length == 0)
            return new MappedContents(null, 0); // an empty file can't be mapped
        using var file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedContents(file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
    }

    public long Length { get; }

    public ReadOnlySpan<byte> Slice(long position, int count)
    {
        if (position < 0 || count < 0 || position + count > Length)
            throw new ArgumentOutOfRangeException(nameof(position));
        return new ReadOnlySpan<byte>(start + position, count);
    }
}
