namespace TalksBot.Core.Indexing.BuiltIn.Files;

/// <summary>The bytes of a file that no longer changes.</summary>
internal interface IFileContents
{
    long Length { get; }

    ReadOnlySpan<byte> Slice(long start, int count);
}
