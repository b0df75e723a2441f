using System.Runtime.InteropServices;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.People;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>Writes articles with their passages and findings into one segment: texts at once, tables and postings at the end.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly BlockFileWriter file;
    private readonly ByteWriter blob = new();
    private readonly TermTable terms = new();
    private readonly CollectionWriter[] collections;
    private readonly List<int>[] members;
    private readonly List<ArticleRow> articles = [];
    private readonly List<PassageRow> passages = [];
    private readonly List<SentenceRow> sentences = [];
    private readonly List<FindingRow> findings = [];
    private readonly List<uint> idHashes = [];
    private readonly NameTable names = new();

    public SegmentWriter(Stream stream)
    {
        file = new BlockFileWriter(stream);
        var kinds = Enum.GetValues<FindingKind>().Length;
        collections = [.. Enumerable.Range(0, kinds).Select(_ => new CollectionWriter(terms))];
        members = [.. Enumerable.Range(0, kinds).Select(_ => new List<int>())];
    }

    public int ArticleCount => articles.Count;

    public int PassageCount => passages.Count;

    public int FindingCount => findings.Count;

    public void Add(IndexedArticle indexed)
    {
        var (article, ordered) = (indexed.Article, indexed.InReadingOrder());
        var start = file.Position;
        StoredInfo.Write(blob, ArticleInfo.Of(article));
        var textStart = start + blob.Length;
        var (encoding, table, bytes) = TextStore.Write(article.Text, blob);
        idHashes.Add(StoredInfo.HashOf(article.Id));
        articles.Add(new ArticleRow(
            start, textStart + table, article.Text.Length, bytes, passages.Count, findings.Count, StoredInfo.Day(article.Published), encoding));
        foreach (var passage in ordered.Passages)
            Add(article, passage);
        foreach (var finding in ordered.Findings)
            Add(finding, start);
        file.Write(blob.Written);
        blob.Clear();
    }

    /// <summary>Writes the rest. Returns the checksum that names the contents.</summary>
    public uint Finish()
    {
        file.Section(SectionNumber.Blob, 0, file.Position);
        file.Section(SectionNumber.Articles, Bytes(articles));
        file.Section(SectionNumber.ArticleSlots, MemoryMarshal.AsBytes<int>(HashTable.Slots(articles.Count, number => idHashes[number])));
        file.Section(SectionNumber.Passages, Bytes(passages));
        file.Section(SectionNumber.Sentences, Bytes(sentences));
        file.Section(SectionNumber.Findings, Bytes(findings));
        StoredNames.Write(blob, names);
        file.Section(SectionNumber.Names, blob.Written);
        for (var kind = 0; kind < collections.Length; kind++)
        {
            file.Section(SectionNumber.Of(kind, SectionNumber.Members), Bytes(members[kind]));
            collections[kind].Write(file, SectionNumber.Of(kind, 0));
        }

        return file.Finish();
    }

    public void Dispose() => file.Dispose();

    private void Add(Article article, Passage passage)
    {
        passages.Add(new PassageRow(articles.Count - 1, passage.Text.Span.Start, passage.Text.Span.Length, sentences.Count));
        foreach (var sentence in passage.Sentences)
            sentences.Add(new SentenceRow(sentence.Start, sentence.Length));
        collections[(int)FindingKind.Passage].Add(PassageText.Of(article, passage));
    }

    private void Add(Finding finding, long start)
    {
        var offset = blob.Length;
        FindingCodec.Write(blob, finding);
        members[(int)finding.Kind].Add(findings.Count);
        findings.Add(new FindingRow(start + offset, articles.Count - 1, finding.Sentence.Offset, finding.Sentence.Span.End, blob.Length - offset));
        if (finding is PersonFinding person)
            names.Add(person);
        if (finding.Kind != FindingKind.Passage)
            collections[(int)finding.Kind].Add(FindingText.Of(finding));
    }

    private static ReadOnlySpan<byte> Bytes<T>(List<T> rows)
        where T : unmanaged => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(rows));
}
