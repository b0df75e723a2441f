using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Brings the postings of one term after the other into their form on disk; see <see cref="PostingFormat"/>.</summary>
internal sealed class PostingListWriter(BlockFileWriter file, double averageLength)
{
    private byte[] buffer = new byte[4096];

    /// <summary>Writes the postings of a term and returns how many windows they lie in.</summary>
    /// <param name="texts">The texts that contain the term, in order.</param>
    /// <param name="frequencies">How often each does.</param>
    /// <param name="lengths">The lengths of all texts.</param>
    public int Write(ReadOnlySpan<int> texts, ReadOnlySpan<byte> frequencies, ReadOnlySpan<ushort> lengths)
    {
        var windows = CountWindows(texts);
        var size = windows * Unsafe.SizeOf<WindowRow>() + texts.Length * PostingList.BytesEach;
        if (buffer.Length < size)
            buffer = new byte[size * 2];
        var rest = buffer.AsSpan(0, size);
        var rows = MemoryMarshal.Cast<byte, WindowRow>(rest[..(windows * Unsafe.SizeOf<WindowRow>())]);
        rest = rest[(windows * Unsafe.SizeOf<WindowRow>())..];
        var places = MemoryMarshal.Cast<byte, ushort>(rest[..(texts.Length * sizeof(ushort))]);
        var impacts = rest.Slice(texts.Length * sizeof(ushort), texts.Length);
        frequencies.CopyTo(rest[(texts.Length * (sizeof(ushort) + 1))..]);
        var row = -1;
        for (var i = 0; i < texts.Length; i++)
        {
            var (window, place) = Math.DivRem(texts[i], PostingFormat.WindowSize);
            if (row < 0 || rows[row].Window != window)
                rows[++row] = new WindowRow(window, 0, i);
            places[i] = (ushort)place;
            impacts[i] = PostingFormat.Impact(frequencies[i], lengths[texts[i]], averageLength);
            if (impacts[i] > rows[row].MaxImpact)
                rows[row] = new WindowRow(window, impacts[i], rows[row].First);
        }

        file.Write(buffer.AsSpan(0, size));
        return windows;
    }

    private static int CountWindows(ReadOnlySpan<int> texts)
    {
        var (count, last) = (0, -1);
        foreach (var text in texts)
            if (text / PostingFormat.WindowSize != last)
                (count, last) = (count + 1, text / PostingFormat.WindowSize);
        return count;
    }
}
