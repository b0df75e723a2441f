using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Finds the year of what comes once a year.</summary>
internal static class YearlyDates
{
    /// <summary>How many times nearer a date that the verb speaks against must be: verbs are misread, and calendars rarely.</summary>
    private const int AgainstPast = 5;
    private const int AgainstCertainPast = 50;
    private const int AgainstFuture = 10;

    /// <summary>Something that comes once a year: in the year stated, shifted to or at hand, or else where the tense points.</summary>
    public static ResolvedDate Resolve(DateSlots slots, ReferenceTime reference, Tense tense, DatePrecision precision, Func<int, DateRange?> inYear)
    {
        if ((slots[DateSlot.Year] ?? slots[DateSlot.Years] / 10000) is { } stated)
            return inYear(stated) is { } when ? ResolvedDate.Stated(when, precision) : ResolvedDate.Unresolved;
        if (slots[DateSlot.Shift] is { } shift && reference.Published is { } published)
            return Shifted(slots, published, shift, precision, inYear);
        if (slots[DateSlot.Step] is { } step && precision is DatePrecision.Season or DatePrecision.Day && slots[DateSlot.Month] is null
            && (reference.Last ?? reference.LastDay) is { } last)
            return Stepped(last.When, step, precision, inYear);
        if (reference.AtHand is { } named && tense != Tense.Future)
            return ResolvedDate.From(named.When, inYear(named.When.FirstDay.Year), precision);
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

    public static ResolvedDate? Occurrence(ReferenceTime reference, Tense tense, DatePrecision precision, Func<int, DateRange?> inYear)
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

    /// <summary>A time from one month into another; a year that is stated once is that of its end.</summary>
    public static ResolvedDate Stretch(DateSlots slots, ReferenceTime reference, Tense tense, bool turnsYear, Func<int, int, DateRange?> between)
    {
        if (slots[DateSlot.LastYear] is { } last)
            return slots[DateSlot.Year] is { } first && between(first, last) is { } stated ? ResolvedDate.Stated(stated, DatePrecision.Range)
                : ResolvedDate.Unresolved;
        return Resolve(slots, reference, tense, DatePrecision.Range, year => between(turnsYear ? year - 1 : year, year));
    }

    /// <summary>What comes once a year, as it came before, at or after a date that the text has named.</summary>
    public static ResolvedDate Stepped(DateRange named, int step, DatePrecision precision, Func<int, DateRange?> inYear)
    {
        var years = Enumerable.Range(named.FirstDay.Year - 1, 4).Select(inYear).OfType<DateRange>().ToList();
        var when = step switch
        {
            < 0 => years.LastOrDefault(range => range.LastDay < named.FirstDay),
            0 => years.FirstOrDefault(range => range.FirstDay <= named.FirstDay && named.FirstDay <= range.LastDay) is var around && around != default
                ? around : years.FirstOrDefault(range => range.FirstDay.Year == named.FirstDay.Year),
            > 0 => years.FirstOrDefault(range => range.FirstDay > named.LastDay),
        };
        return when == default ? ResolvedDate.Unresolved : ResolvedDate.From(named, when, precision);
    }
}
