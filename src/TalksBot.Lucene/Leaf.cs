using Lucene.Net.Index;
using Lucene.Net.Search;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;

namespace TalksBot.Lucene;

/// <summary>One of Lucene's segments, with the article of each document.</summary>
/// <param name="number">Its place among the segments.</param>
/// <param name="reader">What it holds.</param>
internal sealed class Leaf(int number, AtomicReader reader)
{
    /// <summary>Of documents that are deleted.</summary>
    public const int Nobody = -1;

    private readonly int[] articles = [.. Enumerable.Repeat(Nobody, reader.MaxDoc)];

    public AtomicReader Reader => reader;

    /// <summary>The number of the article that a document belongs to.</summary>
    public int ArticleOf(int document) => articles[document];

    public void Assign(Block block, int article) => Array.Fill(articles, article, block.First, block.Last - block.First + 1);

    /// <summary>The articles' blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var headers = reader.GetBinaryDocValues(Fields.Info);
        if (reader.GetTerms(Fields.Article) is not { } terms)
            yield break;
        var ids = terms.GetEnumerator();
        while (ids.MoveNext())
        {
            var documents = ids.Docs(reader.LiveDocs, reuse: null, DocsFlags.NONE);
            var first = documents.NextDoc();
            if (first == DocIdSetIterator.NO_MORE_DOCS)
                continue;
            var last = first;
            for (var next = first; next != DocIdSetIterator.NO_MORE_DOCS; next = documents.NextDoc())
                last = next;
            yield return new Block(number, first, last, Info(headers, last));
        }
    }

    public StoredArticle Article(Block block) => new(block.Info, new LeafText(this, block.Last));

    public Passage Passage(int document)
    {
        var stored = reader.Document(document);
        var fields = new ByteReader(Bytes(stored.GetBinaryValue(Fields.Stored)));
        var (ordinal, start) = (fields.Count(), fields.Count());
        var sentences = new TextSpan[fields.Count()];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = new TextSpan(fields.Count(), fields.Count());
        var text = new ByteReader(Bytes(stored.GetBinaryValue(Fields.Text))).Text();
        return new Passage(ordinal, new Quote(new TextSpan(start, text.Length), text, inTitle: false), [.. sentences]);
    }

    public Finding Finding(StoredArticle article, int document) =>
        FindingCodec.Read(new ByteReader(Bytes(reader.Document(document).GetBinaryValue(Fields.Stored))), article);

    public string Text(int document) => new ByteReader(Bytes(reader.Document(document).GetBinaryValue(Fields.Text))).Text();

    public void AddNames(Block block, NameTable names) =>
        StoredNames.Read(Bytes(reader.Document(block.Last).GetBinaryValue(Fields.Names)), names, sign: 1);

    private ArticleInfo Info(BinaryDocValues? headers, int document)
    {
        var header = new global::Lucene.Net.Util.BytesRef();
        headers?.Get(document, header);
        if (header.Length == 0)
            header = reader.Document(document).GetBinaryValue(Fields.Info);
        return StoredInfo.ReadFields(new ByteReader(Bytes(header)));
    }

    private static ReadOnlySpan<byte> Bytes(global::Lucene.Net.Util.BytesRef stored) => stored.Bytes.AsSpan(stored.Offset, stored.Length);
}
