using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Search.Analysis.Languages;
using TalksBot.Core.Search.Columns;

namespace TalksBot.Postgres.Writing;

/// <summary>Everything of one article that the tables take, but for the numbers.</summary>
internal sealed record ArticleRows(
    ArticleInfo Info, byte[] Header, byte[] Hash, byte[] Names, short Unit, byte[] Body, ImmutableArray<PassageRow> Passages,
    ImmutableArray<FindingRow> Findings)
{
    public static ArticleRows Of(IndexedArticle indexed)
    {
        var (article, ordered) = (indexed.Article, indexed.InReadingOrder());
        var info = ArticleInfo.Of(article);
        var bytes = new ByteWriter();
        var names = new NameTable();
        var findings = ImmutableArray.CreateBuilder<FindingRow>(ordered.Findings.Length);
        foreach (var finding in ordered.Findings)
        {
            if (finding is PersonFinding person)
                names.Add(person);
            findings.Add(Row(bytes, finding, article, info));
        }

        bytes.Clear();
        StoredNames.Write(bytes, names);
        var nameBytes = bytes.Written.ToArray();
        var (unit, body) = TextBody.Of(article.Text);
        ImmutableArray<PassageRow> passages =
            [.. ordered.Passages.Select(passage => new PassageRow(passage, TextTerms.Of(PassageText.Of(article, passage), article.Language)))];
        return new ArticleRows(info, HeaderOf(info), HashOf(article), nameBytes, unit, body, passages, findings.DrainToImmutable());
    }

    /// <summary>Equal for articles that are the same in every field.</summary>
    public static byte[] HashOf(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(HeaderOf(ArticleInfo.Of(article)));
        hash.AppendData(MemoryMarshal.AsBytes(article.Text.AsSpan()));
        return hash.GetHashAndReset();
    }

    /// <summary>The texts of a kind, in order.</summary>
    public IEnumerable<TextTerms> Texts(int kind) => kind == FindingKind.Passage.Number
        ? Passages.Select(passage => passage.Terms)
        : Findings.Where(finding => finding.Kind.Number == kind).Select(finding => finding.Terms);

    private static byte[] HeaderOf(ArticleInfo info)
    {
        var bytes = new ByteWriter();
        StoredInfo.Write(bytes, info);
        return bytes.Written.ToArray();
    }

    private static FindingRow Row(ByteWriter bytes, Finding finding, Article article, ArticleInfo info)
    {
        bytes.Clear();
        FindingCodec.Write(bytes, finding);
        var body = bytes.Written.ToArray();

        // What reading it will cut out of the text is found by reading it.
        var cut = new CutRecorder(article.Text);
        FindingCodec.Read(new ByteReader(body), new StoredArticle(info, cut));
        return new FindingRow(
            finding.Kind, finding.Sentence.Offset, finding.Sentence.Span.End, cut.Start, cut.Length, body,
            TextTerms.Of(finding.Kind.SearchText(finding), language: null));
    }
}

/// <summary>A passage with the terms it is found by.</summary>
internal sealed record PassageRow(Passage Passage, TextTerms Terms);

/// <summary>A finding with the stretch of text that it quotes from and the terms it is found by.</summary>
internal sealed record FindingRow(FindingKind Kind, int SentenceStart, int SentenceEnd, int CutStart, int CutLength, byte[] Body, TextTerms Terms);

/// <summary>The terms of a text, each once with how often it occurs, and the text's length in terms.</summary>
internal sealed record TextTerms(ImmutableArray<(string Term, byte Frequency)> Terms, ushort Length)
{
    public static TextTerms Of(string text, string? language)
    {
        var terms = LanguageAnalyzer.Terms(text, language);
        return new TextTerms(
            [.. terms.CountBy(term => term).Select(entry => (entry.Key, (byte)Math.Min(entry.Value, PostingLimit.MaxFrequency)))],
            (ushort)Math.Min(terms.Length, PostingLimit.MaxLength));
    }
}
