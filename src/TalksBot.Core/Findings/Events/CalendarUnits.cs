using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Reckons in the units that people count time in. Weeks begin on Monday, seasons are the north's.</summary>
internal static class CalendarUnits
{
    private const int FirstYear = 1;
    private const int LastYear = 9000;

    /// <summary>The unit that a day lies in, so many units on; null where the calendar ends.</summary>
    public static DateRange? Containing(DateUnit unit, LocalDate day, int shift = 0)
    {
        if (Shift(unit, day, shift) is not { } moved)
            return null;
        return unit switch
        {
            DateUnit.Weekend => Days(Monday(moved).PlusDays(5), 2),
            DateUnit.Week => Days(Monday(moved), 7),
            DateUnit.Fortnight => Days(Monday(moved), 14),
            DateUnit.Month => DateRange.Of(new PartialDate(moved.Year, moved.Month)),
            DateUnit.Quarter => Months(moved.Year, (moved.Month - 1) / 3 * 3 + 1, 3),
            DateUnit.Half => Months(moved.Year, (moved.Month - 1) / 6 * 6 + 1, 6),
            DateUnit.Season => Season(moved.Month == 12 ? moved.Year : moved.Month < 3 ? moved.Year - 1 : moved.Year, (moved.Month / 3 + 3) % 4 + 1),
            DateUnit.Year => DateRange.Of(new PartialDate(moved.Year)),
            DateUnit.Decade => Years(moved.Year / 10 * 10, 10),
            DateUnit.Century => Years(moved.Year / 100 * 100, 100),
            _ => DateRange.Of(moved),
        };
    }

    /// <summary>A day so many units on; hours count as days from the 24th; null where the calendar ends.</summary>
    public static LocalDate? Shift(DateUnit unit, LocalDate day, int count)
    {
        var years = unit switch
        {
            DateUnit.Century => count * 100L,
            DateUnit.Decade => count * 10L,
            DateUnit.Year => count,
            _ => 0L,
        };
        if (day.Year + years is < FirstYear or > LastYear || Math.Abs((long)count) > 200_000)
            return null;
        var moved = unit switch
        {
            DateUnit.Second or DateUnit.Minute => day,
            DateUnit.Hour => day.PlusDays(count / 24),
            DateUnit.Day or DateUnit.Night => day.PlusDays(count),
            DateUnit.Week or DateUnit.Weekend => day.PlusWeeks(count),
            DateUnit.Fortnight => day.PlusWeeks(2 * count),
            DateUnit.Month => day.PlusMonths(Math.Clamp(count, -12_000, 12_000)),
            DateUnit.Quarter or DateUnit.Season => day.PlusMonths(3 * Math.Clamp(count, -4_000, 4_000)),
            DateUnit.Half => day.PlusMonths(6 * Math.Clamp(count, -2_000, 2_000)),
            _ => day.PlusYears((int)years),
        };
        return moved.Year is < FirstYear or > LastYear ? null : moved;
    }

    public static DateRange Months(int year, int first, int count)
    {
        var last = first + count - 1;
        return new DateRange(new PartialDate(year, first), new PartialDate(year + (last - 1) / 12, (last - 1) % 12 + 1));
    }

    public static DateRange Years(int first, int count) => new(new PartialDate(Math.Max(first, 1)), new PartialDate(first + count - 1));

    /// <param name="year">The year in which the season begins.</param>
    /// <param name="season">1 spring, 2 summer, 3 autumn, 4 winter.</param>
    public static DateRange Season(int year, int season) => Months(year, season * 3, 3);

    public static DatePrecision Precision(DateUnit unit) => unit switch
    {
        DateUnit.Weekend => DatePrecision.Weekend,
        DateUnit.Week or DateUnit.Fortnight => DatePrecision.Week,
        DateUnit.Month => DatePrecision.Month,
        DateUnit.Quarter => DatePrecision.Quarter,
        DateUnit.Half => DatePrecision.Half,
        DateUnit.Season => DatePrecision.Season,
        DateUnit.Year => DatePrecision.Year,
        DateUnit.Decade => DatePrecision.Decade,
        DateUnit.Century => DatePrecision.Century,
        _ => DatePrecision.Day,
    };

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static DateRange Days(LocalDate first, int count) => DateRange.Of(first, first.PlusDays(count - 1));
}
