using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Resolves expressions that name a place on the calendar, with or without its year.</summary>
internal static class CalendarDates
{
    private const int MidMonth = 15;

    /// <summary>Papers tell in the past what they print a day or two later ("said in an editorial on Monday").</summary>
    private const int MostAheadOfPrint = 2;
    private const int NearPrint = 60;
    private const int YearsAhead = 4;

    public static ResolvedDate Resolve(DateMention mention, ReferenceTime reference, Tense tense)
    {
        var slots = WithYear(mention.Slots, reference);
        return mention.Reading switch
        {
            DateReading.Day => Day(slots, reference, tense),
            DateReading.DayOfMonth => DayOfMonth(slots, reference, tense),
            DateReading.DaysOfMonth => OfMonth(
                slots, reference, tense, slots is { Unit: DateUnit.Day } && slots[DateSlot.Count] == 1 ? DatePrecision.Day : DatePrecision.Range, DaysOf),
            DateReading.Month => Month(slots, reference, tense),
            DateReading.Year => Year(slots),
            DateReading.Decade => Decade(slots, reference),
            DateReading.Century => ResolvedDate.Stated(CalendarUnits.Years((slots[DateSlot.Ordinal]!.Value - 1) * 100, 100), DatePrecision.Century),
            DateReading.Season => YearlyDates.Resolve(
                slots, reference, tense, DatePrecision.Season, year => CalendarUnits.Season(year, slots[DateSlot.Season]!.Value)),
            DateReading.Half => YearlyDates.Resolve(
                slots, reference, tense, DatePrecision.Half, year => CalendarUnits.Months(year, slots[DateSlot.Ordinal] == 1 ? 1 : 7, 6)),
            DateReading.Holiday => Holiday(slots, reference, tense),
            DateReading.WeekdayOfMonth => OfMonth(slots, reference, tense, DatePrecision.Day, WeekdayOfMonth),
            DateReading.Quarter => Quarter(slots, reference, tense),
            _ => ResolvedDate.Unresolved,
        };
    }

    // "'36": of the years that end so, the last that had begun when the article was published.
    private static DateSlots WithYear(DateSlots slots, ReferenceTime reference)
    {
        if (slots[DateSlot.YearEnd] is not { } end || slots[DateSlot.Year] is not null || reference.Published is not { } published)
            return slots;
        var year = published.Year / 100 * 100 + end;
        var whole = slots.Copy();
        whole[DateSlot.Year] = year > published.Year ? year - 100 : year;
        whole[DateSlot.YearEnd] = null;
        return whole;
    }

    // "The third Tuesday of May", "the last day of next month"
    private static ResolvedDate OfMonth(
        DateSlots slots, ReferenceTime reference, Tense tense, DatePrecision precision, Func<int, DateSlots, DateRange?> inYear)
    {
        if (slots[DateSlot.Month] is not null || slots[DateSlot.Shift] is not { } shift)
            return YearlyDates.Resolve(slots, reference, tense, precision, year => inYear(year, slots));
        if (reference.Published is not { } published || CalendarUnits.Shift(DateUnit.Month, published, shift) is not { } day)
            return ResolvedDate.Unresolved;
        var own = slots.Copy();
        own[DateSlot.Month] = day.Month;
        return ResolvedDate.From(DateRange.Of(published), inYear(day.Year, own), precision);
    }

    private static ResolvedDate Day(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        if (slots[DateSlot.Date] is { } iso)
            return Days(iso / 10000, iso / 100 % 100, iso % 100, iso % 100) is { } day ? ResolvedDate.Stated(day, DatePrecision.Day) : ResolvedDate.Unresolved;
        var (month, first) = (slots[DateSlot.Month]!.Value, slots[DateSlot.Day] ?? slots[DateSlot.Days] / 100 ?? 0);
        // Figures between slashes: the day may come first; which is which shows only where one is no month, here or in another date of the text.
        if (slots[DateSlot.Order] is not null)
        {
            if (first <= 12 && month <= 12 && first != month && reference.DayFirst is null)
                return ResolvedDate.Unresolved;
            if (month > 12 || first <= 12 && reference.DayFirst == false)
                (first, month) = (month, first);
        }

        var last = slots[DateSlot.LastDay] ?? slots[DateSlot.Days] % 100 ?? first;
        if (slots[DateSlot.LastMonth] is { } lastMonth && (lastMonth != month || slots[DateSlot.LastYear] is not null))
            return YearlyDates.Stretch(
                slots, reference, tense, (month, first).CompareTo((lastMonth, last)) > 0,
                (year, end) => Days(year, month, first, first) is { } from && Days(end, lastMonth, last, last) is { } to && from.FirstDay < to.FirstDay
                    ? new DateRange(from.Start, to.End) : null);
        var precision = last > first ? DatePrecision.Range : DatePrecision.Day;
        // A weekday beside it tells the year as well as a figure would. One that makes the day of what is over still to come is a slip.
        if (slots[DateSlot.Weekday] is { } weekday && slots[DateSlot.Year] is null && reference.Published is { } published)
        {
            var isOver = tense == Tense.CertainPast;
            var ranges = Enumerable.Range(published.Year - 1, 3).Select(year => Days(year, month, first, last)).OfType<DateRange>()
                .Where(range => !isOver || range.FirstDay <= published.PlusDays(MostAheadOfPrint)).ToList();
            if (ranges.FindIndex(range => range.FirstDay.DayOfWeek == (IsoDayOfWeek)weekday) is >= 0 and var at)
                return ResolvedDate.From(DateRange.Of(published), ranges[at], precision);
            if (!isOver && ranges.TrueForAll(range => !range.Overlaps(DateRange.Of(published.PlusDays(-NearPrint), published.PlusDays(NearPrint))))
                && OnWeekday(published, (IsoDayOfWeek)weekday, year => Days(year, month, first, last)) is { } far)
                return ResolvedDate.From(DateRange.Of(published), far, precision);
            if (isOver && ranges.FindLastIndex(range => range.FirstDay <= published) is >= 0 and var latest)
                return ResolvedDate.From(DateRange.Of(published), ranges[latest], precision);
        }

        return YearlyDates.Resolve(slots, reference, tense, precision, year => Days(year, month, first, last));
    }

