namespace TalksBot.Core.Search.Columns;

/// <summary>The texts of one kind in a part of an index that take part in a search.</summary>
internal sealed class Selection
{
    private const int WordsOfWindow = PostingColumn.WindowSize / 64;

    private readonly ulong[]? bits;

    private Selection(ulong[]? bits, int count, long length) => (this.bits, Count, Length) = (bits, count, length);

    public bool IsAll => bits is null;

    public int Count { get; }

    /// <summary>All their lengths together.</summary>
    public long Length { get; }

    /// <param name="lengths">The lengths of all texts.</param>
    public static Selection All(ReadOnlySpan<ushort> lengths) => new(null, lengths.Length, Sum(lengths));

    /// <param name="lengths">The lengths of all texts.</param>
    /// <param name="firstTexts">The number of each article's first text; the next one's is one behind its last.</param>
    /// <param name="articles">Whether an article takes part, by its number.</param>
    public static Selection Of(ReadOnlySpan<ushort> lengths, ReadOnlySpan<int> firstTexts, bool[] articles)
    {
        var bits = new ulong[(lengths.Length + PostingColumn.WindowSize - 1) / PostingColumn.WindowSize * WordsOfWindow];
        var (count, length) = (0, 0L);
        for (var article = 0; article < articles.Length; article++)
        {
            if (!articles[article])
                continue;
            var (first, end) = (firstTexts[article], firstTexts[article + 1]);
            count += end - first;
            length += Sum(lengths[first..end]);
            for (var text = first; text < end; text++)
                bits[text >> 6] |= 1UL << (text & 63);
        }

        return new Selection(bits, count, length);
    }

    /// <summary>The texts that hold a term of each group.</summary>
    public static Selection Holding(ITextColumns texts, ImmutableArray<ImmutableArray<string>> groups)
    {
        var held = new ulong[(texts.Lengths.Length + PostingColumn.WindowSize - 1) / PostingColumn.WindowSize * WordsOfWindow];
        Array.Fill(held, ulong.MaxValue);
        foreach (var group in groups)
        {
            var ofGroup = new ulong[held.Length];
            foreach (var term in group)
                texts.Column(term).Mark(ofGroup);
            for (var i = 0; i < held.Length; i++)
                held[i] &= ofGroup[i];
        }

        return new Selection(held, count: 0, length: 0);
    }

    public bool Holds(int text) => bits is null || (bits[text >> 6] >> (text & 63) & 1) != 0;

    /// <summary>Whether any text of the window takes part.</summary>
    public bool Touches(int window) => bits is null || Window(window).ContainsAnyExcept(0UL);

    /// <summary>Whether every text of a whole window takes part.</summary>
    public bool HoldsAllOf(int window) => bits is null || !Window(window).ContainsAnyExcept(ulong.MaxValue);

    private ReadOnlySpan<ulong> Window(int window) => bits.AsSpan(window * WordsOfWindow, WordsOfWindow);

    private static long Sum(ReadOnlySpan<ushort> lengths)
    {
        var sum = 0L;
        foreach (var length in lengths)
            sum += length;
        return sum;
    }
}
