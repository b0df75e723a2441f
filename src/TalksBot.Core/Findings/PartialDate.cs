using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Findings;

/// <summary>A date as precisely as it is known: a year, a month of a year, or a day.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    public static PartialDate Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    public LocalDate FirstDay => new(Year, Month ?? 1, Day ?? 1);

    public LocalDate LastDay => Day is { } day
        ? new LocalDate(Year, Month!.Value, day)
        : new LocalDate(Year, Month ?? 12, CalendarSystem.Iso.GetDaysInMonth(Year, Month ?? 12));

    /// <summary><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is none of the three forms, or no day of the calendar.</exception>
    public static PartialDate Parse(string text)
    {
        var parts = text.Split('-').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var date = parts switch
        {
            [var year] => new PartialDate(year),
            [var year, var month] => new PartialDate(year, month),
            [var year, var month, var day] => new PartialDate(year, month, day),
            _ => throw new FormatException($"'{text}' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD."),
        };
        return date.Month is < 1 or > 12 || date.Day is { } d && (d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month!.Value))
            ? throw new FormatException($"'{text}' is no date of the calendar.")
            : date;
    }
}