    // "Tickets for July 3 (Friday)", two years before: the next year in which it is one; near print a weekday that doesn't fit is a slip.
    private static DateRange? OnWeekday(LocalDate published, IsoDayOfWeek weekday, Func<int, DateRange?> inYear) =>
        Enumerable.Range(published.Year + 2, YearsAhead).Select(inYear).FirstOrDefault(range => range?.FirstDay.DayOfWeek == weekday);

    private static ResolvedDate DayOfMonth(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        var anchor = slots[DateSlot.Shift] is { } shift
            ? reference.Published is { } published ? CalendarUnits.Shift(DateUnit.Month, published, shift) : null
            : reference.Last is { Precision: DatePrecision.Day or DatePrecision.Month } last ? last.When.FirstDay : reference.Published;
        return anchor is { } day && Days(day.Year, day.Month, slots[DateSlot.Day]!.Value, slots[DateSlot.Day]!.Value) is { } when
            ? ResolvedDate.From(DateRange.Of(day), when, DatePrecision.Day)
            : ResolvedDate.Unresolved;
    }

    // What the moon decides may be a day off.
    private static ResolvedDate Holiday(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        var row = slots[DateSlot.Holiday]!.Value;
        var date = YearlyDates.Resolve(slots, reference, tense, DatePrecision.Day, year => Holidays.In(row, year));
        return date.When is { } when && Holidays.IsSighted(row)
            ? date with { Basis = DateBasis.Approximate, Precision = when.FirstDay == when.LastDay ? DatePrecision.Day : DatePrecision.Range }
            : date;
    }

    private static ResolvedDate Month(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        if (slots[DateSlot.Step] is { } step && slots.Unit == DateUnit.Year && reference.Last is { } named)
        {
            var year = named.When.FirstDay.Year + step;
            return ResolvedDate.From(named.When, DateRange.Of(new PartialDate(year, slots[DateSlot.Month])), DatePrecision.Month);
        }

        var month = slots[DateSlot.Month]!.Value;
        if (slots[DateSlot.LastMonth] is { } last)
            return YearlyDates.Stretch(
                slots, reference, tense, month > last,
                (year, end) => (year, month).CompareTo((end, last)) < 0 ? new DateRange(new PartialDate(year, month), new PartialDate(end, last)) : null);
        if (slots[DateSlot.Step] is { } steps && slots.Unit is null && (reference.Last ?? reference.LastDay) is { } about)
            return YearlyDates.Stepped(about.When, steps, DatePrecision.Month, year => DateRange.Of(new PartialDate(year, month)));
        return YearlyDates.Resolve(slots, reference, tense, DatePrecision.Month, year => DateRange.Of(new PartialDate(year, month)));
    }

    private static ResolvedDate Year(DateSlots slots)
    {
        if (slots[DateSlot.Years] is { } years)
            return ResolvedDate.Stated(new DateRange(new PartialDate(years / 10000), new PartialDate(years % 10000)), DatePrecision.Range);
        var first = slots[DateSlot.Year]!.Value;
        var last = slots[DateSlot.LastYear] ?? (slots[DateSlot.YearEnd] is { } end and < 100 ? first / 100 * 100 + end : first);
        return last < first
            ? ResolvedDate.Stated(DateRange.Of(new PartialDate(first)), DatePrecision.Year)
            : ResolvedDate.Stated(new DateRange(new PartialDate(first), new PartialDate(last)), last > first ? DatePrecision.Range : DatePrecision.Year);
    }

