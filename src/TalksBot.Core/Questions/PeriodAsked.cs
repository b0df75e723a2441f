using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Questions;

/// <summary>
/// The time that a question names. A date with its year is meant as it stands; a day or a month without one is that of any year, since
/// articles of many years may be asked; "last week" counts from the newest article, and only ranks where the articles asked are older.
/// </summary>
public sealed record PeriodAsked
{
    // "That week" may be said of a day.
    private const int MaxAboutDay = 6;

    private static readonly PartialDate LastOfAll = PartialDate.Of(new LocalDate(2999, 12, 31));

    public static PeriodAsked Any { get; } = new();

    /// <summary>What a date stated whole spans; null for none.</summary>
    public DateRange? Stated { get; private init; }

    /// <summary>A month, with its day where one is named, of whatever year; null for none.</summary>
    public (int Month, int? Day)? EachYear { get; private init; }

    /// <summary>What "last week" spans, counted from the newest article; null for none.</summary>
    public DateRange? Relative { get; private init; }

    /// <summary>Whether it is a day of a week that isn't told: "on Friday" is any Friday's.</summary>
    private bool IsWeekday { get; init; }

    /// <summary>Whether only what fits is asked for.</summary>
    public bool Excludes => Stated is not null || EachYear is not null;

    /// <summary>Parts the words that name a time from the rest.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="newest">The newest article's day; null where unknown.</param>
    public static (PeriodAsked Period, string OtherWords) Split(string words, LocalDate? newest)
    {
        if (PeriodReader.Find(words, null) is { } stated)
            return (new PeriodAsked { Stated = IsSince(stated) ? new DateRange(stated.Range.Start, LastOfAll) : stated.Range }, stated.Others);
        if (PeriodReader.Find(words, newest ?? LastOfAll.FirstDay) is not { } reckoned)
            return (Any, words);
        var range = reckoned.Range;
        if (!reckoned.Named.Split(' ').Any(CalendarWords.IsMonth))
            return (newest is null ? Any : new PeriodAsked { Relative = range, IsWeekday = IsWeekdayIn(reckoned) }, reckoned.Others);
        if (IsSince(reckoned) || range.Start.Month != range.End.Month)
            return (Any, reckoned.Others);
        var day = range.Start == range.End ? range.Start.Day : null;
        var after = reckoned.Others[reckoned.Before.Length..].TrimStart();
        if (day is null && DayIn(after) is { } named)
            return (new PeriodAsked { EachYear = (range.FirstDay.Month, named) },
                $"{reckoned.Before} {after[after.Split(' ')[0].Length..].TrimStart()}".Trim());
        return (new PeriodAsked { EachYear = (range.FirstDay.Month, day) }, reckoned.Others);
    }

    // "July 7", "july 7th": the day that stands behind its month.
    private static int? DayIn(string after) =>
        int.TryParse(after.Split(' ')[0].TrimEnd('?', ',', '.', 's', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= 31 ? day : null;

    /// <summary>Whether something of that time is asked for; null where its time isn't known.</summary>
    public bool? Fits(DateRange? when) => when is not { } range ? null
        : IsDay && Period.DaysBetween(range.FirstDay, range.LastDay) > MaxAboutDay ? false
        : Stated is { } stated ? range.Overlaps(stated)
        : EachYear is { } each ? FitsEachYear(range, each.Month, each.Day)
        : Relative is not { } relative || range.Overlaps(relative);

    /// <summary>Whether nothing of that time can be of the time that is asked for.</summary>
    public bool IsApart(DateRange range) =>
        Stated is { } stated ? !range.Overlaps(stated)
        : EachYear is { } each ? !FitsEachYear(range, each.Month, each.Day)
        : Relative is { } relative && (IsWeekday && range.FirstDay == range.LastDay
            ? range.FirstDay.DayOfWeek != relative.FirstDay.DayOfWeek : !range.Overlaps(relative));

    /// <summary>Whether one day is named: what was counted in a month or since then isn't that day's.</summary>
    public bool IsDay => EachYear is { Day: not null } || Stated is { } stated && stated.FirstDay == stated.LastDay;

    private static bool FitsEachYear(DateRange range, int month, int? day)
    {
        for (var date = range.FirstDay; date <= range.LastDay && date < range.FirstDay.PlusYears(1); date = date.PlusDays(1))
            if (date.Month == month && (day is null || date.Day == day))
                return true;
        return false;
    }

    private static bool IsWeekdayIn(PeriodWords period) => period.Range.FirstDay == period.Range.LastDay
        && period.Named.Split(' ').Any(CalendarWords.IsWeekday);

    private static bool IsSince(PeriodWords period) =>
        period.Named.StartsWith("since ", StringComparison.OrdinalIgnoreCase) || period.Before.EndsWith("since", StringComparison.OrdinalIgnoreCase)
        || period.Before.EndsWith("since the", StringComparison.OrdinalIgnoreCase);
}
