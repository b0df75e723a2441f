using NodaTime;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Resolves expressions that name a place on the calendar, with or without its year.</summary>
internal static class CalendarDates
{
    /// <summary>How many times nearer a date that the verb speaks against must be: verbs are misread, and calendars rarely.</summary>
    private const int AgainstPast = 5;
    private const int AgainstCertainPast = 50;
    private const int AgainstFuture = 10;

    public static ResolvedDate Resolve(DateMention mention, ReferenceTime reference, Tense tense)
    {
        var slots = mention.Slots;
        return mention.Reading switch
        {
            DateReading.Day => Day(slots, reference, tense),
            DateReading.DayOfMonth => DayOfMonth(slots, reference, tense),
            DateReading.DaysOfMonth => Yearly(slots, reference, tense, DatePrecision.Range, year => DaysOf(year, slots)),
            DateReading.Month => Month(slots, reference, tense),
            DateReading.Year => Year(slots),
            DateReading.Decade => Decade(slots, reference),
            DateReading.Century => ResolvedDate.Stated(CalendarUnits.Years((slots[DateSlot.Ordinal]!.Value - 1) * 100, 100), DatePrecision.Century),
            DateReading.Season => Yearly(slots, reference, tense, DatePrecision.Season, year => CalendarUnits.Season(year, slots[DateSlot.Season]!.Value)),
            DateReading.Half => Yearly(
                slots, reference, tense, DatePrecision.Half, year => CalendarUnits.Months(year, slots[DateSlot.Ordinal] == 1 ? 1 : 7, 6)),
            DateReading.Holiday => Yearly(slots, reference, tense, DatePrecision.Day, year => DateRange.Of(Holidays.In(slots[DateSlot.Holiday]!.Value, year))),
            DateReading.WeekdayOfMonth => Yearly(slots, reference, tense, DatePrecision.Day, year => WeekdayOfMonth(year, slots)),
            DateReading.Quarter => Quarter(slots, reference, tense),
            _ => ResolvedDate.Unresolved,
        };
    }

    private static ResolvedDate Day(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        if (slots[DateSlot.Date] is { } iso)
            return Days(iso / 10000, iso / 100 % 100, iso % 100, iso % 100) is { } day ? ResolvedDate.Stated(day, DatePrecision.Day) : ResolvedDate.Unresolved;
        var (month, first) = (slots[DateSlot.Month]!.Value, slots[DateSlot.Day] ?? slots[DateSlot.Days] / 100 ?? 0);
        // Figures between slashes: the day may come first; which is which shows only where one is no month.
        if (slots[DateSlot.Order] is not null)
        {
            if (first <= 12 && month <= 12 && first != month)
                return ResolvedDate.Unresolved;
            if (month > 12)
                (first, month) = (month, first);
        }

        var last = slots[DateSlot.LastDay] ?? slots[DateSlot.Days] % 100 ?? first;
        var precision = last > first ? DatePrecision.Range : DatePrecision.Day;
        // A weekday beside it tells the year as well as a figure would.
        if (slots[DateSlot.Weekday] is { } weekday && slots[DateSlot.Year] is null && reference.Published is { } published
            && Enumerable.Range(published.Year - 1, 3).Select(year => Days(year, month, first, last)).OfType<DateRange>()
                .FirstOrDefault(range => range.FirstDay.DayOfWeek == (IsoDayOfWeek)weekday) is var fitting && fitting != default)
            return ResolvedDate.From(DateRange.Of(published), fitting, precision);
        return Yearly(slots, reference, tense, precision, year => Days(year, month, first, last));
    }

    private static ResolvedDate DayOfMonth(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        var anchor = slots[DateSlot.Shift] is { } shift
            ? reference.Published is { } published ? CalendarUnits.Shift(DateUnit.Month, published, shift) : null
            : reference.Last is { Precision: DatePrecision.Day or DatePrecision.Month } last ? last.When.FirstDay : reference.Published;
        return anchor is { } day && Days(day.Year, day.Month, slots[DateSlot.Day]!.Value, slots[DateSlot.Day]!.Value) is { } when
            ? ResolvedDate.From(DateRange.Of(day), when, DatePrecision.Day)
            : ResolvedDate.Unresolved;
    }

