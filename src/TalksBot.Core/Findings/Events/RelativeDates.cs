using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Resolves expressions that count from the day of publication or from a date named before.</summary>
internal static class RelativeDates
{
    public static ResolvedDate Weekday(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        var weekday = (IsoDayOfWeek)slots[DateSlot.Weekday]!.Value;
        if (slots[DateSlot.Step] is { } step)
        {
            if (Anchor(reference, isAhead: step > 0) is not { } named)
                return ResolvedDate.Unresolved;
            return Day(named, step switch
            {
                < 0 => named.Previous(weekday),
                0 => named.PlusDays(1).Previous(weekday),
                > 0 => named.Next(weekday),
            });
        }

        if (reference.Published is not { } published)
            return ResolvedDate.Unresolved;

        // "Five years ago Tuesday"
        if (slots[DateSlot.Count] is { } units && slots[DateSlot.Direction] is { } direction && slots.Unit is { } far and >= DateUnit.Year)
            return CalendarUnits.Shift(far, published.PlusDays(1).Previous(weekday), direction * units) is { } then ? Day(published, then)
                : ResolvedDate.Unresolved;

        // "Three Sundays ago"; "Thursday week", "a week ago Friday": so many weeks from the next one, or from the last.
        if (slots[DateSlot.Count] is { } back && slots[DateSlot.Direction] is not null)
            return Day(published, published.Previous(weekday).PlusWeeks(1 - back));
        if (slots[DateSlot.Count] is { } count)
            return Day(published, (count > 0 ? published.Next(weekday) : published.Previous(weekday))
                .PlusWeeks(slots.Unit == DateUnit.Fortnight ? 2 * count : count));
        var day = (slots[DateSlot.Shift], slots.Unit) switch
        {
            ({ } weeks, DateUnit.Week) => published.PlusDays(1 - (int)published.DayOfWeek).PlusWeeks(weeks).PlusDays((int)weekday - 1),
            // "Last Friday", written on a Saturday, is no yesterday.
            (< 0, _) => published.Previous(weekday).PlusWeeks(published.PlusDays(-1).DayOfWeek == weekday ? -1 : 0),
            (> 0, _) => published.Next(weekday),

            // "this Friday": that of the week, unless the verb says that it is over.
            (0, _) when tense == Tense.Unknown => published.PlusDays((int)weekday - (int)published.DayOfWeek),
            _ => tense == Tense.Future ? published.PlusDays(-1).Next(weekday) : published.PlusDays(1).Previous(weekday),
        };
        return slots[DateSlot.LastWeekday] is { } last
            ? ResolvedDate.From(DateRange.Of(published), DateRange.Of(day, day.Next((IsoDayOfWeek)last)), DatePrecision.Range)
            : Day(published, day);
    }

    public static ResolvedDate Today(DateSlots slots, ReferenceTime reference) =>
        reference.Published is { } published ? Day(published, published.PlusDays(slots[DateSlot.Today] ?? 0)) : ResolvedDate.Unresolved;

    /// <summary>A time of day belongs to the day the sentence is about.</summary>
    public static ResolvedDate TimeOfDay(ReferenceTime reference) =>
        Anchor(reference) is { } day ? Day(day, day) : ResolvedDate.Unresolved;

    public static ResolvedDate Unit(DateSlots slots, ReferenceTime reference, Tense tense)
    {
        var unit = slots.Unit ?? DateUnit.Day;
        var anchor = slots[DateSlot.Step] is null && !IsNarrated(slots, reference, tense) ? reference.Published
            : Anchor(reference, unit, unit is DateUnit.Day or DateUnit.Night && slots[DateSlot.Step] > 0);
        // A day known only by what happened ("opening night") needs a day that the text has named.
        if (anchor is not { } day || slots[DateSlot.Approximate] is not null && slots[DateSlot.Step] is not null && reference.LastDay is null)
            return ResolvedDate.Unresolved;
        var shift = slots[DateSlot.Shift] ?? slots[DateSlot.Step] ?? 0;
        var when = unit switch
        {
            DateUnit.Weekend when slots[DateSlot.Step] is null => Weekend(day, shift, tense),
            DateUnit.Night => CalendarUnits.Containing(DateUnit.Day, day, shift),
            _ => CalendarUnits.Containing(unit, day, shift),
        };
        return ResolvedDate.From(DateRange.Of(day), when, CalendarUnits.Precision(unit));
    }

    // "They met in 2019 and parted the next year": a story that is told goes on from its own dates.
    private static bool IsNarrated(DateSlots slots, ReferenceTime reference, Tense tense) =>
        slots[DateSlot.Anaphoric] is not null && tense is Tense.Past or Tense.CertainPast
        && reference.Last is { } last && reference.Sentence - last.Sentence <= 1 && last.When.LastDay < reference.Published;

