namespace TalksBot.Core.Articles;

/// <summary>What came of one file or line: an article, or why there is none. Exactly one of the two is set.</summary>
public readonly record struct ArticleLoad(Article? Article, SkippedArticle? Skipped)
{
    public static implicit operator ArticleLoad(Article article) => new(article, null);

    public static implicit operator ArticleLoad(SkippedArticle skipped) => new(null, skipped);
}
