namespace TalksBot.Core.Search.Stored;

/// <summary>A finding's stored bytes, with the article that its words are cut from.</summary>
internal ref struct FindingReader(ByteReader bytes, StoredArticle article)
{
    public ByteReader Bytes = bytes;

    public StoredArticle Article { get; } = article;

    public Quote Quote()
    {
        var (span, inTitle) = Place();
        return Article.Quote(span, inTitle);
    }

    /// <summary>The sentence of the finding.</summary>
    public Quote Sentence()
    {
        var (span, inTitle) = Place();
        return Article.Sentence(span, inTitle);
    }

    private (TextSpan Span, bool InTitle) Place()
    {
        var start = Bytes.Number();
        return (new TextSpan(checked((int)(start >> 1)), Bytes.Count()), (start & 1) != 0);
    }
}
