namespace TalksBot.Core.Search.Columns;

/// <summary>
/// The postings of a term in one part of an index, in windows of 4,096 texts: a text's place takes 16 bits then, and a window's scores
/// fit the processor's nearest cache. Never changed once made.
/// </summary>
internal sealed class PostingColumn
{
    public const int WindowSize = 4096;

    private const int BytesEach = sizeof(ushort) + 2 * sizeof(byte);
    private const int Overhead = 256;

    private readonly WindowRow[] windows;
    private readonly ushort[] places;
    private readonly byte[] impacts;
    private readonly byte[] frequencies;
    private volatile LivingCount? living;

    /// <summary>How many of the texts that contain the term are in a selection.</summary>
    private sealed record LivingCount(Selection Selection, int Count);

    private PostingColumn(WindowRow[] windows, ushort[] places, byte[] impacts, byte[] frequencies) =>
        (this.windows, this.places, this.impacts, this.frequencies) = (windows, places, impacts, frequencies);

    /// <summary>Of a term that no text contains.</summary>
    public static PostingColumn Empty { get; } = new([], [], [], []);

    /// <summary>How many texts contain the term.</summary>
    public int Count => places.Length;

    public int WindowCount => windows.Length;

    public ReadOnlySpan<WindowRow> Windows => windows;

    /// <summary>About what it takes in memory.</summary>
    public int Bytes => Overhead + windows.Length * 2 * sizeof(int) + places.Length * BytesEach;

    /// <param name="texts">The texts that contain the term, in order.</param>
    /// <param name="counts">How often each does, at most <see cref="PostingLimit.MaxFrequency"/>.</param>
    /// <param name="lengths">The lengths of all texts.</param>
    /// <param name="scale">What a frequency and a length come to.</param>
    public static PostingColumn Of(ReadOnlySpan<int> texts, ReadOnlySpan<byte> counts, ReadOnlySpan<ushort> lengths, Impacts scale)
    {
        var windows = new WindowRow[CountWindows(texts)];
        var (places, impacts) = (new ushort[texts.Length], new byte[texts.Length]);
        var row = -1;
        for (var i = 0; i < texts.Length; i++)
        {
            var (window, place) = (texts[i] / WindowSize, texts[i] % WindowSize);
            if (row < 0 || windows[row].Window != window)
                windows[++row] = new WindowRow(window, 0, i);
            places[i] = (ushort)place;
            impacts[i] = scale.Of(counts[i], lengths[texts[i]]);
            if (impacts[i] > windows[row].MaxImpact)
                windows[row] = new WindowRow(window, impacts[i], windows[row].First);
        }

        return new PostingColumn(windows, places, impacts, counts.ToArray());
    }

    public ReadOnlySpan<ushort> Places(int first, int end) => places.AsSpan(first, end - first);

    public ReadOnlySpan<byte> Impacts(int first, int end) => impacts.AsSpan(first, end - first);

    public ReadOnlySpan<byte> Frequencies(int first, int end) => frequencies.AsSpan(first, end - first);

    public byte Impact(int posting) => impacts[posting];

    /// <summary>The number of the first posting behind a window.</summary>
    public int End(int window) => window + 1 < windows.Length ? windows[window + 1].First : places.Length;

    /// <summary>How often the term occurs in a text.</summary>
    public int FrequencyOf(int text)
    {
        var window = text / WindowSize;
        var row = Halving.First(0, windows.Length, (windows, window), static (at, wanted) => wanted.windows[at].Window >= wanted.window);
        if (row == windows.Length || windows[row].Window != window)
            return 0;
        var posting = Find(text % WindowSize, windows[row].First, End(row));
        return posting < 0 ? 0 : frequencies[posting];
    }

    /// <summary>The number of the posting for a place among those of one window; -1 where there is none.</summary>
    public int Find(int place, int first, int end)
    {
        var posting = Array.BinarySearch(places, first, end - first, (ushort)place);
        return Math.Max(posting, -1);
    }

    /// <summary>How many texts of the selection contain the term. What lives changes less often than it is asked for, so the last count is kept.</summary>
    public int CountLiving(Selection alive)
    {
        if (alive.IsAll)
            return Count;
        if (living is { } known && known.Selection == alive)
            return known.Count;
        var counted = new LivingCount(alive, CountIn(alive));
        living = counted;
        return counted.Count;
    }

    /// <summary>How many texts of the selection contain the term.</summary>
    public int CountIn(Selection selection)
    {
        var count = 0;
        for (var row = 0; row < windows.Length; row++)
        {
            var (window, first, end) = (windows[row].Window, windows[row].First, End(row));
            if (selection.HoldsAllOf(window))
                count += end - first;
            else if (selection.Touches(window))
                foreach (var place in Places(first, end))
                    if (selection.Holds(window * WindowSize + place))
                        count++;
        }

        return count;
    }

    /// <summary>Sets the bits of the texts that contain the term.</summary>
    public void Mark(ulong[] bits)
    {
        for (var row = 0; row < windows.Length; row++)
            foreach (var place in Places(windows[row].First, End(row)))
            {
                var text = windows[row].Window * WindowSize + place;
                bits[text >> 6] |= 1UL << (text & 63);
            }
    }

    private static int CountWindows(ReadOnlySpan<int> texts)
    {
        var (count, last) = (0, -1);
        foreach (var text in texts)
            if (text / WindowSize != last)
                (count, last) = (count + 1, text / WindowSize);
        return count;
    }
}

/// <summary>A window that holds postings of a term.</summary>
/// <param name="Packed">The window's number, and in the low byte the largest impact in it.</param>
/// <param name="First">The number of its first posting.</param>
internal readonly record struct WindowRow(uint Packed, int First)
{
    public WindowRow(int window, byte maxImpact, int first)
        : this((uint)window << 8 | maxImpact, first)
    {
    }

    public int Window => (int)(Packed >> 8);

    public int MaxImpact => (int)(Packed & 0xFF);
}

/// <summary>Beyond these a text counts no more, in any engine: it keeps their tables small.</summary>
internal static class PostingLimit
{
    public const int MaxFrequency = byte.MaxValue;
    public const int MaxLength = ushort.MaxValue;
}
