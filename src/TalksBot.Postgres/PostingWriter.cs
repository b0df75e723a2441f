namespace TalksBot.Postgres;

/// <summary>A row in the making.</summary>
internal sealed class PostingWriter
{
    /// <summary>Stands before a frequency and a length that don't fit the short form.</summary>
    public const byte Long = 0x80;

    private byte[] bytes = new byte[8];
    private int used;
    private int count;
    private int last = -1;

    /// <param name="place">Greater than the one before.</param>
    /// <param name="frequency">How often the text contains the term.</param>
    /// <param name="length">The text's length in terms.</param>
    public void Add(int place, byte frequency, ushort length)
    {
        if (bytes.Length - used < 10)
            Array.Resize(ref bytes, bytes.Length * 2 + 10);
        Number(place - last - 1);
        (last, count) = (place, count + 1);
        if (frequency == 1 && length < Long)
        {
            bytes[used++] = (byte)length;
            return;
        }

        bytes[used++] = Long;
        bytes[used++] = frequency;
        Number(length);
    }

    /// <summary>The row; empty where nothing was added.</summary>
    public byte[] ToArray()
    {
        if (count == 0)
            return [];
        var body = bytes[..used];
        (bytes, used) = (new byte[5], 0);
        Number(count);
        byte[] row = [.. bytes.AsSpan(0, used), .. body];
        (bytes, used) = (body, body.Length);
        return row;
    }

    private void Number(int value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes[used++] = (byte)(value | 0x80);
        bytes[used++] = (byte)value;
    }
}
