using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Store;
using Document = Lucene.Net.Documents.Document;

namespace TalksBot.Lucene;

/// <summary>An article as Lucene's documents: see <see cref="Fields"/>.</summary>
internal static class ArticleBlock
{
    /// <summary>Lucene's limit.</summary>
    private const int LongestBinaryValue = 32766;

    private static readonly FieldType Words = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    });

    public static IEnumerable<Document> Of(IndexedArticle article)
    {
        var ordered = article.InReadingOrder();
        foreach (var passage in ordered.Passages)
            yield return Passage(ordered.Article, passage);
        foreach (var finding in ordered.Findings)
            yield return Finding(ordered.Article, finding);
        yield return Article(ordered);
    }

    private static Document Passage(Article article, Passage passage)
    {
        var stored = new ByteWriter();
        stored.Number(passage.Ordinal);
        stored.Number(passage.Text.Span.Start);
        stored.Number(passage.Sentences.Length);
        foreach (var sentence in passage.Sentences)
        {
            stored.Number(sentence.Start);
            stored.Number(sentence.Length);
        }

        return
        [
            new StringField(Fields.Article, article.Id, Field.Store.NO),
            new NumericDocValuesField(Fields.Kind, (int)FindingKind.Passage),
            new Field(Fields.Words(FindingKind.Passage), PassageText.Of(article, passage), Words),
            new StoredField(Fields.Stored, stored.Written.ToArray()),
            new StoredField(Fields.Text, Text(passage.Text.Text)),
        ];
    }

    private static Document Finding(Article article, Finding finding)
    {
        var stored = new ByteWriter();
        FindingCodec.Write(stored, finding);
        var sentence = finding.Sentence;
        return
        [
            new StringField(Fields.Article, article.Id, Field.Store.NO),
            new NumericDocValuesField(Fields.Kind, (int)finding.Kind),
            new NumericDocValuesField(Fields.SentenceStart, sentence.InTitle ? Fields.InTitle : sentence.Span.Start),
            new NumericDocValuesField(Fields.SentenceEnd, sentence.InTitle ? Fields.InTitle : sentence.Span.End),
            new Field(Fields.Words(finding.Kind), FindingText.Of(finding), Words),
            new StoredField(Fields.Stored, stored.Written.ToArray()),
        ];
    }

    private static Document Article(IndexedArticle article)
    {
        var info = new ByteWriter();
        StoredInfo.WriteFields(info, ArticleInfo.Of(article.Article));
        var table = new NameTable();
        foreach (var person in article.Findings.OfType<PersonFinding>())
            table.Add(person);
        var names = new ByteWriter();
        StoredNames.Write(names, table);
        return
        [
            new StringField(Fields.Article, article.Article.Id, Field.Store.NO),
            new NumericDocValuesField(Fields.Kind, Fields.ArticleKind),
            Info(info.Written.ToArray()),
            new StoredField(Fields.Names, names.Written.ToArray()),
            new StoredField(Fields.Text, Text(article.Article.Text)),
        ];
    }

    /// <summary>Where Lucene reads them all at once; it takes no longer ones there.</summary>
    private static Field Info(byte[] info) => info.Length <= LongestBinaryValue
        ? new BinaryDocValuesField(Fields.Info, new BytesRef(info))
        : new StoredField(Fields.Info, info);

    /// <summary>As bytes: Lucene's own strings lose halves of surrogate pairs.</summary>
    private static byte[] Text(string text)
    {
        var bytes = new ByteWriter();
        bytes.Text(text);
        return bytes.Written.ToArray();
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
