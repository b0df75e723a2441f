using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Postings;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Core.Indexing.BuiltIn.Search;

/// <summary>The texts of one segment's collection that take part in a search.</summary>
internal sealed class Selection
{
    private readonly ulong[]? bits;

    private Selection(ulong[]? bits, int count, long length) => (this.bits, Count, Length) = (bits, count, length);

    public int Count { get; }

    /// <summary>All their lengths together.</summary>
    public long Length { get; }

    /// <param name="segment">The segment.</param>
    /// <param name="kind">Which of its collections.</param>
    /// <param name="articles">Whether an article takes part, by its number; null for all.</param>
    public static Selection Of(Segment segment, FindingKind kind, bool[]? articles)
    {
        var texts = segment.Texts(kind);
        if (articles is null)
            return new Selection(null, texts.Count, texts.Totals.Length);
        var bits = new ulong[(texts.Count + PostingFormat.WindowSize - 1) / PostingFormat.WindowSize * (PostingFormat.WindowSize / 64)];
        var (count, length) = (0, 0L);
        for (var article = 0; article < articles.Length; article++)
        {
            if (!articles[article])
                continue;
            var (first, end) = segment.TextsOf(kind, article);
            count += end - first;
            foreach (var each in texts.Lengths(first, end - first))
                length += each;
            for (var text = first; text < end; text++)
                bits[text >> 6] |= 1UL << (text & 63);
        }

        return new Selection(bits, count, length);
    }

    public bool Holds(int text) => bits is null || (bits[text >> 6] >> (text & 63) & 1) != 0;

    /// <summary>Whether any text of the window takes part.</summary>
    public bool Touches(int window) =>
        bits is null || bits.AsSpan(window * (PostingFormat.WindowSize / 64), PostingFormat.WindowSize / 64).ContainsAnyExcept(0UL);
}
