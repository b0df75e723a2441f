namespace TalksBot.Core.Search.Stored;

/// <summary>A finding's stored bytes, with the article that its words are cut from.</summary>
internal ref struct FindingReader(ByteReader bytes, StoredArticle article)
{
    public ByteReader Bytes = bytes;

    public StoredArticle Article { get; } = article;

    public Quote Quote()
    {
        var start = Bytes.Number();
        return Article.Quote(new TextSpan(checked((int)(start >> 1)), Bytes.Count()), inTitle: (start & 1) != 0);
    }
}
