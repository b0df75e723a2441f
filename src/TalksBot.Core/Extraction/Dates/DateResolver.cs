namespace TalksBot.Core.Extraction.Dates;

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
