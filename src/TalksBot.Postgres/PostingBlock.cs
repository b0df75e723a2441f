namespace TalksBot.Postgres;

/// <summary>
/// A row of <c>postings</c>: how many texts of one block contain a term, then each in the order of their places: how far it is
/// from the one before, how often it contains the term, and its own length, so that scoring needs nothing but the rows of the
/// question's terms. Most take two bytes: what is near, contains the term once and is shorter than 128 terms.
/// </summary>
internal static class PostingBlock
{
    public const int Size = 16384;

    public static (int Block, int Place) Of(int number) => (number / Size, number % Size);

    public static int Count(ReadOnlySpan<byte> row) => row.IsEmpty ? 0 : new PostingReader(row).Count;

    /// <summary>The postings without those at some places, and with others behind them.</summary>
    public static byte[] Change(ReadOnlySpan<byte> old, HashSet<int>? without, ReadOnlySpan<byte> added)
    {
        var changed = new PostingWriter();
        for (var reader = new PostingReader(old); reader.MoveNext();)
            if (without?.Contains(reader.Place) != true)
                changed.Add(reader.Place, reader.Frequency, reader.Length);
        for (var reader = new PostingReader(added); reader.MoveNext();)
            changed.Add(reader.Place, reader.Frequency, reader.Length);
        return changed.ToArray();
    }
}
