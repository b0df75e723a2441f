using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NodaTime;
using TalksBot.Core.Search.Columns;

namespace TalksBot.Lucene;

/// <summary>A segment's place in a state of the index: which of its articles no longer count.</summary>
internal sealed class Part
{
    private readonly SearchedPart[] searched;
    private readonly int newest = StoredInfo.Undated;

    public Part(Segment segment, AtomicReader reader, ColumnCache columns)
    {
        (Segment, Reader) = (segment, reader);
        Alive = reader.LiveDocs is { } live ? [.. Enumerable.Range(0, segment.ArticleCount).Select(article => live.Get(segment.Document(article)))] : null;
        searched = new SearchedPart[segment.Texts.Length];
        for (var kind = 0; kind < searched.Length; kind++)
            searched[kind] = Searched(segment.Texts[kind], columns);
        for (var article = 0; article < segment.ArticleCount; article++)
            if (IsAlive(article))
                (ArticleCount, newest) = (ArticleCount + 1, Math.Max(newest, segment.Published(article)));
    }

    public Segment Segment { get; }

    public AtomicReader Reader { get; }

    /// <summary>Which articles count; null for all.</summary>
    public bool[]? Alive { get; }

    /// <summary>How many articles count.</summary>
    public int ArticleCount { get; }

    /// <summary>The newest publication date; null where none has one.</summary>
    public LocalDate? Newest => StoredInfo.Date(newest);

    /// <summary>For whoever reads: Lucene has its own for each thread.</summary>
    public StoredValues Values => new(Reader);

    public bool IsAlive(int article) => Alive is null || Alive[article];

    /// <summary>The texts of a kind, all that count.</summary>
    public SearchedPart Texts(FindingKind kind) => searched[kind.Number];

    /// <summary>The number of the article of that id; null where it has none that counts.</summary>
    public int? Find(string id)
    {
        if (Reader.GetTerms(Fields.Article)?.GetEnumerator() is not { } ids || !ids.SeekExact(new BytesRef(TermBytes.Of(id))))
            return null;
        var document = ids.Docs(Reader.LiveDocs, reuse: null, DocsFlags.NONE).NextDoc();
        if (document == DocIdSetIterator.NO_MORE_DOCS)
            return null;
        var article = Segment.ArticleOf(document);
        return Info(article).Id == id ? article : throw new InvalidDataException($"the article '{id}' isn't where it should be");
    }

    public ArticleInfo Info(int article) => Segment.Info(article, Values);

    public StoredArticle Article(int article) => new(Info(article), new ArticleText(this, article));

    public Passage Passage(StoredArticle article, int number, int text)
    {
        var bytes = Stored(Values, FindingKind.Passage, number, text);
        var ordinal = bytes.Count();
        var span = bytes.Span();
        var sentences = new TextSpan[bytes.Count()];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = new TextSpan(span.Start + bytes.Count(), bytes.Count());
        return new Passage(ordinal, article.Quote(span), [.. sentences]);
    }

    /// <param name="values">This part's, for the thread that reads.</param>
    /// <param name="article">The article.</param>
    /// <param name="number">Its number.</param>
    /// <param name="kind">The finding's kind.</param>
    /// <param name="text">The finding's number in it.</param>
    public Finding Finding(StoredValues values, StoredArticle article, int number, FindingKind kind, int text) =>
        FindingCodec.Read(Stored(values, kind, number, text), article);

    public void AddNames(NameTable table)
    {
        var values = Values;
        for (var article = 0; article < Segment.ArticleCount; article++)
            if (IsAlive(article) && values.Names(Segment.Document(article), Segment.IdHash(article)) is { IsEmpty: false } names)
                StoredNames.Read(names, table);
    }

    private SearchedPart Searched(SegmentTexts texts, ColumnCache columns) =>
        new(new PartTexts(texts, Reader, columns), Alive is null ? texts.All : texts.Of(Alive));

    private ByteReader Stored(StoredValues values, FindingKind kind, int article, int text) =>
        values.Stored(Segment.FirstDocument(article), Segment.Texts[kind.Number].DocumentOf(article, text), Segment.IdHash(article));

    /// <summary>The texts of one kind, of which a term's column is read when it is first asked for.</summary>
    private sealed class PartTexts(SegmentTexts texts, AtomicReader reader, ColumnCache columns) : ITextColumns
    {
        private readonly ConcurrentBag<TermsEnum> dictionaries = [];

        public ReadOnlySpan<ushort> Lengths => texts.Lengths;

        public double AverageLength => texts.AverageLength;

        public PostingColumn Column(string term)
        {
            if (texts.Column(term) is { } kept)
                return kept;
            var column = Read(term);
            if (texts.Keep(term, column))
                columns.Add(column);
            return column;
        }

        // Making one takes longer than looking a term up in it.
        private PostingColumn Read(string term)
        {
            var dictionary = dictionaries.TryTake(out var idle) ? idle : texts.Dictionary(reader);
            if (dictionary is null)
                return PostingColumn.Empty;
            var column = texts.Read(dictionary, term);
            dictionaries.Add(dictionary);
            return column;
        }
    }
}
