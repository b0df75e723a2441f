namespace TalksBot.Postgres.Writing;

/// <summary>Whole articles that are written in one transaction: so many that COPY is worth its while, and no article is ever half there.</summary>
internal sealed class ArticleBatch
{
    private const int MaxTexts = 4000;
    private const int MaxBytes = 8 << 20;

    private readonly List<NumberedArticle> articles = [];
    private int texts;
    private int bytes;

    public IReadOnlyList<NumberedArticle> Articles => articles;

    public bool IsFull => texts >= MaxTexts || bytes >= MaxBytes;

    public void Add(NumberedArticle article)
    {
        articles.Add(article);
        texts += article.Counts.Sum();
        bytes += article.Rows.Body.Length;
    }

    public void Clear()
    {
        articles.Clear();
        (texts, bytes) = (0, 0);
    }
}
