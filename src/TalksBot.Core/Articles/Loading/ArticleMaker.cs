using System.Text;
using TalksBot.Core.Articles.Languages;

namespace TalksBot.Core.Articles.Loading;

/// <summary>Makes an article of a header and a text, whatever the format, and refuses what is none.</summary>
internal static class ArticleMaker
{
    private const int MaxTextBytes = 5 << 20;

    /// <param name="name">What to call the file or line in messages.</param>
    /// <param name="id">The id where the header has none.</param>
    /// <param name="header">What is said about the article.</param>
    /// <param name="text">Its text, as it stands in the file.</param>
    /// <param name="titleFromText">Whether the text may hold the title.</param>
    public static ArticleLoad Make(string name, string id, ArticleHeader header, string text, bool titleFromText)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new SkippedArticle(name, ReadProblem.Empty);
        if (text.Length > MaxTextBytes || text.Length > MaxTextBytes / 3 && Encoding.UTF8.GetByteCount(text) > MaxTextBytes)
            return new SkippedArticle(name, ReadProblem.TooLong);
        var published = header.Published is null ? null : WrittenDate.Parse(header.Published);
        var inferred = header.Published is null ? PublicationLine.Find(text) : null;
        var article = new Article
        {
            Id = Line(header.Id ?? id) ?? id,
            Title = Line(header.Title) ?? (titleFromText ? Printable(Headline.Of(text)) : null) ?? "",
            Outlet = header.Outlet is null || header.Outlet.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? null : Line(header.Outlet),
            Published = published ?? inferred,
            PublishedInferred = inferred is not null,
            Url = Address(header.Url),
            Language = TextLanguage.Of(Line(header.Language), text),
            IsSummary = header.IsSummary,
            IsTeaser = header.IsTeaser,
            CopyOf = header.CopyOf,
            Corrected = header.Corrected is null ? null : WrittenDate.Parse(header.Corrected),
            Text = text,
        };
        return new ArticleLoad(article, null)
        {
            Author = Line(header.Author),
            Warning = header.Published is not null && published is null
                ? $"{name}: the date \"{Line(header.Published)}\" can't be read, so the article stays undated."
                : null,
        };
    }

    // As it stands in the text, which it is compared with later, unless that can't be printed.
    private static string? Printable(string? headline) => headline?.Any(char.IsControl) == true ? Line(headline) : headline;

    private static string? Line(string? value) => OneLine.OrNull(value);

    /// <summary>The address without a user name and password, which nobody is to see.</summary>
    private static string? Address(string? value) =>
        Line(value) is { } line && Uri.TryCreate(line, UriKind.Absolute, out var address) && address.UserInfo.Length > 0
            ? line.Replace($"{address.UserInfo}@", "", StringComparison.Ordinal)
            : Line(value);
}
