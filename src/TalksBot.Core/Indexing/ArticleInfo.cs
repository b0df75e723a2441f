using NodaTime;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Indexing;

/// <summary>An article's header: what a citation shows, without its text.</summary>
public sealed record ArticleInfo(
    string Id, string Title, string? Outlet, LocalDate? Published, bool PublishedInferred, string? Url, string? Language, bool IsSummary)
{
    /// <inheritdoc cref="Article.CopyOf"/>
    public string? CopyOf { get; init; }

    /// <inheritdoc cref="Article.Corrected"/>
    public LocalDate? Corrected { get; init; }

    public static ArticleInfo Of(Article article) => new(
        article.Id, article.Title, article.Outlet, article.Published, article.PublishedInferred, article.Url, article.Language, article.IsSummary)
    {
        CopyOf = article.CopyOf,
        Corrected = article.Corrected,
    };
}
