using NodaTime;
using TalksBot.Core.Search.Analysis.Languages;

namespace TalksBot.Postgres;

/// <summary>A corpus's row of <c>index_state</c>: which edition answers, and its statistics by kind of text.</summary>
/// <param name="Corpus">The corpus's name.</param>
/// <param name="Edition">The edition that answers.</param>
/// <param name="Generation">One more with each change.</param>
/// <param name="Format">How the rows are written: see <see cref="CurrentFormat"/>.</param>
/// <param name="Stamp">What it was made from; null where nothing was indexed yet.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Newest">The newest publication date.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Lengths">Their lengths together, in terms.</param>
/// <param name="NextTexts">The numbers that the next texts get.</param>
/// <param name="NextArticle">The number that the next article gets; none is used twice.</param>
internal sealed record IndexStateRow(
    string Corpus, int Edition, long Generation, int Format, IndexStamp? Stamp, int Articles, LocalDate? Newest, int[] Texts, long[] Lengths, int[] NextTexts,
    long NextArticle)
{
    /// <summary>Changes whenever bytes in a column are written otherwise: what another version wrote is made anew, and not read before.</summary>
    public static readonly int CurrentFormat = unchecked((int)FindingCodec.Version + 4 + LanguageAnalyzer.Version);

    /// <summary>The edition of a corpus of which nothing is indexed yet.</summary>
    private const int None = 0;

    public static readonly int Kinds = FindingKind.All.Length;

    private const string Select = """
        SELECT edition, generation, fingerprint, built_at, skipped, articles, newest, texts, lengths, next_texts, next_article, format
        FROM talksbot.index_state WHERE corpus = $1
        """;

    // The row's own articles are counted by the index that finds them, not remembered: a sum that is wrong once stays wrong.
    private const string Upsert = """
        INSERT INTO talksbot.index_state (
            corpus, edition, generation, fingerprint, built_at, skipped, articles, newest, texts, lengths, next_texts, next_article, format)
        SELECT $10, $1, $2, $3, $4, $5, count(*), max(published), $6, $7, $8, $9, $11 FROM talksbot.articles WHERE edition = $1
        ON CONFLICT (corpus) DO UPDATE SET edition = excluded.edition, generation = excluded.generation, fingerprint = excluded.fingerprint,
            built_at = excluded.built_at, skipped = excluded.skipped, articles = excluded.articles, newest = excluded.newest, texts = excluded.texts,
            lengths = excluded.lengths, next_texts = excluded.next_texts, next_article = excluded.next_article, format = excluded.format
        """;

    /// <summary>Why the rows can't be read; null where they can.</summary>
    public string? Problem => Format == CurrentFormat ? null : "The index in the database was made by another version of the program.";

    public IndexStatus Status => new(
        PostgresPassageIndex.EngineName, Articles, Texts[FindingKind.Passage.Number], FindingKind.Exported.Sum(kind => Texts[kind.Number]),
        Stamp?.BuiltAt ?? default, Newest, Stamp?.Skipped ?? []);

    public static async Task<IndexStateRow> ReadAsync(NpgsqlConnection connection, string corpus, CancellationToken cancellation)
    {
        var rows = await Statement.ListAsync(connection, Select, row => Of(corpus, row), cancellation, corpus).ConfigureAwait(false);
        return rows is [var state] ? state
            : new IndexStateRow(corpus, None, 0, CurrentFormat, null, 0, null, new int[Kinds], new long[Kinds], new int[Kinds], 1);
    }

    /// <summary>Makes this the state that answers, counting its articles anew.</summary>
    public Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var skipped = new ByteWriter();
        StoredSkipped.Write(skipped, Stamp!.Skipped);
        return Statement.RunAsync(
            connection, Upsert, cancellation, Edition, Generation, Stamp.Fingerprint, Stamp.BuiltAt.ToUnixTimeTicks(), skipped.Written.ToArray(),
            Texts, Lengths, NextTexts, NextArticle, Corpus, CurrentFormat);
    }

    private static IndexStateRow Of(string corpus, NpgsqlDataReader row)
    {
        var stamp = row.IsDBNull(2)
            ? null
            : new IndexStamp(row.GetString(2), Instant.FromUnixTimeTicks(row.GetInt64(3)), Skipped(row.GetFieldValue<byte[]>(4)));
        return new IndexStateRow(
            corpus, row.GetInt32(0), row.GetInt64(1), row.GetInt32(11), stamp, row.GetInt32(5),
            row.IsDBNull(6) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(6)),
            row.GetFieldValue<int[]>(7), row.GetFieldValue<long[]>(8), row.GetFieldValue<int[]>(9), row.GetInt64(10));
    }

    private static ImmutableArray<SkippedArticle> Skipped(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        return StoredSkipped.Read(ref reader);
    }
}
