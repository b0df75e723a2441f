using NodaTime;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;

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

    /// <param name="words">The question's words.</param>
    /// <param name="today">The day that relative words count from; null where there is none: then only stated dates are read.</param>
    /// <returns>The period, or null where no words name one, and the other words.</returns>
    public static (DateRange? Period, string OtherWords) Split(string words, LocalDate? today) =>
        Find(words, today) is { } found ? (found.Range, found.Others) : (null, words);

    /// <summary>The longest run of words that names a time, the first of several; null where none does.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="today">The day that relative words count from; null where there is none: then only stated dates are read.</param>
    public static PeriodWords? Find(string words, LocalDate? today)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MaxWords, all.Length); length > 0; length--)
            for (var start = 0; start + length <= all.Length; start++)
                if (string.Join(' ', all.AsSpan(start, length)!).TrimEnd('?', '.', '!', ',') is var named && DateExpressionReader.Read(named, today) is { } range)
                    return new PeriodWords(range, named, string.Join(' ', all[..start]), string.Join(' ', all[..start].Concat(all[(start + length)..])));
        return null;
    }
}
