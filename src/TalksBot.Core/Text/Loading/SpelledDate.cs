using System.Globalization;
using NodaTime;

namespace TalksBot.Core.Text.Loading;

/// <summary>Reads a date that is spelled out: "November ninth, two thousand twenty five", "the ninth of November nineteen ninety-eight".</summary>
internal static class SpelledDate
{
    private static readonly Dictionary<string, (int Value, string Kind)> Words = RuleData.Rows("Text/Loading/number-words.tsv")
        .ToDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The date that the words open with; null where they spell none.</summary>
    public static LocalDate? Read(string text)
    {
        var words = text.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Equals("the", StringComparison.OrdinalIgnoreCase)).ToArray();
        var month = Array.FindIndex(words, word => WrittenDate.Month(word) is not null);
        if (month < 0)
            return null;
        var next = month + 1;
        var day = month >= 2 && words[month - 1].Equals("of", StringComparison.OrdinalIgnoreCase) ? DayBefore(words, month - 2) : Day(words, ref next);
        return WrittenDate.Date(Year(words, next), WrittenDate.Month(words[month]), day);
    }

    private static int? DayBefore(string[] words, int last)
    {
        var start = last > 0 && Is(words, last - 1, "ten", out _) ? last - 1 : last;
        return Day(words, ref start);
    }

    private static int? Day(string[] words, ref int next)
    {
        var tens = Is(words, next, "ten", out var value) && Is(words, next + 1, "ordinal", out _) ? value : 0;
        if (tens > 0)
            next++;
        if (!Is(words, next, "ordinal", out var ordinal))
            return null;
        next++;
        return tens + ordinal;
    }

    /// <summary>"two thousand twenty five", "two thousand and nine", "twenty twenty-five", "nineteen ninety eight".</summary>
    private static int? Year(string[] words, int next)
    {
        if (Is(words, next, "unit", out var thousands) && Is(words, next + 1, "thousand", out var thousand))
        {
            next += 2;
            if (next < words.Length && words[next].Equals("and", StringComparison.OrdinalIgnoreCase))
                next++;
            return thousands * thousand + (BelowHundred(words, next) ?? 0);
        }

        var century = Is(words, next, "ten", out var twenty) ? twenty : Is(words, next, "unit", out var unit) ? unit : 0;
        return century is >= 18 and <= 21 && BelowHundred(words, next + 1) is { } years and >= 10 ? century * 100 + years : null;
    }

    private static int? BelowHundred(string[] words, int next)
    {
        if (Is(words, next, "ten", out var tens))
            return Is(words, next + 1, "unit", out var unit) && unit < 10 ? tens + unit : tens;
        return Is(words, next, "unit", out var value) ? value : null;
    }

    private static bool Is(string[] words, int index, string kind, out int value)
    {
        value = index >= 0 && index < words.Length && Words.TryGetValue(words[index], out var word) && word.Kind == kind ? word.Value : -1;
        return value >= 0;
    }
}
