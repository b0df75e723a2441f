using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads a full calendar date as people and programs write it; what leaves day, month or year open is none.</summary>
internal static class WrittenDate
{
    private static readonly Dictionary<string, int> Months = RuleData.Rows("Text/Loading/months.tsv")
        .SelectMany((names, index) => names.Distinct().Select(name => (name, index)))
        .ToDictionary(month => month.name, month => month.index + 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>The date that the words consist of, give or take a weekday and a time of day, which is cut off: the date stays as written.</summary>
    public static LocalDate? Parse(string words)
    {
        if (words.Length > 100 || Find(words) is not { } found)
            return null;
        var rest = string.Concat(words.AsSpan(0, found.Span.Start), " ", words.AsSpan(found.Span.End));
        return Beside.Fits(rest) ? found.Date : null;
    }

    /// <summary>The first date, with its place.</summary>
    public static (LocalDate Date, TextSpan Span)? Find(string text)
    {
        (LocalDate Date, TextSpan Span)? first = null;
        foreach (var (pattern, read) in Forms)
        {
            foreach (var match in pattern.FindAll(text))
            {
                if (read(match) is not { } date)
                    continue;
                if (first is null || match.Index < first.Value.Span.Start)
                    first = (date, new TextSpan(match.Index, match.Length));
                break;
            }
        }

        return first;
    }

    /// <summary>The first day of a month without a year ("Nov. 9"), in the year that brings it nearest to another date, with its place.</summary>
    public static (LocalDate Date, TextSpan Span)? FindDay(string text, LocalDate near)
    {
        var match = DayAndMonth.Find(text);
        if (!match.Success)
            return null;
        return Enumerable.Range(near.Year - 1, 3)
            .Select(year => Date(year, Month(match.Groups["month"].ValueSpan), int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture)))
            .OfType<LocalDate>()
            .OrderBy(date => Math.Abs(Period.DaysBetween(near, date)))
            .Select(date => ((LocalDate, TextSpan)?)(date, new TextSpan(match.Index, match.Length)))
            .FirstOrDefault();
    }

    /// <summary>The month that a word names, 1 to 12; null where it names none.</summary>
    public static int? Month(ReadOnlySpan<char> word) =>
        Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : null;

    public static LocalDate? Date(int? year, int? month, int? day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year.Value, month.Value)
            ? new LocalDate(year.Value, month.Value, day.Value)
            : null;

    /// <summary>"29.10.2025" has the day first; "10/29/2025" only where one of the two can't be a month.</summary>
    private static LocalDate? NumbersDate(Match match)
    {
        var (first, second, year) = (Number(match, 1), Number(match, 3), Number(match, 4));
        if (match.Groups[2].ValueSpan is ".")
            return Date(year, second, first);
        return first > 12 || first == second ? Date(year, second, first) : second > 12 ? Date(year, first, second) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Regex YearFirst { get; } = Patterns.Of(@"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)");

    private static Regex Compact { get; } = Patterns.Of(@"^\s*(\d{4})(\d{2})(\d{2})(?=T|\s|$)");

    private static Regex DayMonthYear { get; } = Patterns.Of(
        @"(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s.-]{1,3}([a-z]{3,9})\.?[\s,.-]{1,3}(\d{4})(?!\d)",
        RegexOptions.IgnoreCase);

    private static Regex MonthDayYear { get; } = Patterns.Of(
        @"(?<!\p{L})([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)", RegexOptions.IgnoreCase);

    private static Regex DayAndMonth { get; } = Patterns.Of(
        @"(?<![\p{L}\d])(?:(?<day>\d{1,2})\s(?<month>[a-z]{3,9})\.?|(?<month>[a-z]{3,9})\.?\s(?<day>\d{1,2}))(?![\p{L}\d])",
        RegexOptions.IgnoreCase);

    private static Regex Numbers { get; } = Patterns.Of(@"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)");

    private static Regex InWords { get; } = Patterns.Of(
        @"(?<!\p{L})(?:(?:[a-z]{3,9}[ -]){1,2}of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
        + @"(?:,?[ -][a-z]{3,12}){3,8}", RegexOptions.IgnoreCase);

    private static Regex Beside { get; } = Patterns.Of(
        @"^(?>(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
        + @"|\b(?:at|on|t|z|h|[ap]\.?m|utc|gmt|noon|midnight|local|time|[a-z]{2,4}t)\b|\bt(?=\d)|(?<=\d)z|[\s\d:.,|()+-])*)$", RegexOptions.IgnoreCase);

    private static (Regex Pattern, Func<Match, LocalDate?> Read)[] Forms { get; } =
    [
        (YearFirst, match => Date(Number(match, 1), Number(match, 2), Number(match, 3))),
        (Compact, match => Date(Number(match, 1), Number(match, 2), Number(match, 3))),
        (DayMonthYear, match => Date(Number(match, 3), Month(match.Groups[2].ValueSpan), Number(match, 1))),
        (MonthDayYear, match => Date(Number(match, 3), Month(match.Groups[1].ValueSpan), Number(match, 2))),
        (Numbers, NumbersDate),
        (InWords, match => SpelledDate.Read(match.Value)),
    ];
}
