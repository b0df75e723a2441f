namespace TalksBot.Postgres;

/// <summary>The spans of a passage's sentences in one column.</summary>
internal static class SpanCodec
{
    public static byte[] Write(ImmutableArray<TextSpan> spans)
    {
        var bytes = new ByteWriter();
        bytes.Number(spans.Length);
        foreach (var span in spans)
        {
            bytes.Number(span.Start);
            bytes.Number(span.Length);
        }

        return bytes.Written.ToArray();
    }

    public static ImmutableArray<TextSpan> Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        var spans = ImmutableArray.CreateBuilder<TextSpan>(reader.Count());
        while (spans.Count < spans.Capacity)
            spans.Add(new TextSpan(reader.Count(), reader.Count()));
        return spans.MoveToImmutable();
    }
}
