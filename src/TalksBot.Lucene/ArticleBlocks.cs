using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search.Columns;
using Document = Lucene.Net.Documents.Document;

namespace TalksBot.Lucene;

/// <summary>Makes articles into Lucene's documents (see <see cref="Fields"/>), one article at a time.</summary>
internal sealed class ArticleBlocks : IDisposable
{
    /// <summary>Lucene's limit: longer values go where it reads slower.</summary>
    private const int LongestValue = 32766;

    /// <summary>In characters; a quote reads no more than the pieces that it touches.</summary>
    private const int LongestPiece = 8192;

    private static readonly FieldType Searched = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    });

    private static readonly FieldType Key = Frozen(new FieldType(Searched) { IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly IndexTerms terms = new();
    private readonly TermStream words = new();
    private readonly TermStream id = new();
    private readonly ByteWriter bytes = new();

    /// <summary>The article's documents. Each is ready when it is asked for, and gone when the next one is.</summary>
    public IEnumerable<Document> Of(IndexedArticle article)
    {
        var ordered = article.InReadingOrder();
        var info = ArticleInfo.Of(article.Article);
        var idHash = BlockHeader.HashOf(info.Id);
        id.Clear();
        id.Add(TermBytes.Of(info.Id));
        var pieces = Pieces(article.Article.Text, ordered.Passages.Select(passage => passage.Text.Span.Start));
        var lengths = FindingKind.All.Select(_ => new List<ushort>()).ToArray();
        var days = FindingKind.All.Select(_ => new List<int>()).ToArray();
        var number = 0;
        foreach (var (kind, text, stored, time) in Texts(ordered))
        {
            terms.Fill(words, text, kind == FindingKind.Passage ? info.Language : null);
            days[kind.Number].Add(StoredInfo.Day(time?.FirstDay));
            days[kind.Number].Add(StoredInfo.Day(time?.LastDay));
            lengths[kind.Number].Add((ushort)Math.Min(words.Count, PostingLimit.MaxLength));
            var document = Document(article.Article.Text, pieces, number, idHash);
            document.Add(new Field(Fields.Words(kind), words, Searched));
            Add(document, Fields.Stored, Seal.Close(stored, Place.OfStored(idHash, number++)));
            yield return document;
        }

        while (number < pieces.Count)
            yield return Document(article.Article.Text, pieces, number++, idHash);
        foreach (var timeless in days.Where(kind => kind.TrueForAll(day => day == StoredInfo.Undated)))
            timeless.Clear();
        var header = BlockHeader.Write(number + 1, info, lengths, days, [.. pieces.Select(piece => piece.Length)]);
        yield return Article(ordered, header, idHash);
    }

    public void Dispose()
    {
        words.Dispose();
        id.Dispose();
    }

    // What the block's documents are found by and hold, in their order.
    private IEnumerable<BlockText> Texts(IndexedArticle article)
    {
        foreach (var passage in article.Passages)
            yield return new BlockText(FindingKind.Passage, PassageText.Of(article.Article, passage), Stored(passage), null);
        foreach (var finding in article.Findings.OrderBy(finding => finding.Kind.Number))
            yield return new BlockText(finding.Kind, finding.Kind.SearchText(finding), Stored(finding), finding.Kind.Time(finding));
    }

    /// <summary>What one of a block's documents is found by and holds, and when what it tells was.</summary>
    private readonly record struct BlockText(FindingKind Kind, string Text, byte[] Stored, DateRange? Time);

    // Pieces start where passages do, so that a passage is read with few characters that aren't its own.
    private static List<TextSpan> Pieces(string text, IEnumerable<int> starts)
    {
        var pieces = new List<TextSpan>();
        foreach (var end in starts.Where(start => start > 0).Append(text.Length))
            for (var start = pieces.Count == 0 ? 0 : pieces[^1].End; start < end; start = pieces[^1].End)
                pieces.Add(new TextSpan(start, Math.Min(LongestPiece, end - start)));
        return pieces;
    }

    private Document Document(string text, List<TextSpan> pieces, int number, uint idHash)
    {
        var document = new Document { new Field(Fields.Article, id, Key) };
        if (number >= pieces.Count)
            return document;
        bytes.Clear();
        bytes.Text(text.Substring(pieces[number].Start, pieces[number].Length));
        Add(document, Fields.Text, Seal.Close(bytes.Written, Place.OfText(idHash, number)));
        return document;
    }

    private Document Article(IndexedArticle article, byte[] header, uint idHash)
    {
        var table = new NameTable();
        foreach (var person in article.Findings.OfType<PersonFinding>())
            table.Add(person);
        var document = new Document { new Field(Fields.Article, id, Key) };
        Add(document, Fields.Header, Seal.Close(header, Place.Header));
        if (table.RowCount == 0)
            return document;
        bytes.Clear();
        StoredNames.Write(bytes, table);
        Add(document, Fields.Names, Seal.Close(bytes.Written, Place.OfNames(idHash)));
        return document;
    }

    private byte[] Stored(Passage passage)
    {
        bytes.Clear();
        bytes.Number(passage.Ordinal);
        bytes.Span(passage.Text.Span);
        bytes.Number(passage.Sentences.Length);
        foreach (var sentence in passage.Sentences)
        {
            bytes.Number(sentence.Start - passage.Text.Span.Start);
            bytes.Number(sentence.Length);
        }

        return bytes.Written.ToArray();
    }

    private byte[] Stored(Finding finding)
    {
        bytes.Clear();
        FindingCodec.Write(bytes, finding);
        return bytes.Written.ToArray();
    }

    private static void Add(Document document, string field, byte[] value) => document.Add(
        value.Length <= LongestValue ? new BinaryDocValuesField(field, new BytesRef(value)) : new StoredField(field, value));

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
