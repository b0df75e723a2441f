using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalksBot.Core.Search.Columns;

namespace TalksBot.Lucene;

/// <summary>The texts of one kind in a segment, numbered in the order of its documents, those of deleted articles included.</summary>
internal sealed class SegmentTexts
{
    private readonly FindingKind kind;
    private readonly ushort[] lengths;
    private readonly int[] firstTexts;
    private readonly int[] shifts;
    private readonly int[] days;
    private readonly Impacts impacts;
    private readonly ConcurrentDictionary<string, KeptColumn> columns = new(StringComparer.Ordinal);
    private long columnBytes;

    /// <param name="kind">The kind.</param>
    /// <param name="lengths">The texts' lengths in terms.</param>
    /// <param name="firstTexts">The number of each article's first text; the next one's is one behind its last.</param>
    /// <param name="shifts">How much larger the numbers of an article's documents are than those of its texts.</param>
    /// <param name="days">The first day and the last of what each tells; those of the last ones are left out where they have none.</param>
    public SegmentTexts(FindingKind kind, ushort[] lengths, int[] firstTexts, int[] shifts, int[] days)
    {
        (this.kind, this.lengths, this.firstTexts, this.shifts, this.days) = (kind, lengths, firstTexts, shifts, days);
        All = Selection.All(lengths);
        AverageLength = Bm25.AverageLength(All.Count, All.Length);
        impacts = new Impacts(AverageLength);
    }

    public ReadOnlySpan<ushort> Lengths => lengths;

    public double AverageLength { get; }

    public Selection All { get; }

    /// <summary>What the columns that are kept take in memory.</summary>
    public long ColumnBytes => Interlocked.Read(ref columnBytes);

    /// <summary>The term's column, if it is kept.</summary>
    public PostingColumn? Column(string term)
    {
        if (!columns.TryGetValue(term, out var known))
            return null;
        if (!known.IsUsed)
            known.IsUsed = true;
        return known.Column;
    }

    /// <summary>Keeps a column; false where another thread was quicker.</summary>
    public bool Keep(string term, PostingColumn column)
    {
        if (!columns.TryAdd(term, new KeptColumn(column)))
            return false;
        Interlocked.Add(ref columnBytes, column.Bytes);
        return true;
    }

    /// <summary>Drops the columns that nobody has asked for since the last time; returns how many bytes they took.</summary>
    public long DropUnused()
    {
        var dropped = 0L;
        foreach (var (term, kept) in columns)
            if (!kept.IsUsed && columns.TryRemove(term, out var column))
                dropped += column.Column.Bytes;
            else
                kept.IsUsed = false;
        Interlocked.Add(ref columnBytes, -dropped);
        return dropped;
    }

    public Selection Of(bool[] articles) => Selection.Of(lengths, firstTexts, articles);

    public (int First, int End) OfArticle(int article) => (firstTexts[article], firstTexts[article + 1]);

    public int ArticleOf(int text) =>
        Halving.First(1, shifts.Length, (firstTexts, text), static (article, wanted) => wanted.firstTexts[article] > wanted.text) - 1;

    /// <summary>Whether the time of what a text tells overlaps the days.</summary>
    public bool Overlaps(int text, int first, int last) =>
        text * 2 + 1 < days.Length && days[text * 2] != StoredInfo.Undated && days[text * 2] <= last && first <= days[text * 2 + 1];

    public int DocumentOf(int article, int text) => text + shifts[article];

    /// <summary>The dictionary that <see cref="Read"/> looks terms up in; null where there are none. For one thread at a time.</summary>
    public TermsEnum? Dictionary(AtomicReader reader) => lengths.Length == 0 ? null : reader.GetTerms(Fields.Words(kind))?.GetEnumerator();

    /// <summary>Makes a term's column of Lucene's postings.</summary>
    public PostingColumn Read(TermsEnum terms, string term)
    {
        if (!terms.SeekExact(new BytesRef(TermBytes.Of(term))))
            return PostingColumn.Empty;
        var texts = new int[terms.DocFreq];
        var frequencies = new byte[texts.Length];
        var documents = terms.Docs(liveDocs: null, reuse: null, DocsFlags.FREQS);
        var (count, article) = (0, 0);
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            article = ArticleOf(document, article);
            texts[count] = document - shifts[article];
            frequencies[count++] = (byte)Math.Min(documents.Freq, PostingLimit.MaxFrequency);
        }

        return PostingColumn.Of(texts, frequencies, lengths, impacts);
    }

    // Neighbouring postings are mostly of the same article or the next.
    private int ArticleOf(int document, int from)
    {
        if (document < End(from))
            return from;
        if (document < End(from + 1))
            return from + 1;
        return Halving.First(from + 2, shifts.Length - 1, (Texts: this, document), static (article, wanted) => wanted.document < wanted.Texts.End(article));
    }

    private int End(int article) => firstTexts[article + 1] + shifts[article];

    private sealed class KeptColumn(PostingColumn column)
    {
        public PostingColumn Column => column;

        /// <summary>Whether it was asked for since columns last went.</summary>
        public bool IsUsed { get; set; }
    }
}
