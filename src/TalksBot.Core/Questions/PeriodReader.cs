using NodaTime;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Dates;

namespace TalksBot.Core.Questions;

/// <summary>Parts the words of a question that name a period ("october", "on 19 October", "last week") from the rest.</summary>
public static class PeriodReader
{
    private const int MaxWords = 5;

    /// <param name="words">The question's words.</param>
    /// <param name="today">The day that relative words count from; null where there is none: then only stated dates are read.</param>
    /// <returns>The period, or null where no words name one, and the other words.</returns>
    public static (DateRange? Period, string OtherWords) Split(string words, LocalDate? today)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MaxWords, all.Length); length > 0; length--)
            for (var start = 0; start + length <= all.Length; start++)
                if (DateExpressionReader.Read(string.Join(' ', all.AsSpan(start, length)!).TrimEnd('?', '.', '!', ','), today) is { } period)
                    return (period, string.Join(' ', all[..start].Concat(all[(start + length)..])));
        return (null, words);
    }
}
