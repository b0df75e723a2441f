using NodaTime;

namespace TalksBot.Core.Text.Loading;

/// <summary>
/// Finds the day of publication or writing where the text itself settles it: a line that says so, a date on a line of its own at the top, a dateline.
/// </summary>
internal static class PublicationLine
{
    private const int TopLines = 6;
    private const int MaxDateline = 160;

    // Farther from the publication it is the date of something else.
    private const int MaxDaysApart = 31;

    /// <summary>The date; null where the text names none or more than one.</summary>
    public static LocalDate? Find(string text)
    {
        var dates = Said.FindAll(text).Select(match => DateAt(text, match.Index + match.Length))
            .Concat(TopDates(text, null))
            .OfType<LocalDate>()
            .Distinct()
            .Take(2)
            .ToList();
        return dates.Count == 1 ? dates[0] : null;
    }

    /// <summary>
    /// The day that the text's "yesterday" counts from: the one at its top, where that is near the day of publication. An agency's
    /// report stands on a site for the first time a day or two after it was written, or with a day of another time zone.
    /// </summary>
    public static LocalDate? Written(Article article)
    {
        if (article.Published is not { } published)
            return null;
        var dates = TopDates(article.Text, published)
            .OfType<LocalDate>()
            .Where(date => Math.Abs(Period.DaysBetween(published, date)) <= MaxDaysApart)
            .Distinct()
            .Take(2)
            .ToList();
        return dates.Count == 1 ? dates[0] : published;
    }

    private static IEnumerable<LocalDate?> TopDates(string text, LocalDate? published)
    {
        var position = 0;
        for (var line = 0; line < TopLines && position < text.Length;)
        {
            var length = text.AsSpan(position).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : position + length;
            var span = Characters.Trimmed(text, position, end);
            position = end + 1;
            if (span.Length == 0)
                continue;
            line++;
            if (span.Length <= 100 && WrittenDate.Parse(text.Substring(span.Start, span.Length)) is { } alone)
                yield return alone;
            else
                yield return Dateline(text.Substring(span.Start, Math.Min(span.Length, MaxDateline)), published);
        }
    }

    /// <summary>
    /// The date of "KABUL, 9 November 2025 (Agency) –" at the line's start; of "KABUL, Nov. 9 (Agency) –" in the year nearest to the publication.
    /// </summary>
    private static LocalDate? Dateline(string start, LocalDate? published) =>
        (WrittenDate.Find(start) ?? (published is { } near ? WrittenDate.FindDay(start, near) : null)) is { } dated
            && Place.Fits(start.AsSpan(0, dated.Span.Start))
            && BehindDateline.Fits(start.AsSpan(dated.Span.End))
                ? dated.Date
                : null;

    /// <summary>The date that follows at once, a weekday between or not.</summary>
    private static LocalDate? DateAt(string text, int position)
    {
        var words = text.Substring(position, Math.Min(90, text.Length - position));
        return WrittenDate.Find(words) is { } found && Between.Fits(words.AsSpan(0, found.Span.Start)) ? found.Date : null;
    }

    private static Regex Said { get; } = Patterns.Of(
        @"(?m)^[ \t]*(?:(?:first |originally )?(?:published|posted|released)(?: on| at)?|publication date|date published|date)[ \t]{0,3}[:|–—-]?[ "
        + @"\t]{0,3}|\b(?:this|the) (?:article|story|report|piece|post|text) (?:was )?(?:first |originally )?(?:published|posted|released|went "
        + @"live|appeared)\b[^.\r\n]{0,40}?\bon ", RegexOptions.IgnoreCase);

    private static Regex Between { get; } = Patterns.Of(@"^\W{0,3}(?:(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W{0,3}(?:the )?$",
        RegexOptions.IgnoreCase);

    private static Regex Place { get; } = Patterns.Of(
        @"^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}(?:, ?\p{Lu}[\p{L}.]{1,20})?[,:]? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?$");

    private static Regex BehindDateline { get; } = Patterns.Of(@"^\s?(?:\([^)\r\n]{1,30}\)\s?)?(?:--|[–—:_-])");
}
