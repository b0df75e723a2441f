using System.Globalization;

namespace TalksBot.Core.Findings.Events;

/// <summary>Reads numbers with separators inside: "2025-10-19", "9-19", "1992-93", "10:35", "6am".</summary>
internal static class NumberForms
{
    public static ImmutableArray<WordMeaning> Read(string text)
    {
        // "2025-10-19t12:30:00z"
        if (text.Length > 11 && text[10] == 't' && char.IsAsciiDigit(text[11]) && Read(text[..10]) is [{ Class: WordClass.IsoDate }] day)
            return day;
        if (text.Length > 10)
            return Named(text);
        if (text.EndsWith("am", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal))
            return Clock(text[..^2]) is [var time] ? [time with { Class = WordClass.Clock }] : [];
        var parts = text.Split(':', '-', '.');
        var separator = text.FirstOrDefault(c => c is ':' or '-' or '.');
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
            return Named(text);
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (separator, numbers) switch
        {
            ('-', [> 999, >= 1 and <= 12, >= 1 and <= 31]) => [new(WordClass.IsoDate, (numbers[0] * 100 + numbers[1]) * 100 + numbers[2])],
            ('.', [>= 1 and <= 31, >= 1 and <= 12, > 999]) => [new(WordClass.IsoDate, (numbers[2] * 100 + numbers[1]) * 100 + numbers[0])],
            ('-', [var first and > 999, var last and > 999]) when first < last => [new(WordClass.Years, first * 10000 + last)],
            ('-', [var first and > 999, var last and < 100]) when parts[1].Length == 2 && first % 100 < last =>
                [new(WordClass.Years, first * 10000 + first / 100 * 100 + last)],
            ('-', [var first and >= 1, var last and <= 31]) when first < last => [new(WordClass.Days, first * 100 + last)],
            (':', [< 24, < 60, ..]) when parts[1].Length == 2 => Clock(text),
            _ => [],
        };
    }

    // "19-nov-2012", "19-nov-12": the year of two figures that begins with 50 or more is of the century before.
    private static ImmutableArray<WordMeaning> Named(string text)
    {
        var parts = text.Split('-');
        if (parts is not [{ Length: 1 or 2 } day, { Length: >= 3 } month, { Length: 2 or 4 } year]
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y))
            return [];
        y += year.Length == 4 ? 0 : y < 50 ? 2000 : 1900;
        return [.. DateLexicon.Find(month).Where(meaning => meaning.Class is WordClass.Month or WordClass.MonthShort)
            .Select(meaning => new WordMeaning(WordClass.IsoDate, (y * 100 + meaning.Value) * 100 + d))];
    }

    private static ImmutableArray<WordMeaning> Clock(string text)
    {
        var parts = text.Split(':', '.');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 25
            ? [new(WordClass.Clock, hour * 100 + (parts.Length > 1 && int.TryParse(parts[1], out var minute) ? minute : 0))]
            : [];
    }
}
