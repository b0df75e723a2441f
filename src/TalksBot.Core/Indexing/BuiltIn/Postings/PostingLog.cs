namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>
/// The postings of a collection in the making, text by text, in about three bytes each: what indexing a million passages
/// holds in memory is mostly this. Read once at the end to sort them by term.
/// </summary>
internal sealed class PostingLog
{
    private const int ChunkSize = 1 << 20;
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
            chunk = new byte[Math.Max(ChunkSize, LongestText + checked(postings * LongestPosting))];
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
        Read((term, _, _) => ends[term]++);
        for (int i = 0, sum = 0; i < terms; i++)
            (sum, ends[i]) = (sum + ends[i], sum);
        var sorted = new SortedPostings(new int[Count], new byte[Count], ends);
        Read((term, text, frequency) =>
        {
            var at = ends[term]++;
            sorted.Texts[at] = text;
            sorted.Frequencies[at] = frequency;
        });
        chunks.Clear();
        return sorted;
    }

    private void Read(Action<int, int, byte> visit)
    {
        var text = 0;
        foreach (var (bytes, end) in chunks)
        {
            for (var at = 0; at < end; text++)
            {
                for (var left = Number(bytes, ref at); left > 0; left--)
                {
                    var packed = Number(bytes, ref at);
                    visit(packed >>> 1, text, (packed & 1) == 0 ? (byte)1 : bytes[at++]);
                }
            }
        }
    }

    private void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            chunk[length++] = (byte)(rest | 0x80);
        chunk[length++] = (byte)rest;
    }

    private static int Number(byte[] bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}

/// <summary>Postings by term.</summary>
/// <param name="Texts">The texts of the first term, then those of the second, and so on.</param>
/// <param name="Frequencies">How often each contains its term.</param>
/// <param name="Ends">For each term, the number behind its last posting.</param>
internal sealed record SortedPostings(int[] Texts, byte[] Frequencies, int[] Ends);
