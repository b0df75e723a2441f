namespace TalksBot.Core.Indexing.BuiltIn.Postings;

/// <summary>Reads a <see cref="PostingLog"/> from front to back.</summary>
internal ref struct PostingLogReader(List<(byte[] Bytes, int Length)> chunks)
{
    private ReadOnlySpan<byte> bytes;
    private int chunk;
    private int at;
    private int left;

    public int Term { get; private set; }

    public int Text { get; private set; } = -1;

    public byte Frequency { get; private set; }

    public bool MoveNext()
    {
        while (left == 0)
        {
            while (at == bytes.Length)
            {
                if (chunk == chunks.Count)
                    return false;
                bytes = chunks[chunk].Bytes.AsSpan(0, chunks[chunk].Length);
                chunk++;
                at = 0;
            }

            Text++;
            left = Number();
        }

        var packed = Number();
        Term = packed >>> 1;
        Frequency = (packed & 1) == 0 ? (byte)1 : bytes[at++];
        left--;
        return true;
    }

    private int Number()
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
