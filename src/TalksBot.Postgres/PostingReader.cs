namespace TalksBot.Postgres;

/// <summary>Reads a row from its first posting to its last; an empty one has none.</summary>
internal ref struct PostingReader
{
    private readonly ReadOnlySpan<byte> row;
    private int position;
    private int left;

    public PostingReader(ReadOnlySpan<byte> row)
    {
        this.row = row;
        Place = -1;
        Count = left = row.IsEmpty ? 0 : Number();
    }

    public int Count { get; }

    public int Place { get; private set; }

    public byte Frequency { get; private set; }

    public ushort Length { get; private set; }

    public bool MoveNext()
    {
        if (left-- <= 0)
            return false;
        Place += Number() + 1;
        var next = row[position++];
        if (next < PostingWriter.Long)
        {
            (Frequency, Length) = (1, next);
            return true;
        }

        Frequency = row[position++];
        Length = (ushort)Number();
        return true;
    }

    private int Number()
    {
        var next = row[position++];
        if (next < 0x80)
            return next;
        var value = next & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            next = row[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
