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
        StoredSkipped.Write(bytes, stamp.Skipped);
        return Convert.ToBase64String(bytes.Written);
    }

    private static IndexStamp Decoded(string stored)
    {
        var bytes = new ByteReader(Convert.FromBase64String(stored));
        return new IndexStamp(bytes.Text(), Instant.FromUnixTimeTicks(bytes.Int64()), StoredSkipped.Read(ref bytes));
    }
}
