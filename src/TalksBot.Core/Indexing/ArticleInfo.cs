using NodaTime;
using NodaTime.Text;

namespace TalksBot.Core.Indexing;

/// <summary>An article's header: what a citation shows, without its text.</summary>
public sealed record ArticleInfo(
    string Id, string Title, string? Outlet, LocalDate? Published, bool PublishedInferred, string? Url, string? Language, bool IsSummary)
{
    /// <inheritdoc cref="Article.IsTeaser"/>
    public bool IsTeaser { get; init; }

    /// <inheritdoc cref="Article.CopyOf"/>
    public string? CopyOf { get; init; }

    /// <inheritdoc cref="Article.Corrected"/>
    public LocalDate? Corrected { get; init; }

    /// <summary>What it is called: its title, and where it has none its id.</summary>
    public string Name => Title.Length > 0 ? Title : Id;

    /// <summary>Names the article as it is now: another one as soon as its page is found to have changed.</summary>
    public string Edition => Corrected is { } day ? $"{Id}\n{LocalDatePattern.Iso.Format(day)}" : Id;

    public static ArticleInfo Of(Article article) => new(
        article.Id, article.Title, article.Outlet, article.Published, article.PublishedInferred, article.Url, article.Language, article.IsSummary)
    {
        IsTeaser = article.IsTeaser,
        CopyOf = article.CopyOf,
        Corrected = article.Corrected,
    };
}
