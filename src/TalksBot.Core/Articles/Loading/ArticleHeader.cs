namespace TalksBot.Core.Articles.Loading;

/// <summary>What a file says about its article, as written.</summary>
internal sealed record ArticleHeader
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "id", "title", "outlet", "published", "url", "language", "text", "author");

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>Who wrote it; no article keeps it.</summary>
    public string? Author { get; init; }

    public bool IsSummary { get; init; }

    /// <summary>The text is the start of a story that is sold.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>What the importer found it to be a copy of.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The day on which the importer replaced it.</summary>
    public string? Corrected { get; init; }

    public static ArticleHeader Empty { get; } = new();

    public static bool IsKey(string key) => Keys.Contains(key);

    /// <param name="fields">Values by key, whatever the keys' case, or those that site builders use in their place; others are passed over.</param>
    public static ArticleHeader Of(IReadOnlyDictionary<string, string> fields)
    {
        string? Field(string key) => fields.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        return new ArticleHeader
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
