namespace TalksBot.Importing;

/// <summary>An article on its way into the articles' folder.</summary>
/// <param name="Text">The body.</param>
public sealed record ArticleDraft(string Text)
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>As its source writes it, with time of day and zone where known.</summary>
    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>The id of an article that says the same in nearly the same words; null for none.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The day on which it replaced an earlier wording, as <c>yyyy-MM-dd</c>; null where it is the first.</summary>
    public string? Corrected { get; init; }

    public bool IsSummary { get; init; }

    /// <summary>The text is the start of a story that is sold.</summary>
    public bool IsTeaser { get; init; }
}
