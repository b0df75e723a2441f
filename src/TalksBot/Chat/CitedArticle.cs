namespace TalksBot.Chat;

/// <summary>An article that an answer cites.</summary>
/// <param name="Article">The article.</param>
/// <param name="Numbers">Its citations' numbers, from 1.</param>
public sealed record CitedArticle(ArticleInfo Article, ImmutableArray<int> Numbers)
{
    /// <summary>Each article once, in the order in which they are first cited.</summary>
    public static IEnumerable<CitedArticle> Of(Answer answer) => answer.Citations
        .Select((citation, index) => (citation.Article, Number: index + 1))
        .GroupBy(cited => cited.Article.Id, StringComparer.Ordinal)
        .Select(cited => new CitedArticle(cited.First().Article, [.. cited.Select(citation => citation.Number)]));
}