    private static ResolvedDate Month(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        if (slots[DateSlot.Step] is { } step && reference.Last is { } named)
        {
            var year = named.When.FirstDay.Year + step;
            return ResolvedDate.From(named.When, DateRange.Of(new PartialDate(year, slots[DateSlot.Month])), DatePrecision.Month);
        }

        return Yearly(slots, reference, tense, DatePrecision.Month, year => DateRange.Of(new PartialDate(year, slots[DateSlot.Month])));
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
                return Occurrence(reference, Tense.Unknown, DatePrecision.Quarter, year => CalendarUnits.Months(year, ordinal * 3 - 2, 3)) is { When: { } near }
                    ? ResolvedDate.From(near, CalendarUnits.Months(near.FirstDay.Year + back, ordinal * 3 - 2, 3), DatePrecision.Quarter)
                    : ResolvedDate.Unresolved;
            // Quarters are spoken of when they are over, whatever is expected of them; only a past verb tells more.
            return Yearly(slots, reference, tense == Tense.Future ? Tense.Unknown : tense, DatePrecision.Quarter, year => CalendarUnits.Months(year,
                ordinal * 3 - 2, 3));
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

    /// <summary>Something that comes once a year: in the year stated, shifted to or at hand, or else where the tense points.</summary>
    private static ResolvedDate Yearly(DateSlots slots, ReferenceTime reference, Tense tense, DatePrecision precision, Func<int, DateRange?> inYear)
    {
        if (slots[DateSlot.Year] is { } stated)
            return inYear(stated) is { } when ? ResolvedDate.Stated(when, precision) : ResolvedDate.Unresolved;
        if (slots[DateSlot.Shift] is { } shift && reference.Published is { } published)
            return Shifted(slots, published, shift, precision, inYear);
        if (reference.YearAtHand is { } year && tense != Tense.Future)
            return ResolvedDate.From(reference.LastYear!.When, inYear(year), precision);
        return Occurrence(reference, tense, precision, inYear) ?? ResolvedDate.Unresolved;
    }

    // "last October" is the last one over; "this" and "next" year's go by the year, "next May" is the first to come.
    private static ResolvedDate Shifted(DateSlots slots, LocalDate published, int shift, DatePrecision precision, Func<int, DateRange?> inYear)
    {
        var reference = DateRange.Of(published);
        if (slots[DateSlot.Unit] == (int)DateUnit.Year || shift == 0 && precision != DatePrecision.Season)
            return ResolvedDate.From(reference, inYear(published.Year + shift), precision);
        var years = Enumerable.Range(published.Year - 2, 5).Select(inYear).OfType<DateRange>();
        var when = shift switch
        {
            < 0 => years.LastOrDefault(range => range.LastDay < published),
            0 => years.OrderBy(range => Distance(range, published)).FirstOrDefault(),
            > 0 => years.FirstOrDefault(range => range.FirstDay > published),
        };
        return when == default ? ResolvedDate.Unresolved : ResolvedDate.From(reference, when, precision);
    }

    private static ResolvedDate? Occurrence(ReferenceTime reference, Tense tense, DatePrecision precision, Func<int, DateRange?> inYear)
    {
        if (reference.Published is not { } published)
            return null;
        var when = Enumerable.Range(published.Year - 1, 3).Select(inYear).OfType<DateRange>()
            .OrderBy(range => Distance(range, published) * Against(tense, range, published))
            .FirstOrDefault();
        return when == default ? null : ResolvedDate.From(DateRange.Of(published), when, precision);
    }

    private static int Against(Tense tense, DateRange range, LocalDate published) => tense switch
    {
        Tense.Past when range.FirstDay > published => AgainstPast,
        Tense.CertainPast when range.FirstDay > published => AgainstCertainPast,
        Tense.Future when range.LastDay < published => AgainstFuture,
        _ => 1,
    };

    private static int Distance(DateRange range, LocalDate day) =>
        day < range.FirstDay ? Period.DaysBetween(day, range.FirstDay) : day > range.LastDay ? Period.DaysBetween(range.LastDay, day) : 0;

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
