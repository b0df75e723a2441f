using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Indexing.BuiltIn.Files;
using TalksBot.Core.Indexing.BuiltIn.Postings;

namespace TalksBot.Core.Indexing.BuiltIn.Store;

/// <summary>A file of articles with their passages, findings and postings, read in place. Never changed once written.</summary>
internal sealed class Segment
{
    private readonly BlockFileReader file;
    private readonly FileSection blob;
    private readonly FileSection articles;
    private readonly FileSection articleSlots;
    private readonly FileSection passages;
    private readonly FileSection sentences;
    private readonly FileSection findings;
    private readonly FileSection[] members;
    private readonly Collection[] collections;

    // Texts of equal score are put in the order of these: they are read once.
    private readonly string?[] ids;

    public Segment(BlockFileReader file)
    {
        this.file = file;
        blob = file.Section(SectionNumber.Blob);
        articles = file.Section(SectionNumber.Articles);
        articleSlots = file.Section(SectionNumber.ArticleSlots);
        passages = file.Section(SectionNumber.Passages);
        sentences = file.Section(SectionNumber.Sentences);
        findings = file.Section(SectionNumber.Findings);
        const int kinds = (int)FindingKind.Passage + 1;
        members = new FileSection[kinds];
        collections = new Collection[kinds];
        for (var kind = 0; kind < kinds; kind++)
        {
            members[kind] = file.Section(SectionNumber.Of(kind, SectionNumber.Members));
            collections[kind] = new Collection(file, SectionNumber.Of(kind, 0));
        }

        ids = new string?[ArticleCount];
    }

    public int ArticleCount => (int)(articles.Length / Unsafe.SizeOf<ArticleRow>());

    public int PassageCount => (int)(passages.Length / Unsafe.SizeOf<PassageRow>());

    public int FindingCount => (int)(findings.Length / Unsafe.SizeOf<FindingRow>());

    public Collection Texts(FindingKind kind) => collections[(int)kind];

    public ArticleRow Row(int article) => articles.Row<ArticleRow>(article);

    public ArticleInfo Info(int article) => StoredInfo.Read(blob, Row(article).Info);

    public string Id(int article) => ids[article] ??= StoredInfo.ReadId(blob, Row(article).Info);

    public StoredArticle Article(int article) => new(Info(article), new TextStore(blob, Row(article)));

    /// <summary>The number of the article of that id; -1 where there is none.</summary>
    public int Find(string id)
    {
        var hash = StoredInfo.HashOf(id);
        for (int probe = 0, article; (article = HashTable.Next(articleSlots, hash, ref probe)) >= 0;)
            if (Id(article) == id)
                return article;
        return -1;
    }

    /// <summary>The article with everything that is kept of it, as it was written.</summary>
    public IndexedArticle Indexed(int number)
    {
        var article = Article(number);
        var (first, end) = TextsOf(FindingKind.Passage, number);
        var passages = ImmutableArray.CreateBuilder<Passage>(end - first);
        for (; first < end; first++)
            passages.Add(Passage(article, first));
        (first, end) = FindingRange(number);
        var found = ImmutableArray.CreateBuilder<Finding>(end - first);
        for (; first < end; first++)
            found.Add(Finding(article, first));
        return new IndexedArticle(article.Whole, passages.MoveToImmutable(), found.MoveToImmutable());
    }

    public Passage Passage(StoredArticle article, int number)
    {
        var row = passages.Row<PassageRow>(number);
        var end = number + 1 < PassageCount ? passages.Row<PassageRow>(number + 1).FirstSentence : (int)(sentences.Length / Unsafe.SizeOf<SentenceRow>());
        var spans = ImmutableArray.CreateBuilder<TextSpan>(end - row.FirstSentence);
        foreach (var sentence in sentences.Values<SentenceRow>((long)row.FirstSentence * Unsafe.SizeOf<SentenceRow>(), end - row.FirstSentence))
            spans.Add(new TextSpan(sentence.Start, sentence.Length));
        return new Passage(number - Row(row.Article).FirstPassage, article.Quote(new TextSpan(row.Start, row.Length)), spans.MoveToImmutable());
    }

    /// <summary>The findings whose sentences lie in the span of the article's text, in order.</summary>
    public ImmutableArray<Finding> Findings(StoredArticle article, int number, TextSpan span)
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        var (finding, end) = FindingRange(number);
        for (finding = FirstAt(finding, end, span.Start); finding < end; finding++)
        {
            var row = findings.Row<FindingRow>(finding);
            if (row.Sentence >= span.End)
                break;
            if (row.SentenceEnd <= span.End)
                found.Add(Finding(article, finding));
        }

        return found.DrainToImmutable();
    }

    public Finding Finding(StoredArticle article, int finding)
    {
        var row = findings.Row<FindingRow>(finding);
        return FindingCodec.Read(new ByteReader(blob.Bytes(row.Blob, row.Length)), article);
    }

    /// <summary>The number of the article that a text of the collection belongs to.</summary>
    public int ArticleOf(FindingKind kind, int text) => kind == FindingKind.Passage
        ? passages.Row<PassageRow>(text).Article
        : findings.Row<FindingRow>(FindingOf(kind, text)).Article;

    /// <summary>The number of the finding that a text of the collection stands for.</summary>
    public int FindingOf(FindingKind kind, int text) => members[(int)kind].Row<int>(text);

    /// <summary>The texts of an article in a collection: the first one's number, and that behind the last.</summary>
    public (int First, int End) TextsOf(FindingKind kind, int article)
    {
        if (kind == FindingKind.Passage)
            return (Row(article).FirstPassage, article + 1 < ArticleCount ? Row(article + 1).FirstPassage : PassageCount);
        var (first, end) = FindingRange(article);
        return (FirstMember(kind, first), FirstMember(kind, end));
    }

    /// <summary>Adds the segment's names to the table, or takes them off.</summary>
    public void AddNames(NameTable names, int sign)
    {
        var stored = file.Section(SectionNumber.Names);
        StoredNames.Read(stored.Bytes(0, checked((int)stored.Length)), names, sign);
    }

    /// <exception cref="IndexBrokenException">A part of the file is damaged.</exception>
    public void CheckAll(CancellationToken cancellation) => file.CheckAll(cancellation);

    private (int First, int End) FindingRange(int article) =>
        (Row(article).FirstFinding, article + 1 < ArticleCount ? Row(article + 1).FirstFinding : FindingCount);

    private int FirstAt(int first, int end, int position)
    {
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (findings.Row<FindingRow>(middle).Sentence < position)
                first = middle + 1;
            else
                end = middle;
        }

        return first;
    }

    private int FirstMember(FindingKind kind, int finding)
    {
        var (first, end) = (0, (int)(members[(int)kind].Length / sizeof(int)));
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (FindingOf(kind, middle) < finding)
                first = middle + 1;
            else
                end = middle;
        }

        return first;
    }
}
