namespace TalksBot.Core.Search.Stored;

/// <summary>What an index says of the articles that it couldn't take.</summary>
internal static class StoredSkipped
{
    public static void Write(ByteWriter writer, ImmutableArray<SkippedArticle> skipped)
    {
        writer.Number(skipped.Length);
        foreach (var (name, reason) in skipped)
        {
            writer.Text(name);
            writer.Text(reason);
        }
    }

    public static ImmutableArray<SkippedArticle> Read(ref ByteReader reader)
    {
        var skipped = ImmutableArray.CreateBuilder<SkippedArticle>(reader.Count());
        while (skipped.Count < skipped.Capacity)
            skipped.Add(new SkippedArticle(reader.Text(), reader.Text()));
        return skipped.MoveToImmutable();
    }
}
