using NodaTime;

namespace TalksBot.Core.Answers;

/// <summary>Dates as people write them ("29 Oct 2025"), never more precise than they are known and never shifted by a time zone.</summary>
public static class DisplayDate
{
    public static Label Of(LocalDate date) => Of(PartialDate.Of(date));

    public static Label Of(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year,
        ({ } month, null) => Label.Of("date.month", ("month", Month(month)), ("year", date.Year)),
        ({ } month, { } day) => Label.Of("date.day", ("day", day), ("month", Month(month)), ("year", date.Year)),
    };

    public static Label Of(DateRange range)
    {
        var (start, end) = (range.Start, range.End);
        if (start == end)
            return Of(start);
        if (start.Year != end.Year)
            return Range(start, end);
        return (start, end) switch
        {
            ({ Day: { } first }, { Day: { } last }) when start.Month == end.Month => Label.Of(
                "date.days-of-month", ("first", first), ("last", last), ("month", Month(end.Month!.Value)), ("year", end.Year)),
            ({ Day: { } first }, { Day: { } last }) => Label.Of(
                "date.days-of-year", ("first", first), ("first-month", Month(start.Month!.Value)), ("last", last),
                ("last-month", Month(end.Month!.Value)), ("year", end.Year)),
            ({ Day: null, Month: { } first }, { Day: null, Month: { } last }) => Label.Of(
                "date.months-of-year", ("first", Month(first)), ("last", Month(last)), ("year", end.Year)),
            _ => Range(start, end),
        };
    }

    private static Label Range(PartialDate start, PartialDate end) => Label.Of("date.range", ("start", Of(start)), ("end", Of(end)));

    private static Label Month(int month) => Label.Of($"month.{month}");
}
