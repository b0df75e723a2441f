using Lucene.Net.Index;

namespace TalksBot.Lucene;

/// <summary>
/// What is known of one of Lucene's segments, whoever of it is deleted: read from its articles' headers when it is first met, and
/// the same in every state of the index that has the segment.
/// </summary>
internal sealed class Segment
{
    private readonly int[] firstDocuments;
    private readonly int[] published;
    private readonly int[] idHashes;
    private readonly int[] firstPieces;
    private readonly int[] pieceEnds;
    private readonly ArticleInfo?[] infos;

    private Segment(Rows rows, SegmentTexts[] texts)
    {
        firstDocuments = [.. rows.FirstDocuments];
        firstPieces = [.. rows.FirstPieces];
        pieceEnds = [.. rows.PieceEnds];
        published = [.. rows.Published];
        idHashes = [.. rows.IdHashes];
        infos = new ArticleInfo?[published.Length];
        Texts = [.. texts];
    }

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
        var rows = new Rows();
        var kinds = FindingKind.All.Select(_ => new KindRows()).ToArray();
        foreach (var stored in headers)
        {
            var header = new BlockHeader(stored);
            var document = rows.FirstDocuments[^1];
            foreach (var kind in kinds)
                document = kind.Add(document, header.Lengths(), header.Days());
            rows.Add(ref header);
        }

        return rows.FirstDocuments[^1] == reader.MaxDoc
            ? new Segment(rows, [.. kinds.Select((kind, number) => kind.Texts(FindingKind.All[number]))])
            : throw new InvalidDataException("the articles' documents don't fit together");
    }

    /// <summary>The number of the article that a document belongs to.</summary>
    public int ArticleOf(int document) =>
        Array.BinarySearch(firstDocuments, document) is >= 0 and var first ? first : ~Array.BinarySearch(firstDocuments, document) - 1;

    public int FirstDocument(int article) => firstDocuments[article];

    /// <summary>The article's own document.</summary>
    public int Document(int article) => firstDocuments[article + 1] - 1;

    public uint IdHash(int article) => (uint)idHashes[article];

    /// <summary>See <see cref="StoredInfo.Day"/>.</summary>
    public int Published(int article) => published[article];

    public ArticleInfo Info(int article, StoredValues values) => infos[article] ??= new BlockHeader(values.Header(Document(article))).SkipToInfo();

    /// <summary>Where the pieces of an article's text end, in its characters.</summary>
    public ReadOnlySpan<int> PieceEnds(int article) => pieceEnds.AsSpan(firstPieces[article]..firstPieces[article + 1]);

    /// <summary>The articles while they are gathered.</summary>
    private sealed class Rows
    {
        public List<int> FirstDocuments { get; } = [0];

        public List<int> FirstPieces { get; } = [0];

        public List<int> PieceEnds { get; } = [];

        public List<int> Published { get; } = [];

        public List<int> IdHashes { get; } = [];

        /// <param name="header">Read up to its pieces.</param>
        public void Add(ref BlockHeader header)
        {
            FirstDocuments.Add(FirstDocuments[^1] + header.Documents);
            Published.Add(header.Published);
            IdHashes.Add((int)header.IdHash);
            var end = 0;
            for (var left = header.Piece(); left > 0; left--)
                PieceEnds.Add(end += header.Piece());
            FirstPieces.Add(PieceEnds.Count);
        }
    }

    /// <summary>The texts of one kind while they are gathered.</summary>
    private sealed class KindRows
    {
        private readonly List<int> firstTexts = [0];
        private readonly List<int> shifts = [];
        private readonly List<int> days = [];
        private ushort[] lengths = [];

        private int Count => firstTexts[^1];

        /// <summary>Adds the texts of an article, whose first document is given; returns the one behind their last.</summary>
        public int Add(int document, ReadOnlySpan<ushort> added, ReadOnlySpan<int> times)
        {
            shifts.Add(document - Count);
            if (!times.IsEmpty)
            {
                while (days.Count < Count * 2)
                    days.Add(StoredInfo.Undated); // those before had none
                days.AddRange(times);
            }

            if (lengths.Length < Count + added.Length)
                Array.Resize(ref lengths, Math.Max(Count * 2, Count + added.Length));
            added.CopyTo(lengths.AsSpan(Count));
            firstTexts.Add(Count + added.Length);
            return document + added.Length;
        }

        public SegmentTexts Texts(FindingKind kind) => new(kind, lengths[..Count], [.. firstTexts], [.. shifts], [.. days]);
    }
}
