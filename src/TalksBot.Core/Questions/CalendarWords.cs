namespace TalksBot.Core.Questions;

/// <summary>Months and days of the week: written with a capital, but articles say them in other ways ("last month").</summary>
internal static class CalendarWords
{
    private const int Months = 12;

    private static readonly FrozenSet<string> All = RuleData.Lines("Questions/calendar-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> MonthNames = RuleData.Lines("Questions/calendar-words.txt").Take(Months)
        .SelectMany(month => (string[])[month, month[..3], month[..Math.Min(4, month.Length)]]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => All.Contains(word);

    /// <summary>Whether a word is a month's name, whole or cut short ("oct").</summary>
    public static bool IsMonth(string word) => MonthNames.Contains(word.Trim('.', ',', '?'));

    /// <summary>Whether a word is a weekday's name, or several such days' ("on Fridays").</summary>
    public static bool IsWeekday(string word) => word.Trim('.', ',', '?') is var day && All.Contains(day) && !MonthNames.Contains(day)
        && day.EndsWith("day", StringComparison.OrdinalIgnoreCase);
}