    public static ResolvedDate Offset(DateSlots slots, ReferenceTime reference)
    {
        if (slots[DateSlot.Vague] is not null || slots.Unit is not { } unit || slots[DateSlot.Direction] is not { } direction)
            return ResolvedDate.Unresolved;
        var count = direction * (slots[DateSlot.Count] ?? 1);
        // Against a quarter just spoken of, "a year earlier" is that quarter of the year before.
        if (unit == DateUnit.Year && Math.Abs(count) == 1 && reference.RecentQuarter is { } quarter)
            return ResolvedDate.From(
                quarter.When, CalendarUnits.Months(quarter.When.FirstDay.Year + count, quarter.When.FirstDay.Month, 3), DatePrecision.Quarter);
        // "Two years later": later than what the text has dated, and if it has dated nothing, nobody knows.
        if (slots[DateSlot.Anaphoric] is not null && direction > 0 && reference.Last is null && reference.LastDay is null)
            return ResolvedDate.Unresolved;
        var anchor = slots[DateSlot.Anaphoric] is null ? reference.Published : Anchor(reference, unit);
        if (anchor is not { } day)
            return ResolvedDate.Unresolved;

        // "A year ago today"
        if (slots[DateSlot.Today] is { } today)
            return CalendarUnits.Shift(unit, day.PlusDays(today), count) is { } exact ? Day(day, exact) : ResolvedDate.Unresolved;

        // Days and weeks lead to a day; months, years and longer to the month or the year.
        var finest = slots.MoreUnit ?? unit;
        var width = finest switch
        {
            < DateUnit.Month when slots[DateSlot.Shift] is null => DateUnit.Day,
            DateUnit.Decade or DateUnit.Century => DateUnit.Year,
            _ => finest,
        };
        if (CalendarUnits.Shift(unit, day, count) is not { } steps
            || CalendarUnits.Shift(finest, steps, direction * (slots[DateSlot.MoreCount] ?? 0)) is not { } moved)
            return ResolvedDate.Unresolved;
        var date = ResolvedDate.From(DateRange.Of(day), CalendarUnits.Containing(width, moved), CalendarUnits.Precision(width));
        return unit is DateUnit.Week or DateUnit.Fortnight or DateUnit.Decade ? date with { Basis = DateBasis.Approximate } : date;
    }

    public static ResolvedDate Span(DateSlots slots, ReferenceTime reference)
    {
        if (slots[DateSlot.Count] is not { } count || slots[DateSlot.Shift] is not { } shift || slots.Unit is not { } unit
            || reference.Published is not { } published
            || CalendarUnits.Shift(unit, published, shift * count) is not { } moved)
            return ResolvedDate.Unresolved;
        // Thirty days that end today begin twenty-nine days ago; a week begins on its own weekday.
        var inclusive = unit is DateUnit.Day or DateUnit.Night && count > 0 ? moved.PlusDays(-shift) : moved;
        var (first, last) = shift < 0 ? (inclusive, published) : (published, inclusive);
        var when = unit switch
        {
            >= DateUnit.Year => new DateRange(new PartialDate(first.Year), new PartialDate(last.Year)),
            _ => DateRange.Of(first, last),
        };
        var date = ResolvedDate.From(DateRange.Of(published), when, DatePrecision.Range);
        return unit >= DateUnit.Month ? date with { Basis = DateBasis.Approximate } : date;
    }

    // Early in the week "the weekend" is the one just over, unless the clause looks ahead.
    private static DateRange? Weekend(LocalDate published, int shift, Tense tense)
    {
        var current = CalendarUnits.Containing(DateUnit.Weekend, published)!.Value;
        var started = current.FirstDay <= published;
        return CalendarUnits.Containing(DateUnit.Weekend, published, (shift, started, tense) switch
        {
            ( < 0, _, _) => -1,
            ( > 0, true, _) => 1,
            ( > 0, false, _) => 0,
            (_, true, _) => 0,
            (_, _, Tense.Future) => 0,
            (_, _, Tense.Unknown) when published.DayOfWeek is IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday => 0,
            _ => -1,
        });
    }

    // "From 3 to 5 May and again the next day": what comes behind days counts from the last of them.
    private static LocalDate? Anchor(ReferenceTime reference, DateUnit unit = DateUnit.Day, bool isAhead = false)
    {
        var named = unit < DateUnit.Month ? reference.LastDay : reference.Last ?? reference.LastDay;
        return (isAhead ? named?.When.LastDay : named?.When.FirstDay) ?? reference.Published;
    }

    private static ResolvedDate Day(LocalDate reference, LocalDate day) => ResolvedDate.From(DateRange.Of(reference), DateRange.Of(day), DatePrecision.Day);
}
