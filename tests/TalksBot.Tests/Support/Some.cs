using NodaTime.Text;
using TalksBot.Core.Text;

namespace TalksBot.Tests.Support;

/// <summary>Things to test with: each call needs only what the test is about.</summary>
public static class Some
{
    /// <param name="text">The article's text.</param>
    /// <param name="published">The publication date as YYYY-MM-DD; null for unknown.</param>
    /// <param name="title">The title; empty for none.</param>
    /// <param name="id">The id.</param>
    public static Article Article(string text, string? published = "2025-11-09", string title = "", string id = "a") => new()
    {
        Id = id,
        Title = title,
        Published = string.IsNullOrEmpty(published) ? null : LocalDatePattern.Iso.Parse(published).Value,
        Text = text,
    };

    public static Document Document(string text, string? published = "2025-11-09", string title = "") =>
        DocumentParser.Parse(Article(text, published, title));
}
