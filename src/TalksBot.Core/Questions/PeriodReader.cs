using NodaTime;
using TalksBot.Core.Findings.Events;

namespace TalksBot.Core.Questions;

/// <summary>Words of a question that name a time, and the others.</summary>
/// <param name="Range">What they name.</param>
/// <param name="Named">The words themselves.</param>
/// <param name="Before">The question's words before them.</param>
/// <param name="Others">All its other words.</param>
public sealed record PeriodWords(DateRange Range, string Named, string Before, string Others);

/// <summary>Parts the words of a question that name a period ("october", "on 19 October", "last week") from the rest.</summary>
public static class PeriodReader
{
    private const int MaxWords = 5;

    // Small words that belong to the date right behind them.
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(["in", "on", "since", "during", "of", "from"]);

    /// <summary>The longest run of words that names a time, the first of several; null where none does.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="today">The day that relative words count from; null where there is none: then only stated dates are read.</param>
    public static PeriodWords? Find(string words, LocalDate? today)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MaxWords, all.Length); length > 0; length--)
            for (var start = 0; start + length <= all.Length; start++)
                if (Read(all, start, length, today) is { } range)
                    return Without(all, Narrowed(all, start, length, range, today), range);
        return null;
    }

    /// <summary>The fewest of those words that name the same time: "plane crash in 2018" names it with two.</summary>
    private static (int Start, int Length) Narrowed(string[] words, int start, int length, DateRange range, LocalDate? today)
    {
        while (length > 1 && Read(words, start + 1, length - 1, today) == range)
            (start, length) = (start + 1, length - 1);
        while (length > 1 && Read(words, start, length - 1, today) == range)
            length--;
        if (start > 0 && Leading.Contains(words[start - 1].ToLowerInvariant()))
            (start, length) = (start - 1, length + 1);
        return (start, length);
    }

    private static PeriodWords Without(string[] words, (int Start, int Length) named, DateRange range) => new(
        range,
        string.Join(' ', words.AsSpan(named.Start, named.Length)!),
        string.Join(' ', words[..named.Start]),
        string.Join(' ', words[..named.Start].Concat(words[(named.Start + named.Length)..])));

    private static DateRange? Read(string[] words, int start, int length, LocalDate? today) =>
        DateExpressionReader.Read(string.Join(' ', words.AsSpan(start, length)!).TrimEnd('?', '.', '!', ','), today);
}