    // "the sixties": the last ones that had begun when the article was published.
    private static ResolvedDate Decade(DateSlots slots, ReferenceTime reference)
    {
        if (slots[DateSlot.Year] is { } year)
            return ResolvedDate.Stated(CalendarUnits.Years(year, 10), DatePrecision.Decade);
        if (reference.Published is not { } published)
            return ResolvedDate.Unresolved;
        var start = published.Year / 100 * 100 + slots[DateSlot.Decade]!.Value;
        return ResolvedDate.From(DateRange.Of(published), CalendarUnits.Years(start > published.Year ? start - 100 : start, 10), DatePrecision.Decade);
    }

    private static ResolvedDate Quarter(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        if (slots[DateSlot.Ordinal] is { } ordinal)
        {
            if (ordinal > 4)
                return ResolvedDate.Unresolved;
            if (slots[DateSlot.Step] is { } back)
                return YearlyDates.Occurrence(
                    reference, Tense.Unknown, DatePrecision.Quarter, year => CalendarUnits.Months(year, ordinal * 3 - 2, 3)) is { When: { } near }
                    ? ResolvedDate.From(near, CalendarUnits.Months(near.FirstDay.Year + back, ordinal * 3 - 2, 3), DatePrecision.Quarter)
                    : ResolvedDate.Unresolved;
            // Quarters are spoken of when they are over, whatever is expected of them; only a past verb tells more.
            return YearlyDates.Resolve(
                slots, reference, tense == Tense.Future ? Tense.Unknown : tense, DatePrecision.Quarter,
                year => CalendarUnits.Months(year, ordinal * 3 - 2, 3));
        }

        // "the quarter", "the year-earlier period": the one the text is about, or the last one that had ended; "the latest" can only be such a one.
        var about = reference.LastQuarter?.When is { } spoken && !(slots[DateSlot.Shift] is not null && spoken.LastDay > reference.Published)
            ? spoken
            : reference.Published is { } published ? CalendarUnits.Containing(DateUnit.Quarter, published, -1) : null;
        if (about is not { } named)
            return ResolvedDate.Unresolved;
        var shifted = slots[DateSlot.Year] ?? named.FirstDay.Year + (slots[DateSlot.Step] ?? 0);
        return ResolvedDate.From(named, CalendarUnits.Months(shifted, named.FirstDay.Month, 3), DatePrecision.Quarter);
    }

    private static DateRange? WeekdayOfMonth(int year, DateSlots slots)
    {
        var first = new LocalDate(Math.Clamp(year, 1, 9000), slots[DateSlot.Month]!.Value, 1);
        var (weekday, ordinal) = ((IsoDayOfWeek)slots[DateSlot.Weekday]!.Value, slots[DateSlot.Ordinal]!.Value);
        var day = ordinal < 0 ? first.PlusMonths(1).Previous(weekday) : first.PlusDays(-1).Next(weekday).PlusWeeks(ordinal - 1);
        return day.Month == first.Month ? DateRange.Of(day) : null;
    }

    // "the last five days of May", "the first two weeks of May"
    private static DateRange? DaysOf(int year, DateSlots slots)
    {
        if (slots.Unit == DateUnit.Half)
            return slots[DateSlot.Ordinal] switch
            {
                1 => Days(year, slots[DateSlot.Month]!.Value, 1, MidMonth),
                2 => Days(year, slots[DateSlot.Month]!.Value, MidMonth + 1, CalendarSystem.Iso.GetDaysInMonth(year, slots[DateSlot.Month]!.Value)),
                _ => null,
            };
        if (year is < 1 or > 9000 || slots.Unit is not (DateUnit.Day or DateUnit.Night or DateUnit.Week or DateUnit.Fortnight))
            return null;
        var month = slots[DateSlot.Month]!.Value;
        var end = CalendarSystem.Iso.GetDaysInMonth(year, month);

        // "the third week of May"
        if (slots[DateSlot.Count] is null)
            return Days(year, month, slots[DateSlot.Ordinal]!.Value * 7 - 6, Math.Min(slots[DateSlot.Ordinal]!.Value * 7, end));
        var days = slots[DateSlot.Count]!.Value * (slots.Unit switch { DateUnit.Week => 7, DateUnit.Fortnight => 14, _ => 1 });
        return days > end ? null : slots[DateSlot.Ordinal] > 0 ? Days(year, month, 1, days) : Days(year, month, end - days + 1, end);
    }

    private static DateRange? Days(int year, int month, int first, int last) =>
        year is >= 1 and <= 9000 && month is >= 1 and <= 12 && first >= 1 && first <= last && last <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? DateRange.Of(new LocalDate(year, month, first), new LocalDate(year, month, last))
            : null;
}
