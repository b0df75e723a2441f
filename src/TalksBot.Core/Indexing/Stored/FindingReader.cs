using TalksBot.Core.Articles;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;

namespace TalksBot.Core.Indexing.Stored;

/// <summary>A finding's stored bytes, with the article that its words are cut from.</summary>
internal ref struct FindingReader(ByteReader bytes, StoredArticle article)
{
    public ByteReader Bytes = bytes;

    public StoredArticle Article { get; } = article;

    public TextSpan Span() => new(Bytes.Count(), Bytes.Count());

    public Quote Quote()
    {
        var start = Bytes.Number();
        return Article.Quote(new TextSpan(checked((int)(start >> 1)), Bytes.Count()), inTitle: (start & 1) != 0);
    }

    public Quote? OptionalQuote() => Bytes.Flag() ? Quote() : null;

    public Figure? Figure() => Bytes.Flag() ? new Figure(Bytes.Optional(), Bytes.Optional()) : null;

    public DateRange? Range() => Bytes.Flag() ? new DateRange(Date(), Date()) : null;

    private PartialDate Date() => new(Bytes.Count(), Bytes.Optional(), Bytes.Optional());
}
