namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>Writes a <see cref="BlockFile"/> from front to back: sections one after the other, each known by its number.</summary>
internal sealed class BlockFileWriter(Stream stream) : IDisposable
{
    private readonly byte[] block = new byte[BlockFile.BlockSize];
    private readonly ByteWriter checksums = new();
    private readonly ByteWriter sections = new();
    private int filled;
    private int sectionCount;

    /// <summary>How many bytes of contents are written so far.</summary>
    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Position += bytes.Length;
        while (bytes.Length > 0)
        {
            var count = Math.Min(bytes.Length, block.Length - filled);
            bytes[..count].CopyTo(block.AsSpan(filled));
            filled += count;
            bytes = bytes[count..];
            if (filled == block.Length)
                EndBlock();
        }
    }

    /// <summary>Notes that the section lies between two positions.</summary>
    public void Section(int number, long start, long end)
    {
        sections.Int32(number);
        sections.Int64(start);
        sections.Int64(end - start);
        sectionCount++;
    }

    /// <summary>Writes a whole section.</summary>
    public void Section(int number, ReadOnlySpan<byte> bytes)
    {
        var start = Position;
        Write(bytes);
        Section(number, start, Position);
    }

    /// <summary>Writes what closes the file. Returns the checksum that names these contents.</summary>
    public uint Finish()
    {
        EndBlock();
        stream.Write(checksums.Written);
        stream.Write(sections.Written);
        var footer = new ByteWriter();
        footer.Int64(Position);
        footer.Int32(sectionCount);
        footer.UInt32(Checksum.Of(sections.Written, Checksum.Of(checksums.Written)));
        footer.Int64(0);
        footer.Int32(BlockFile.FormatVersion);
        footer.Int64(BlockFile.Magic);
        var sum = Checksum.Of(footer.Written);
        footer.UInt32(sum);
        stream.Write(footer.Written);
        return sum;
    }

    public void Dispose() => stream.Dispose();

    private void EndBlock()
    {
        if (filled == 0)
            return;
        checksums.UInt32(Checksum.Of(block.AsSpan(0, filled)));
        stream.Write(block, 0, filled);
        filled = 0;
    }
}
