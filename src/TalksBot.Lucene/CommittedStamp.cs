using NodaTime;

namespace TalksBot.Lucene;

/// <summary>What a state of the index was made from, as it is committed with it.</summary>
internal static class CommittedStamp
{
    private const string VersionKey = "version";
    private const string StampKey = "stamp";

    /// <summary>Null where another version wrote it.</summary>
    public static IndexStamp? Read(IDictionary<string, string> state) =>
        state.TryGetValue(VersionKey, out var version) && version == Fields.Version ? Decoded(state[StampKey]) : null;

    public static Dictionary<string, string> Write(IndexStamp stamp) => new() { [VersionKey] = Fields.Version, [StampKey] = Encoded(stamp) };

    private static string Encoded(IndexStamp stamp)
    {
        var bytes = new ByteWriter();
        bytes.Text(stamp.Fingerprint);
        bytes.Int64(stamp.BuiltAt.ToUnixTimeTicks());
        bytes.Number(stamp.Skipped.Length);
        foreach (var skipped in stamp.Skipped)
        {
            bytes.Text(skipped.Name);
            bytes.Text(skipped.Reason);
        }

        return Convert.ToBase64String(bytes.Written);
    }

    private static IndexStamp Decoded(string stored)
    {
        var bytes = new ByteReader(Convert.FromBase64String(stored));
        var (fingerprint, built) = (bytes.Text(), Instant.FromUnixTimeTicks(bytes.Int64()));
        var skipped = ImmutableArray.CreateBuilder<SkippedArticle>(bytes.Count());
        while (skipped.Count < skipped.Capacity)
            skipped.Add(new SkippedArticle(bytes.Text(), bytes.Text()));
        return new IndexStamp(fingerprint, built, skipped.MoveToImmutable());
    }
}
