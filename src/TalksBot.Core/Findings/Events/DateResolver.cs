namespace TalksBot.Core.Findings.Events;

/// <summary>Puts a date expression on the calendar.</summary>
internal static class DateResolver
{
    public static ResolvedDate Resolve(DateMention mention, ReferenceTime reference, Tense tense)
    {
        var date = mention.Base is { } counted
            ? FromBase(mention, Resolve(counted, reference, tense))
            : mention.Reading switch
            {
                DateReading.Weekday => RelativeDates.Weekday(mention.Slots, reference, tense),
                DateReading.Today => RelativeDates.Today(mention.Slots, reference),
                DateReading.Unit => RelativeDates.Unit(mention.Slots, reference, tense),
                DateReading.Offset => RelativeDates.Offset(mention.Slots, reference),
                DateReading.Span => RelativeDates.Span(mention.Slots, reference),
                DateReading.TimeOfDay => RelativeDates.TimeOfDay(reference),
                _ => CalendarDates.Resolve(mention, reference, tense),
            };
        return (mention.IsApproximate || mention.Slots[DateSlot.Approximate] is not null) && date.When is not null
            ? date with { Basis = DateBasis.Approximate }
            : date;
    }

    // "two days before 9 May", "the week of March 6".
    private static ResolvedDate FromBase(DateMention mention, ResolvedDate counted)
    {
        if (counted.When is not { } when || mention.Slots[DateSlot.Vague] is not null)
            return ResolvedDate.Unresolved;
        var (unit, shift) = mention.Reading == DateReading.WeekOf
            ? (DateUnit.Week, 0)
            : (mention.Slots.Unit ?? DateUnit.Day,
                (mention.Slots[DateSlot.Count] ?? 1) * (mention.Slots[DateSlot.Direction] ?? mention.Slots[DateSlot.Step] ?? 0));
        var width = unit < DateUnit.Month && mention.Reading != DateReading.WeekOf ? DateUnit.Day : unit;
        return CalendarUnits.Shift(unit, shift < 0 ? when.FirstDay : when.LastDay, shift) is { } day
            && CalendarUnits.Containing(width, mention.Reading == DateReading.WeekOf ? when.FirstDay : day) is { } range
            ? new ResolvedDate(range, CalendarUnits.Precision(width), counted.Basis == DateBasis.Stated ? DateBasis.Resolved : counted.Basis, when)
            : ResolvedDate.Unresolved;
    }
}

/// <summary>What became of a date expression.</summary>
/// <param name="When">The interval; null where unresolved.</param>
/// <param name="Precision">How wide the expression is.</param>
/// <param name="Basis">How it was got.</param>
/// <param name="Reference">The date it was counted from; null where none was needed.</param>
internal sealed record ResolvedDate(DateRange? When, DatePrecision Precision, DateBasis Basis, DateRange? Reference = null)
{
    public static ResolvedDate Unresolved { get; } = new(null, DatePrecision.Unknown, DateBasis.Unresolved);

    public static ResolvedDate Stated(DateRange when, DatePrecision precision) => new(when, precision, DateBasis.Stated);

    /// <summary>A range counted from a reference; unresolved where there is none or the calendar ends.</summary>
    public static ResolvedDate From(DateRange? reference, DateRange? when, DatePrecision precision) =>
        when is null ? Unresolved : new(when, precision, DateBasis.Resolved, reference);
}
