using TalksBot.Core.English;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Gives dates the year that stands only with the last of them: "in May, June and July 2019", "on 31 October and 1 November 2019".</summary>
internal static class YearsBehind
{
    private const int MostBetween = 3;

    public static void Fill(List<DateMention> mentions, List<DateLexeme> lexemes)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
            if (Year(mentions[i], mentions[i + 1], lexemes) is { } year)
            {
                var slots = mentions[i].Slots.Copy();
                slots[DateSlot.Year] = year;
                mentions[i] = mentions[i] with { Slots = slots };
            }
    }

    // The months of a list go on: "in December and January 2019" begins the year before.
    private static int? Year(DateMention mention, DateMention next, List<DateLexeme> lexemes)
    {
        if (!IsOpen(mention.Slots) || mention.Slots[DateSlot.Month] is not { } month
            || next.Slots[DateSlot.Year] is not { } year || next.Slots[DateSlot.Month] is not { } last
            || mention.Reading is not (DateReading.Day or DateReading.Month) || next.Reading is not (DateReading.Day or DateReading.Month)
            || next.First == mention.End || next.First - mention.End > MostBetween)
            return null;
        for (var i = mention.End; i < next.First; i++)
            if (!lexemes[i].Lower.Is(SmallWords.YearsBehindJoints))
                return null;
        return month > last ? year - 1 : year;
    }

    private static bool IsOpen(DateSlots slots) =>
        slots[DateSlot.Year] is null && slots[DateSlot.Date] is null && slots[DateSlot.Shift] is null && slots[DateSlot.Step] is null
        && slots[DateSlot.LastMonth] is null;
}
