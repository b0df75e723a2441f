namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>
/// The frame around every large file of the index: the contents in blocks, a checksum a block, and a footer.
/// <code>contents | checksum of block 0, 1, … (4 bytes each) | section table | footer (40 bytes)</code>
/// A reader checks the footer at once and each block when it is first touched, so opening costs the same at any size.
/// </summary>
internal static class BlockFile
{
    public const int BlockSize = 1 << 16;
    public const int FooterLength = 40;

    /// <summary>"TBINDEX" and the format's version: files of other versions are rebuilt, not read.</summary>
    public const long Magic = 0x0058_4544_4E49_4254;

    public const int FormatVersion = 4;

    public static int BlockCount(long length) => checked((int)((length + BlockSize - 1) / BlockSize));
}
