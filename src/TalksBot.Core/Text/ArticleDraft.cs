namespace TalksBot.Core.Text;

/// <summary>What a file or a page says about its article, as written there, on its way to an article or into a file.</summary>
/// <param name="Text">The body.</param>
public sealed record ArticleDraft(string Text = "")
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "id", "title", "outlet", "published", "url", "language", "text", "author");

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>As its source writes it, with time of day and zone where known.</summary>
    public string? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Who wrote it; no article keeps it.</summary>
    public string? Author { get; init; }

    public bool IsSummary { get; init; }

    /// <summary>The text is the start of a story that is sold.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The id of an article that says the same in nearly the same words; null for none.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The day on which it replaced an earlier wording, as <c>yyyy-MM-dd</c>; null where it is the first.</summary>
    public string? Corrected { get; init; }

    internal static bool IsKey(string key) => Keys.Contains(key);

    /// <summary>What is known of an article, to be written as a file.</summary>
    public static ArticleDraft Of(Article article) => new(article.Text)
    {
        Title = article.Title.Length == 0 ? null : article.Title,
        Outlet = article.Outlet,
        Published = article.Published?.ToString("uuuu-MM-dd", null),
        Url = article.Url,
        Language = article.Language,
        IsSummary = article.IsSummary,
        IsTeaser = article.IsTeaser,
    };

    /// <param name="fields">Values by key, whatever the keys' case, or those that site builders use in their place; others are passed over.</param>
    internal static ArticleDraft Of(IReadOnlyDictionary<string, string> fields)
    {
        string? Field(string key) => fields.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        return new ArticleDraft
        {
            Id = Field("id"),
            Title = Field("title"),
            Outlet = Field("outlet") ?? Field("source"),
            Published = Field("published") ?? Field("date"),
            Url = Field("url") ?? Field("link"),
            Author = Field("author"),
            Language = Field("language"),
            CopyOf = Field("copyof"),
            Corrected = Field("corrected"),
            IsSummary = string.Equals(Field("text"), "summary", StringComparison.OrdinalIgnoreCase),
            IsTeaser = string.Equals(Field("text"), "teaser", StringComparison.OrdinalIgnoreCase),
        };
    }
}
