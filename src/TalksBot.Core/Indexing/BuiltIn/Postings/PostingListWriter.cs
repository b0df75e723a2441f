using TalksBot.Core.Indexing.BuiltIn.Files;

namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Brings the postings of one term into their form on disk.</summary>
internal sealed class PostingListWriter
{
    private readonly ByteWriter windows = new();
    private readonly ByteWriter places = new();
    private readonly ByteWriter impacts = new();
    private readonly ByteWriter frequencies = new();
    private int window = -1;
    private int first;
    private byte maxImpact;

    public int Count { get; private set; }

    public int WindowCount { get; private set; }

    /// <summary>Adds a text; texts come in order.</summary>
    public void Add(int text, byte frequency, byte impact)
    {
        if (text / PostingFormat.WindowSize != window)
        {
            EndWindow();
            (window, first, maxImpact) = (text / PostingFormat.WindowSize, Count, 0);
            WindowCount++;
        }

        maxImpact = Math.Max(maxImpact, impact);
        places.UInt16((ushort)(text % PostingFormat.WindowSize));
        impacts.Byte(impact);
        frequencies.Byte(frequency);
        Count++;
    }

    public void WriteAndClear(BlockFileWriter file)
    {
        EndWindow();
        foreach (var part in (ReadOnlySpan<ByteWriter>)[windows, places, impacts, frequencies])
        {
            file.Write(part.Written);
            part.Clear();
        }

        (window, Count, WindowCount) = (-1, 0, 0);
    }

    private void EndWindow()
    {
        if (window < 0)
            return;
        var row = new WindowRow(window, maxImpact, first);
        windows.UInt32(row.Packed);
        windows.Int32(row.First);
    }
}
