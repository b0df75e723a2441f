using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>
/// The postings of a term in place. Pointers into the mapped file, because a search holds several lists at once;
/// whoever uses it keeps the segment alive meanwhile.
/// </summary>
internal readonly unsafe struct PostingList
{
    public const int BytesEach = 4;

    private readonly WindowRow* windows;
    private readonly ushort* places;
    private readonly byte* impacts;
    private readonly byte* frequencies;

    public PostingList(ReadOnlySpan<byte> bytes, TermRow row)
    {
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        windows = (WindowRow*)start;
        places = (ushort*)(windows + row.Windows);
        impacts = (byte*)(places + row.Count);
        frequencies = impacts + row.Count;
        Count = row.Count;
        WindowCount = row.Windows;
    }

    public int Count { get; }

    public int WindowCount { get; }

    public ReadOnlySpan<WindowRow> Windows => new(windows, WindowCount);

    public ReadOnlySpan<ushort> Places(int first, int end) => new(places + first, end - first);

    public ReadOnlySpan<byte> Impacts(int first, int end) => new(impacts + first, end - first);

    public ReadOnlySpan<byte> Frequencies(int first, int end) => new(frequencies + first, end - first);

    /// <summary>The number of the first posting behind a window.</summary>
    public int End(int window) => window + 1 < WindowCount ? windows[window + 1].First : Count;

    /// <summary>How often the term occurs in a text.</summary>
    public int FrequencyOf(int text)
    {
        var window = text / PostingFormat.WindowSize;
        var (low, high) = (0, WindowCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (windows[middle].Window < window)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == WindowCount || windows[low].Window != window)
            return 0;
        var posting = Find(text % PostingFormat.WindowSize, windows[low].First, End(low));
        return posting < 0 ? 0 : frequencies[posting];
    }

    /// <summary>The number of the posting for a place among those of one window; -1 where there is none.</summary>
    public int Find(int place, int first, int end)
    {
        var (low, high) = (first, end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low < end && places[low] == place ? low : -1;
    }
}
