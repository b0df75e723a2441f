using NodaTime;

namespace TalksBot.Core.Search;

/// <summary>Narrows a query to part of the articles: what falls outside doesn't exist for it, statistics included.</summary>
public sealed record CorpusFilter
{
    public static CorpusFilter Everything { get; } = new();

    /// <summary>Only these article ids; null for all.</summary>
    public ImmutableHashSet<string>? Articles { get; init; }

    /// <summary>Only this outlet (compared without case); null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only articles published on this day or later; articles without a date stay out.</summary>
    public LocalDate? PublishedFrom { get; init; }

    /// <summary>Only articles published on this day or earlier; articles without a date stay out.</summary>
    public LocalDate? PublishedTo { get; init; }

    /// <summary>The same, narrowed to these articles.</summary>
    public CorpusFilter Within(IEnumerable<string> articles) =>
        this with { Articles = Articles is null ? [.. articles] : [.. articles.Where(Articles.Contains)] };

    public bool IsEverything => this == Everything;

    public bool Admits(ArticleInfo article) =>
        (Articles is null || Articles.Contains(article.Id))
        && (Outlet is null || string.Equals(Outlet, article.Outlet, StringComparison.OrdinalIgnoreCase))
        && (PublishedFrom is null || article.Published >= PublishedFrom)
        && (PublishedTo is null || article.Published <= PublishedTo);
}
