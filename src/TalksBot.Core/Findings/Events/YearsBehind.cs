namespace TalksBot.Core.Findings.Events;

/// <summary>Gives dates the year that stands only with the last of them: "in May, June and July 2019", "from January to March this year".</summary>
internal static class YearsBehind
{
    private const int MostBetween = 3;

    public static void Fill(List<DateMention> mentions, List<DateLexeme> lexemes)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
            if (IsListed(mentions[i], mentions[i + 1], lexemes))
                mentions[i] = mentions[i] with { Slots = WithYear(mentions[i].Slots, mentions[i + 1].Slots) };
    }

    // The months of a list go on: "in December and January 2019" begins the year before, and so does "in December and January this year".
    private static DateSlots WithYear(DateSlots open, DateSlots behind)
    {
        var (slots, back) = (open.Copy(), open[DateSlot.Month] > behind[DateSlot.Month] ? 1 : 0);
        (slots[DateSlot.Year], slots[DateSlot.Shift]) = (behind[DateSlot.Year] - back, behind[DateSlot.Shift] - back);
        slots[DateSlot.Unit] = behind[DateSlot.Shift] is null ? slots[DateSlot.Unit] : (int)DateUnit.Year;
        return slots;
    }

    private static bool IsListed(DateMention mention, DateMention next, List<DateLexeme> lexemes)
    {
        if (!IsOpen(mention.Slots) || mention.Slots[DateSlot.Month] is null || next.Slots[DateSlot.Month] is null
            || next.Slots[DateSlot.Year] is null && !(next.Slots[DateSlot.Shift] is not null && next.Slots.Unit == DateUnit.Year)
            || mention.Reading is not (DateReading.Day or DateReading.Month) || next.Reading is not (DateReading.Day or DateReading.Month)
            || next.First == mention.End || next.First - mention.End > MostBetween)
            return false;
        return Places.All(mention.End, next.First, i => lexemes[i].Lower.Is(SmallWords.YearsBehindJoints));
    }

    private static bool IsOpen(DateSlots slots) =>
        slots[DateSlot.Year] is null && slots[DateSlot.Date] is null && slots[DateSlot.Shift] is null && slots[DateSlot.Step] is null
        && slots[DateSlot.LastMonth] is null;
}
