namespace TalksBot.Core.Findings.Events;

/// <summary>Several days of one month, which is named once: "3, 5 and 9 September", "April 3, 5 and 9".</summary>
internal static class DayLists
{
    private const int MostDays = 8;

    // What may follow a day of a list: everything else makes the last figure a count ("April 24 and 25 villages").
    private const WordTraits Small = WordTraits.Preposition | WordTraits.Locative | WordTraits.Auxiliary | WordTraits.Clause | WordTraits.Adverb
        | WordTraits.Determiner | WordTraits.Pronoun;

    /// <summary>Where the last day of a list stands that begins at a place and whose month follows; the place itself where none begins there.</summary>
    public static int Last(List<DateLexeme> lexemes, int at)
    {
        var day = 0;
        var last = at;
        for (var i = at; i < lexemes.Count && i < at + 2 * MostDays; i++)
        {
            if (DateWords.Read(lexemes, i, WordClass.Day, out var next) == 0 || next <= day)
                return at;
            (day, last) = (next, i);
            if (IsMonth(lexemes, i + 1) || IsWord(lexemes, i + 1, "of") && IsMonth(lexemes, i + 2))
                return IsJoined(lexemes, at, last) ? last : at;
            i += IsWord(lexemes, i + 1, ",") && IsJoint(lexemes, i + 2) ? 2 : 1;
            if (i >= lexemes.Count || !IsWord(lexemes, i, ",") && !IsJoint(lexemes, i))
                return at;
        }

        return at;
    }

    /// <summary>The days of the list from <paramref name="first"/> up to the mention, which has the month.</summary>
    public static IEnumerable<DateMention> Before(DateMention mention, List<DateLexeme> lexemes, int first)
    {
        for (var i = first; i < mention.First; i++)
            if (mention.Reading == DateReading.Day && DateWords.Read(lexemes, i, WordClass.Day, out var day) > 0)
                yield return Of(mention, i, day);
    }

    /// <summary>The days listed behind the mention.</summary>
    public static IEnumerable<DateMention> After(DateMention mention, List<DateLexeme> lexemes)
    {
        var found = new List<DateMention>();
        if (mention.Reading != DateReading.Day || mention.Slots[DateSlot.LastDay] is not null || mention.Slots[DateSlot.Month] is null
            || mention.Slots[DateSlot.Year] is not null)
            return found;
        for (var at = mention.End; found.Count < MostDays; at += 2)
        {
            var joint = IsWord(lexemes, at, ",") && IsJoint(lexemes, at + 1) ? at + 1 : at;
            if (!IsJoint(lexemes, joint) && !IsWord(lexemes, joint, ",") || DateWords.Read(lexemes, joint + 1, WordClass.Day, out var day) == 0)
                return [];
            found.Add(Of(mention, joint + 1, day));
            at = joint;
            if (IsJoint(lexemes, joint))
                return Ends(lexemes, joint + 2) ? found : [];
        }

        return [];
    }

    private static DateMention Of(DateMention mention, int at, int day)
    {
        var slots = mention.Slots.Copy();
        slots[DateSlot.Day] = day;
        slots[DateSlot.Weekday] = null;
        return mention with { Slots = slots, Core = at, First = at, End = at + 1 };
    }

    /// <summary>Whether what stands at a place is no noun that the figure before it could count.</summary>
    public static bool Ends(List<DateLexeme> lexemes, int at) =>
        at >= lexemes.Count || !char.IsLetterOrDigit(lexemes[at].Lower[0]) && !lexemes[at].Lower.Is(SmallWords.CountMarks)
        || ((WordList.Of(lexemes[at].Lower) & Small) != 0 || Lexicon.Of(lexemes[at].Lower).Is(WordKinds.Preposition)) && lexemes[at].Meanings.IsEmpty;

    private static bool IsJoined(List<DateLexeme> lexemes, int first, int last) => Places.Any(first, last, i => IsJoint(lexemes, i));

    private static bool IsJoint(List<DateLexeme> lexemes, int at) => at < lexemes.Count && lexemes[at].Lower.Is(SmallWords.DayJoints);

    private static bool IsWord(List<DateLexeme> lexemes, int at, string word) => at < lexemes.Count && lexemes[at].Lower == word;

    private static bool IsMonth(List<DateLexeme> lexemes, int at) => DateWords.Read(lexemes, at, WordClass.Month, out _) > 0;
}
