using System.Collections.Immutable;
using Lucene.Net.Index;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.Stored;

namespace TalksBot.Lucene;

/// <summary>
/// What is known of one of Lucene's segments, whoever of it is deleted: read from its articles' headers when it is first met, and
/// the same in every state of the index that has the segment.
/// </summary>
internal sealed class Segment
{
    private readonly int[] firstDocuments;
    private readonly int[] published;
    private readonly uint[] idHashes;
    private readonly int[] firstPieces;
    private readonly int[] pieceEnds;
    private readonly ArticleInfo?[] infos;

    private Segment(List<Row> rows, int[] pieceEnds, ImmutableArray<SegmentTexts> texts)
    {
        (this.pieceEnds, Texts) = (pieceEnds, texts);
        firstDocuments = [.. rows.Select(row => row.Document), rows.Sum(row => row.Documents)];
        firstPieces = [.. rows.Select(row => row.Piece), pieceEnds.Length];
        published = [.. rows.Select(row => row.Published)];
        idHashes = [.. rows.Select(row => row.IdHash)];
        infos = new ArticleInfo?[rows.Count];
    }

    private readonly record struct Row(int Document, int Documents, int Piece, int Published, uint IdHash);

    public int ArticleCount => infos.Length;

    /// <summary>Its texts, by their kind.</summary>
    public ImmutableArray<SegmentTexts> Texts { get; }

    /// <exception cref="InvalidDataException">A header isn't what was written.</exception>
    public static Segment Read(AtomicReader reader)
    {
        // An article's own document is its block's last one: so blocks are found from the end on.
        var values = new StoredValues(reader);
        var headers = new Stack<byte[]>();
        for (var last = reader.MaxDoc - 1; last >= 0; last -= new BlockHeader(headers.Peek()).Documents)
            headers.Push(values.Header(last));
        var rows = new List<Row>(headers.Count);
        var pieces = new List<int>();
        var kinds = Fields.BlockOrder.ToDictionary(kind => kind, _ => new KindRows());
        var first = 0;
        foreach (var stored in headers)
        {
            var header = new BlockHeader(stored);
            rows.Add(new Row(first, header.Documents, pieces.Count, header.Published, header.IdHash));
            var document = first;
            foreach (var kind in Fields.BlockOrder)
                document = kinds[kind].Add(document, header.Lengths(), header.Days());
            var end = 0;
            for (var left = header.Piece(); left > 0; left--)
                pieces.Add(end += header.Piece());
            first += header.Documents;
        }

        return first == reader.MaxDoc
            ? new Segment(rows, [.. pieces], [.. Enum.GetValues<FindingKind>().Select(kind => kinds[kind].Texts(kind))])
            : throw new InvalidDataException("the articles' documents don't fit together");
    }

    /// <summary>The number of the article that a document belongs to.</summary>
    public int ArticleOf(int document) =>
        Array.BinarySearch(firstDocuments, document) is >= 0 and var first ? first : ~Array.BinarySearch(firstDocuments, document) - 1;

    public int FirstDocument(int article) => firstDocuments[article];

    /// <summary>The article's own document.</summary>
    public int Document(int article) => firstDocuments[article + 1] - 1;

    public uint IdHash(int article) => idHashes[article];

    /// <summary>See <see cref="StoredInfo.Day"/>.</summary>
    public int Published(int article) => published[article];

    public ArticleInfo Info(int article, StoredValues values) => infos[article] ??= new BlockHeader(values.Header(Document(article))).SkipToInfo();

    /// <summary>Where the pieces of an article's text end, in its characters.</summary>
    public ReadOnlySpan<int> PieceEnds(int article) => pieceEnds.AsSpan(firstPieces[article]..firstPieces[article + 1]);

    /// <summary>The texts of one kind while they are gathered.</summary>
    private sealed class KindRows
    {
        private readonly List<ushort> lengths = [];
        private readonly List<int> firstTexts = [0];
        private readonly List<int> shifts = [];
        private readonly List<int> days = [];

        /// <summary>Adds the texts of an article, whose first document is given; returns the one behind their last.</summary>
        public int Add(int document, ReadOnlySpan<ushort> added, ReadOnlySpan<int> times)
        {
            shifts.Add(document - lengths.Count);
            if (!times.IsEmpty)
            {
                // Those before had none.
                days.AddRange(Enumerable.Repeat(StoredInfo.Undated, lengths.Count * 2 - days.Count));
                days.AddRange(times);
            }

            lengths.AddRange(added);
            firstTexts.Add(lengths.Count);
            return document + added.Length;
        }

        public SegmentTexts Texts(FindingKind kind) => new(kind, [.. lengths], [.. firstTexts], [.. shifts], [.. days]);
    }
}
