using System.Text;

namespace TalksBot.News.Importing;

/// <summary>Names files by day and title with letters, digits and hyphens alone, so that no title leads out of the folder.</summary>
public static class ArticleFileName
{
    private const int MaxLength = 60;
    private const int HashLength = 8;

    /// <summary>The path below the folder, with slashes and without an extension: <c>2025-11/07-talks-resume</c>.</summary>
    public static string Of(ArticleDraft draft)
    {
        var title = Slug(draft.Title ?? "");
        if (title.Length == 0)
            title = TextHash.Of(draft.Title + draft.Url + draft.Text, HashLength);
        return Day(draft.Published) is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM}/{day:dd}-{title}")
            : $"undated/a-{title}";
    }

    private static DateOnly? Day(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title)
        {
            if (slug.Length >= MaxLength)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not '\'' and not '’' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
