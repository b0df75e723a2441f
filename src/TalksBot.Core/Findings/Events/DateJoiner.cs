namespace TalksBot.Core.Findings.Events;

/// <summary>Joins expressions that stand side by side and speak of one date: "10 a.m. on Friday", "two days before 9 May".</summary>
internal static class DateJoiner
{
    private const int MostBetween = 7;
    private const int MostOfEvent = 5;

    /// <summary>The mentions in order, joined, with times of day that stay alone and parts of days left out.</summary>
    public static List<DateMention> Join(List<DateMention> mentions, List<DateLexeme> lexemes)
    {
        var joined = new List<DateMention>();
        foreach (var mention in mentions)
        {
            var previous = joined.Count > 0 ? joined[^1] : null;
            if (previous is not null && Merge(previous, mention, lexemes) is { } whole)
                joined[^1] = whole;
            else
                joined.Add(mention);
        }

        for (var i = 0; i + 1 < joined.Count; i++)
            if (joined[i].Base is null && IsCounter(joined[i], lexemes) && IsDayOfEvent(joined[i].End, joined[i + 1], lexemes))
                joined[i] = joined[i] with { Base = joined[i + 1] };
        joined.RemoveAll(mention => mention.Reading is DateReading.PartOfDay or DateReading.WeekOf && mention.Base is null || IsCountedFromAnEvent(
            mention, lexemes));
        return joined;
    }

    private static DateMention? Merge(DateMention left, DateMention right, List<DateLexeme> lexemes)
    {
        var between = right.First - left.End;

        // "the following day, 4 May", "last Thursday, Aug. 31": the second names what the first only points at.
        if (between == 1 && lexemes[left.End].Lower == "," && right.Reading == DateReading.Day && PointsAtDay(left))
            return right with { First = left.First, Core = left.First };

        // "Two years later, on 4 May 1971"
        if (left.Reading == DateReading.Offset && left.Slots[DateSlot.Anaphoric] is not null && right.Reading == DateReading.Day
            && !IsCounter(left, lexemes) && between <= MostBetween && AreGlue(lexemes, left.End, right.First))
            return right;
        if (between == 0 && left.Base is null && IsCounter(left, lexemes) && !IsTime(right))
            return left with { End = right.End, Base = right };
        if (IsOvernight(left, lexemes) && HasDay(right) && between <= MostBetween && AreAll(SmallWords.DateJoinerNightGlue, lexemes, left.End, right.First))
            return right with { First = left.First, Core = left.First };
        if (IsOvernight(right, lexemes) && HasDay(left) && between == 0)
            return left with { End = right.End };
        if (between > MostBetween || IsTime(left) == IsTime(right) || !HasDay(left) && !HasDay(right) || !AreGlue(lexemes, left.End, right.First))
            return null;
        return IsTime(right)
            ? left with { End = right.End }
            : right with { First = left.First, Core = left.First };
    }

    private static bool PointsAtDay(DateMention mention) => mention.Reading == DateReading.Weekday
        || mention.Reading == DateReading.Unit && mention.Slots[DateSlot.Step] is not null && mention.Slots.Unit is DateUnit.Day or DateUnit.Night;

    private static bool IsTime(DateMention mention) => mention.Reading is DateReading.TimeOfDay or DateReading.PartOfDay;

    private static bool HasDay(DateMention mention) => mention.Reading is DateReading.Weekday or DateReading.Today or DateReading.Day
            or DateReading.Holiday
        || mention.Reading == DateReading.Unit && mention.Slots.Unit is DateUnit.Day or DateUnit.Night;

    // "overnight on Friday", "overnight from 3 to 4 May": the night of the day beside it.
    private static bool IsOvernight(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.Today && lexemes[mention.Core].Lower == "overnight";

    // "two days before", "the day after", "the eve of", "two days prior to", "the week of".
    private static bool IsCounter(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.WeekOf
        || mention.Reading is DateReading.Offset or DateReading.Unit
        && (lexemes[mention.End - 1].Lower.Is(SmallWords.Counters)
            || lexemes[mention.End - 1].Lower.Is(SmallWords.CounterLinks) && lexemes[mention.End - 2].Lower.Is(SmallWords.CounterNouns));

    // "two days after the attack": counted from an event whose date nobody has named.
    private static bool IsCountedFromAnEvent(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Base is null && mention.End < lexemes.Count && IsCounter(mention, lexemes) && mention.Slots.Unit is not null
        && char.IsLetterOrDigit(lexemes[mention.End].Lower[0]);

    // "two days after | the raid of | 14 August": the day is that of the event, and stays a date of its own.
    private static bool IsDayOfEvent(int start, DateMention day, List<DateLexeme> lexemes) =>
        HasDay(day) && day.First - start is >= 2 and <= MostOfEvent && lexemes[day.First - 1].Lower.Is(SmallWords.EventLinks)
        && lexemes[start].Lower.Is(SmallWords.DateNounDeterminers) && Places.All(start + 1, day.First - 1, i =>
            char.IsLetter(lexemes[i].Lower[0]) && lexemes[i].Meanings.IsEmpty && !lexemes[i].Lower.Is(SmallWords.Counters));

    private static bool AreAll(SmallWords words, List<DateLexeme> lexemes, int start, int end) => Places.All(start, end, i => lexemes[i].Lower.Is(words));

    private static bool AreGlue(List<DateLexeme> lexemes, int start, int end) =>
        Places.All(start, end, i => lexemes[i].Lower.Is(SmallWords.DateJoinerGlue) || IsOtherZone(lexemes[i]));

    // "(0735 GMT)": the same time on another clock.
    private static bool IsOtherZone(DateLexeme lexeme) =>
        lexeme.Lower.Length == 4 && lexeme.Lower.All(char.IsAsciiDigit)
        || lexeme.Meanings.Any(meaning => meaning.Class is WordClass.Zone or WordClass.Clock or WordClass.Meridiem);
}
