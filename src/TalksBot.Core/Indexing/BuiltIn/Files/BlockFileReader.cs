namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>Reads a <see cref="BlockFile"/> in place; checks each block the first time that it is touched.</summary>
internal sealed class BlockFileReader
{
    private readonly IFileContents contents;
    private readonly Dictionary<int, (long Start, long Length)> sections = [];
    private readonly long length;
    private readonly bool[] isChecked;

    /// <exception cref="IndexBrokenException">The frame is damaged.</exception>
    public BlockFileReader(string name, IFileContents contents, uint expectedSum)
    {
        Name = name;
        this.contents = contents;
        if (contents.Length < BlockFile.FooterLength)
            throw Broken("it is cut off");
        var footer = new ByteReader(contents.Slice(contents.Length - BlockFile.FooterLength, BlockFile.FooterLength));
        length = footer.Int64();
        var sectionCount = footer.Int32();
        var frameSum = footer.UInt32();
        if (Checksum.Of(contents.Slice(contents.Length - BlockFile.FooterLength, BlockFile.FooterLength - 4)) != expectedSum)
            throw Broken("its footer is not the one that was written");
        isChecked = new bool[BlockFile.BlockCount(length)];
        var frame = contents.Slice(length, checked((int)(contents.Length - BlockFile.FooterLength - length)));
        if (Checksum.Of(frame) != frameSum)
            throw Broken("its checksums don't fit together");
        var table = new ByteReader(frame[(isChecked.Length * 4)..]);
        for (var i = 0; i < sectionCount; i++)
            sections[table.Int32()] = (table.Int64(), table.Int64());
    }

    public string Name { get; }

    public FileSection Section(int number) =>
        sections.TryGetValue(number, out var section) ? new FileSection(this, section.Start, section.Length) : new FileSection(this, 0, 0);

    /// <exception cref="IndexBrokenException">A block of it is damaged.</exception>
    public ReadOnlySpan<byte> Read(long start, int count)
    {
        if (start < 0 || count < 0 || start + count > length)
            throw Broken("it points outside itself");
        if (count > 0)
            for (var block = (int)(start / BlockFile.BlockSize); block <= (start + count - 1) / BlockFile.BlockSize; block++)
                if (!Volatile.Read(ref isChecked[block]))
                    Check(block);
        return contents.Slice(start, count);
    }

    /// <summary>Reads everything once.</summary>
    /// <exception cref="IndexBrokenException">A block is damaged.</exception>
    public void CheckAll(CancellationToken cancellation)
    {
        for (var block = 0; block < isChecked.Length; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            Check(block);
        }
    }

    public IndexBrokenException Broken(string reason, Exception? inner = null) => new(Name, reason, inner);

    private void Check(int block)
    {
        var start = (long)block * BlockFile.BlockSize;
        var bytes = contents.Slice(start, (int)Math.Min(BlockFile.BlockSize, length - start));
        var sum = new ByteReader(contents.Slice(length + block * 4L, 4)).UInt32();
        if (Checksum.Of(bytes) != sum)
            throw Broken($"the checksum of bytes {start} to {start + bytes.Length - 1} doesn't fit");
        Volatile.Write(ref isChecked[block], true);
    }
}
