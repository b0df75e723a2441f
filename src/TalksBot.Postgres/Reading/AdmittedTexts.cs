namespace TalksBot.Postgres.Reading;

/// <summary>The texts of one kind that take part in a search.</summary>
internal sealed class AdmittedTexts
{
    // Null where all take part.
    private readonly Dictionary<int, ulong[]>? blocks;

    private AdmittedTexts(Dictionary<int, ulong[]>? blocks) => this.blocks = blocks;

    public int Count { get; private set; }

    /// <summary>All their lengths together.</summary>
    public long Length { get; private set; }

    public static AdmittedTexts All(IndexStateRow state, int kind) => new(null) { Count = state.Texts[kind], Length = state.Lengths[kind] };

    public static async Task<AdmittedTexts> OfAsync(
        NpgsqlConnection connection, IndexStateRow state, int kind, CorpusFilter filter, CancellationToken cancellation)
    {
        if (filter.IsEverything)
            return All(state, kind);
        var values = new List<object>();
        var condition = ArticleCondition.Of(values, state.Edition, filter);
        var at = (kind + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var rows = await Statement.ListAsync(
            connection, $"SELECT a.firsts[{at}], a.counts[{at}], a.lengths[{at}] FROM talksbot.articles a WHERE {condition}",
            row => (First: row.GetInt32(0), Count: row.GetInt32(1), Length: row.GetInt64(2)), cancellation, [.. values]).ConfigureAwait(false);
        var texts = new AdmittedTexts([]);
        foreach (var (first, count, length) in rows)
            texts.Add(first, count, length);
        return texts;
    }

    /// <summary>The block's texts that take part, a bit each; empty for none, null for all.</summary>
    public ulong[]? Block(int block) => blocks is null ? null : blocks.GetValueOrDefault(block, []);

    public static bool Holds(ulong[]? block, int place) => block is null || block.Length > 0 && (block[place >> 6] >> (place & 63) & 1) != 0;

    private void Add(int first, int count, long length)
    {
        Count += count;
        Length += length;
        for (var number = first; number < first + count; number++)
        {
            var (block, place) = PostingBlock.Of(number);
            if (!blocks!.TryGetValue(block, out var bits))
                blocks[block] = bits = new ulong[PostingBlock.Size / 64];
            bits[place >> 6] |= 1UL << (place & 63);
        }
    }
}
