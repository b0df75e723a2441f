using NodaTime;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Views;

/// <summary>An axis of days: each takes as much of it.</summary>
/// <param name="First">The day at its start.</param>
/// <param name="Last">The day at its end, which belongs to it.</param>
/// <param name="Zoom">What its ticks are.</param>
/// <param name="Ticks">Where days, months or years begin.</param>
public sealed record TimeAxis(LocalDate First, LocalDate Last, TimelineZoom Zoom, ImmutableArray<AxisTick> Ticks)
{
    /// <summary>More days than these are looked at by months.</summary>
    public const int MostDays = 45;

    private const int MostTicks = 8;

    private static readonly ImmutableArray<int> DaySteps = [1, 2, 7, 14, 28];
    private static readonly ImmutableArray<int> MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600];

    private int Length => Period.DaysBetween(First, Last) + 1;

    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="zoom">How near it is looked at; null for what its length asks for.</param>
    public static TimeAxis Of(LocalDate first, LocalDate last, TimelineZoom? zoom = null)
    {
        var days = Period.DaysBetween(first, last) + 1;
        var near = zoom ?? (days <= MostDays ? TimelineZoom.Days : TimelineZoom.Months);
        if (near == TimelineZoom.Months)
            (first, last) = (Month(first), Month(last).PlusMonths(1).PlusDays(-1));
        var axis = new TimeAxis(first, last, near, []);
        return axis with { Ticks = [.. near == TimelineZoom.Days ? axis.DayTicks() : axis.MonthTicks()] };
    }

    /// <summary>Where a time lies, as far as the axis reaches; null for one outside of it.</summary>
    public AxisSpan? At(DateRange time) =>
        time.LastDay < First || time.FirstDay > Last ? null
        : new AxisSpan(Start(LocalDate.Max(First, time.FirstDay)), Start(LocalDate.Min(Last, time.LastDay).PlusDays(1)));

    private double Start(LocalDate day) => (double)Period.DaysBetween(First, day) / Length;

    private IEnumerable<AxisTick> DayTicks()
    {
        var step = DaySteps.FirstOrDefault(step => Length / step <= MostTicks, DaySteps[^1]);
        for (var day = First; day <= Last; day = day.PlusDays(step))
            yield return new AxisTick(Start(day), Label.Of("date.day-of-month", ("day", day.Day), ("month", Label.Of($"month.{day.Month}"))));
    }

    private IEnumerable<AxisTick> MonthTicks()
    {
        var months = (Last.Year - First.Year) * 12 + Last.Month - First.Month + 1;
        var step = MonthSteps.FirstOrDefault(step => months / step <= MostTicks, MonthSteps[^1]);

        // Steps of a year or more begin with one.
        var tick = step < 12 || First.Month == 1 ? First : new LocalDate(First.Year + 1, 1, 1);
        for (var isFirst = true; tick <= Last; tick = tick.PlusMonths(step), isFirst = false)
            yield return new AxisTick(Start(tick), Name(tick, step, isFirst));
    }

    // The year stands where one begins.
    private static Label Name(LocalDate month, int step, bool isFirst) =>
        step >= 12 ? month.Year
        : isFirst || month.Month <= step ? DisplayDate.Of(new PartialDate(month.Year, month.Month))
        : Label.Of($"month.{month.Month}");

    private static LocalDate Month(LocalDate day) => new(day.Year, day.Month, 1);
}
