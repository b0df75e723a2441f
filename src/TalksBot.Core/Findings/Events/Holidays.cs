using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Findings.Events;

/// <summary>Days with a name (holidays.tsv).</summary>
internal static class Holidays
{
    /// <summary>The years that the calendar of Umm al-Qura is laid down for.</summary>
    private const int FirstMoonYear = 1900;
    private const int LastMoonYear = 2077;

    private static readonly ImmutableArray<string[]> Rows = RuleData.Rows("Findings/Events/holidays.tsv");

    private static readonly Dictionary<string, ImmutableArray<(string[] Words, int Row)>> ByFirstWord = Rows
        .Select((row, index) => (Words: row[0].Replace("'s", " 's", StringComparison.Ordinal).Split(' '), Row: index))
        .GroupBy(entry => entry.Words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray());

    public static IEnumerable<string> FirstWords => ByFirstWord.Keys;

    /// <returns>How many words the name at this place takes; 0 where there is none.</returns>
    public static int Read(List<DateLexeme> lexemes, int at, out int row)
    {
        row = 0;
        if (at >= lexemes.Count || !lexemes[at].IsCapitalised || !ByFirstWord.TryGetValue(lexemes[at].Lower, out var names))
            return 0;
        foreach (var (words, index) in names)
        {
            if (Length(lexemes, at, words) is not (> 0 and var length))
                continue;
            row = index;
            return length;
        }

        return 0;
    }

    // "All Saints' Day"
    private static int Length(List<DateLexeme> lexemes, int at, string[] words)
    {
        var end = at;
        foreach (var word in words)
        {
            if (end > at && end < lexemes.Count && lexemes[end].Lower is "'" or "’")
                end++;
            if (end >= lexemes.Count || lexemes[end].Lower != word)
                return 0;
            end++;
        }

        return end - at;
    }

    /// <summary>Whether a row's day depends on the moon, and may be another one from place to place.</summary>
    public static bool IsSighted(int row) => Rows[row][1] == "hijri";

    /// <summary>When the holiday of a row falls in a year; null where it doesn't, or where its calendar isn't known so far.</summary>
    public static DateRange? In(int row, int year)
    {
        if (!IsSighted(row))
            return DateRange.Of(Day(row, year));
        var numbers = Rows[row].Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return FirstOfMoon(year, numbers[0], numbers[1]) is { } first ? DateRange.Of(first, first.PlusDays(numbers[2] - 1)) : null;
    }

    // A year of the moon is eleven days shorter: a day of it can fall twice in one of the sun's, and then the first is meant.
    private static LocalDate? FirstOfMoon(int year, int month, int day)
    {
        var calendar = CalendarSystem.UmAlQura;
        if (year <= FirstMoonYear || year >= LastMoonYear)
            return null;
        var begins = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        return new[] { begins, begins + 1 }.Select(moon => new LocalDate(moon, month, day, calendar).WithCalendar(CalendarSystem.Iso))
            .Where(date => date.Year == year).Cast<LocalDate?>().FirstOrDefault();
    }

    private static LocalDate Day(int row, int year)
    {
        var rule = Rows[row];
        var numbers = rule.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return rule[1] switch
        {
            "fixed" => new LocalDate(year, numbers[0], numbers[1]),
            "nth" when numbers[2] > 0 => new LocalDate(year, numbers[0], 1).PlusDays(-1).Next((IsoDayOfWeek)numbers[1]).PlusWeeks(numbers[2] - 1)
                .PlusDays(numbers.ElementAtOrDefault(3)),
            "nth" => new LocalDate(year, numbers[0], 1).PlusMonths(1).Previous((IsoDayOfWeek)numbers[1]),
            "easter" => Easter(year).PlusDays(numbers[0]),
            var kind => throw new InvalidOperationException($"holidays.tsv has no kind '{kind}'."),
        };
    }

    // The anonymous Gregorian computus (Meeus, Jones, Butcher).
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new LocalDate(year, sum / 31, sum % 31 + 1);
    }
}
