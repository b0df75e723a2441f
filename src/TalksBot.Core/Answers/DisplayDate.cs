using System.Globalization;
using NodaTime;
using TalksBot.Core.Extraction;

namespace TalksBot.Core.Answers;

/// <summary>Dates as people write them ("29 Oct 2025"), never more precise than they are known and never shifted by a time zone.</summary>
public static class DisplayDate
{
    public static string Of(LocalDate date) => Of(PartialDate.Of(date));

    public static string Of(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Month(month)} {date.Year}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day} {Month(month)} {date.Year}"),
    };

    public static string Of(DateRange range)
    {
        var (start, end) = (range.Start, range.End);
        if (start == end)
            return Of(start);
        if (start.Year != end.Year)
            return $"{Of(start)} – {Of(end)}";
        return (start, end) switch
        {
            ({ Day: { } first }, { Day: not null }) when start.Month == end.Month => string.Create(CultureInfo.InvariantCulture, $"{first}–{Of(end)}"),
            ({ Day: { } first }, { Day: not null }) => string.Create(CultureInfo.InvariantCulture, $"{first} {Month(start.Month!.Value)} – {Of(end)}"),
            ({ Day: null, Month: { } month }, { Day: null }) => $"{Month(month)}–{Of(end)}",
            _ => $"{Of(start)} – {Of(end)}",
        };
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}
