namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>
/// The postings of a collection in the making, text by text, in about three bytes each: what indexing a million passages
/// holds in memory is mostly this. Read once at the end to sort them by term.
/// </summary>
internal sealed class PostingLog
{
    private const int SmallestChunk = 1 << 12;
    private const int LargestChunk = 1 << 20;
    private const int LongestText = 5;
    private const int LongestPosting = 6;

    private readonly List<(byte[] Bytes, int Length)> chunks = [];
    private byte[] chunk = [];
    private int length;

    /// <summary>How many postings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins the next text.</summary>
    /// <param name="postings">How many postings it has: that many calls of <see cref="Add"/> follow.</param>
    public void AddText(int postings)
    {
        if (chunk.Length - length < LongestText + (long)postings * LongestPosting)
        {
            chunks.Add((chunk, length));
            chunk = new byte[Math.Max(Math.Clamp(Count * 4L, SmallestChunk, LargestChunk), LongestText + (long)postings * LongestPosting)];
            length = 0;
        }

        Number(postings);
        Count += postings;
    }

    public void Add(int term, byte frequency)
    {
        // Most frequencies are 1: the low bit says so and spares a byte.
        Number(term << 1 | (frequency == 1 ? 0 : 1));
        if (frequency != 1)
            chunk[length++] = frequency;
    }

    /// <summary>The postings by term, the texts of each in order.</summary>
    /// <param name="terms">How many terms there are.</param>
    public SortedPostings Sort(int terms)
    {
        chunks.Add((chunk, length));
        (chunk, length) = ([], 0);
        var ends = new int[terms];
        for (var reader = new PostingLogReader(chunks); reader.MoveNext();)
            ends[reader.Term]++;
        for (int i = 0, sum = 0; i < terms; i++)
            (sum, ends[i]) = (sum + ends[i], sum);
        var sorted = new SortedPostings(new int[Count], new byte[Count], ends);
        for (var reader = new PostingLogReader(chunks); reader.MoveNext();)
        {
            var at = ends[reader.Term]++;
            sorted.Texts[at] = reader.Text;
            sorted.Frequencies[at] = reader.Frequency;
        }

        chunks.Clear();
        return sorted;
    }

    private void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            chunk[length++] = (byte)(rest | 0x80);
        chunk[length++] = (byte)rest;
    }
}

/// <summary>Postings by term.</summary>
/// <param name="Texts">The texts of the first term, then those of the second, and so on.</param>
/// <param name="Frequencies">How often each contains its term.</param>
/// <param name="Ends">For each term, the number behind its last posting.</param>
internal sealed record SortedPostings(int[] Texts, byte[] Frequencies, int[] Ends);
