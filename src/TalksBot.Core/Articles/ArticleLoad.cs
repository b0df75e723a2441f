namespace TalksBot.Core.Articles;

/// <summary>What came of one file or line: an article, or why there is none. Exactly one of the two is set.</summary>
public readonly record struct ArticleLoad(Article? Article, SkippedArticle? Skipped)
{
    /// <summary>What of the article could not be read, in one sentence for a reader; the article stays. Null where all is well.</summary>
    public string? Warning { get; init; }

    public static implicit operator ArticleLoad(Article article) => new(article, null);

    public static implicit operator ArticleLoad(SkippedArticle skipped) => new(null, skipped);
}
