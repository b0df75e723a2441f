namespace TalksBot.Core.Indexing.Search;

/// <summary>Beyond these a text counts no more, in any engine: it keeps their tables small.</summary>
internal static class PostingLimit
{
    public const int MaxFrequency = byte.MaxValue;
    public const int MaxLength = ushort.MaxValue;
}
