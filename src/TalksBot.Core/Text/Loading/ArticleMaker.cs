using System.Text;
using TalksBot.Core.Text.Languages;

namespace TalksBot.Core.Text.Loading;

/// <summary>Makes an article of what is said about it, whatever the format, and refuses what is none.</summary>
internal static class ArticleMaker
{
    private const int MaxTextBytes = 5 << 20;

    /// <param name="name">What to call the file or line in messages.</param>
    /// <param name="id">The id where the draft has none.</param>
    /// <param name="draft">What is said about the article, and its text as it stands in the file.</param>
    /// <param name="titleFromText">Whether the text may hold the title.</param>
    public static ArticleLoad Make(string name, string id, ArticleDraft draft, bool titleFromText)
    {
        var text = draft.Text;
        if (string.IsNullOrWhiteSpace(text))
            return new SkippedArticle(name, ReadProblem.Empty);
        if (text.Length > MaxTextBytes || text.Length > MaxTextBytes / 3 && Encoding.UTF8.GetByteCount(text) > MaxTextBytes)
            return new SkippedArticle(name, ReadProblem.TooLong);
        var published = draft.Published is null ? null : WrittenDate.Parse(draft.Published);
        var inferred = draft.Published is null ? PublicationLine.Find(text) : null;
        var article = new Article
        {
            Id = Line(draft.Id ?? id) ?? id,
            Title = Line(draft.Title) ?? (titleFromText ? Printable(Headline.Of(text)) : null) ?? "",
            Outlet = draft.Outlet is null || draft.Outlet.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? null : Line(draft.Outlet),
            Published = published ?? inferred,
            PublishedInferred = inferred is not null,
            Url = Address(draft.Url),
            Language = TextLanguage.Of(Line(draft.Language), text),
            IsSummary = draft.IsSummary,
            IsTeaser = draft.IsTeaser,
            CopyOf = draft.CopyOf,
            Corrected = draft.Corrected is null ? null : WrittenDate.Parse(draft.Corrected),
            Text = text,
        };
        return new ArticleLoad(article, null)
        {
            Author = Line(draft.Author),
            Warning = draft.Published is not null && published is null
                ? $"{name}: the date \"{Line(draft.Published)}\" can't be read, so the article stays undated."
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
