namespace TalksBot.Core.Findings.Events;

/// <summary>Tells by its form what only looks like a date: counts that look like years, months that are names or verbs.</summary>
internal static class DateMistakes
{
    // From 1900 on, a number of four figures is a year unless something speaks against it; before, only after these words.
    private const int ModernTimes = 1900;
    private static readonly FrozenSet<string> YearlyPlurals = RuleData.Lines("Findings/Events/years-before-plurals.txt").ToFrozenSet();

    // What is the first or the worst "in three years" is so since then.
    private const int Comparison = 6;
    // How near a verb that moves a date stands before the one it was moved from.
    private const int Shifted = 5;

    public static bool Contains(DateMention mention, List<DateLexeme> lexemes) =>
        NotDates.Contains(mention, lexemes) && !IsEnd(mention, lexemes) || EndsInsideAWord(mention.End, lexemes) || mention.Reading switch
        {
            DateReading.Year when mention.End - mention.First == 1 && mention.Slots[DateSlot.Year] is { } year => !IsYear(year, mention, lexemes),
            DateReading.Year when mention.Rule.Name == "stated.spoken-bare" => mention.Slots[DateSlot.Year] >= 2000,
            DateReading.Month when mention.End - mention.First == 1 => !IsMonth(mention.First, lexemes),
            // "moved from Monday to Thursday"
            DateReading.Weekday when mention.Slots[DateSlot.LastWeekday] is not null && IsShifted(mention.First, lexemes) => true,
            DateReading.Weekday when mention.End - mention.First == 1 && IsPerson(mention, lexemes) => true,
            DateReading.Day or DateReading.Month or DateReading.Year when mention.Slots[DateSlot.YearEnd] is not null && mention.Slots[DateSlot.Year] is null =>
                lexemes[mention.End - 1].Lower.Length != 2 || !DayLists.Ends(lexemes, mention.End),
            DateReading.Offset or DateReading.Span => mention.Slots.Unit < DateUnit.Hour || IsSince(mention, lexemes)
                || lexemes[mention.End - 1].Lower == "on" && mention.End < lexemes.Count && !lexemes[mention.End].Meanings.IsEmpty,
            // "on Saturday in three hours" isn't said; "raised from March 4 to 12 villages".
            DateReading.Weekday when mention.Slots[DateSlot.Count] is not null => mention.Slots.Unit is not (DateUnit.Week or DateUnit.Fortnight)
                && (mention.Slots[DateSlot.Direction] is null || mention.Slots.Unit < DateUnit.Year),
            DateReading.Day or DateReading.Month when mention.Slots[DateSlot.LastMonth] is { } last
                && !IsPeriod(mention.Slots, last, lexemes, mention.First) => true,
            DateReading.Day when mention.Slots[DateSlot.LastDay] is not null => IsCount(mention.End, lexemes),
            // "the day before last Tuesday"
            DateReading.Unit when mention.Slots[DateSlot.Shift] == -2 && mention.End < lexemes.Count && !lexemes[mention.End].Meanings.IsEmpty => true,
            DateReading.DayOfMonth when mention.Slots[DateSlot.Shift] is null && mention.Slots[DateSlot.PartOfDay] is null =>
                mention.First == 0 || mention.End < lexemes.Count && lexemes[mention.End].IsCapitalised
                || lexemes[mention.First - 1].Lower != "on" && !(lexemes[mention.First - 1].Lower.Is(SmallWords.DaySpanWords) && Closes(mention.End, lexemes)),
            // "the year 5785": of another calendar.
            DateReading.Unit when mention.End < lexemes.Count && lexemes[mention.End - 1].Lower == "year" && IsNumberOfYear(lexemes[mention.End].Lower) => true,
            // "Person of the Year", "Photo of the Day".
            DateReading.Unit => mention.Core > 0 && lexemes[mention.End - 1].IsCapitalised && !lexemes[mention.Core].IsCapitalised,
            DateReading.Today => IsEndOfTitle(mention.First, lexemes),
            // "after Dawn left".
            DateReading.TimeOfDay => lexemes[mention.End - 1].Lower.Is(SmallWords.NamesOfDayParts) && lexemes[mention.End - 1].IsCapitalised,
            _ => false,
        };

    // "until at least 2027", but "at least 2027 people"
    private static bool IsEnd(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Reading == DateReading.Year && mention.First > 2 && lexemes[mention.First - 1].Lower == "least"
        && lexemes[mention.First - 3].Lower.Is(SmallWords.DaySpanWords);

    // "On Anna Oake Tonight" names a programme, where the sentence isn't all in capitals as headlines are.
    private static bool IsEndOfTitle(int at, List<DateLexeme> lexemes) =>
        at > 0 && lexemes[at].IsCapitalised && IsName(lexemes[at - 1])
        && lexemes.Exists(word => word is { IsCapitalised: false, Lower.Length: > 3 } && char.IsLetter(word.Lower[0])
            && !Lexicon.Of(word.Lower).Is(WordKinds.Closed));

    private static bool IsNumberOfYear(string lower) => lower.Length == 4 && lower.All(char.IsAsciiDigit);

    // "Sunday Okafor, a guard, said": a name where a clause opens, and who it is.
    private static bool IsPerson(DateMention mention, List<DateLexeme> lexemes)
    {
        if (mention.First > 0 && char.IsLetterOrDigit(lexemes[mention.First - 1].Lower[0]))
            return false;
        var end = Places.End(mention.End, lexemes.Count, place => IsName(lexemes[place]));
        return end > mention.End && end + 1 < lexemes.Count && lexemes[end].Lower == ","
            && (lexemes[end + 1].Lower.Is(SmallWords.Articles) || char.IsAsciiDigit(lexemes[end + 1].Lower[0]));
    }

    // "for the first time in three years", "the worst in ten days": they look back.
    private static bool IsSince(DateMention mention, List<DateLexeme> lexemes) =>
        mention.Rule.Name == "offset.within" && Places.Any(Math.Max(0, mention.First - Comparison), mention.First, i =>
            lexemes[i].Lower.Is(SmallWords.DateMistakesFirsts) || lexemes[i].Lower.Length > 4 && lexemes[i].Lower.EndsWith("est", StringComparison.Ordinal));

    // Days of one month, or of months across the turn of the year: within a year, each end is a date of its own, unless something
    // lasted from one to the other. "Moved from 30 December to 5 January" tells of no time between.
    private static bool IsPeriod(DateSlots slots, int last, List<DateLexeme> lexemes, int at)
    {
        if (slots[DateSlot.LastYear] is { } year ? year <= slots[DateSlot.Year] : last >= slots[DateSlot.Month])
            return last == slots[DateSlot.Month] && slots[DateSlot.LastDay] is not null || HasLasted(lexemes, at);
        return !IsShifted(at, lexemes);
    }

    private static bool IsShifted(int at, List<DateLexeme> lexemes) =>
        lexemes[at].Lower != "between" && Places.Any(Math.Max(0, at - Shifted), at, i => lexemes[i].Lower.Is(SmallWords.ShiftingWords));

    // "Lasted from 28 June to 3 July", but "is to be held from".
    private static bool HasLasted(List<DateLexeme> lexemes, int at)
    {
        var from = lexemes[at].Lower == "from" ? at : at - 1;
        return lexemes[at].Lower == "between"
            || from > 0 && lexemes[from].Lower == "from"
                && (lexemes[from - 1].Lower.Is(SmallWords.LastingForms) || lexemes[from - 1].Lower.Is(SmallWords.SpanForms))
                && !(from > 1 && Lexicon.Of(lexemes[from - 2].Lower).Is(WordKinds.Be));
    }

    // "Lasted until the 9th", but "until the 9th round".
    private static bool Closes(int end, List<DateLexeme> lexemes) => end >= lexemes.Count || !char.IsLetterOrDigit(lexemes[end].Lower[0]);

    // A last figure that a noun follows counts things.
    private static bool IsCount(int end, List<DateLexeme> lexemes) =>
        end < lexemes.Count && char.IsLetter(lexemes[end].Lower[0]) && !lexemes[end].IsCapitalised
        && (lexemes[end].Meanings.Any(meaning => meaning.Class == WordClass.Unit) || IsPlural(lexemes[end])
            || lexemes[end].Lower.Is(SmallWords.CountedPeople));

    // "quarter-final", "day-long".
    private static bool EndsInsideAWord(int end, List<DateLexeme> lexemes) =>
        end < lexemes.Count && lexemes[end].Token == lexemes[end - 1].Token && lexemes[end].Meanings.IsEmpty && lexemes[end].Lower[0] != '\'';

    private static bool IsYear(int year, DateMention mention, List<DateLexeme> lexemes)
    {
        var before = mention.First > 0 ? lexemes[mention.First - 1] : default;
        var after = mention.End < lexemes.Count ? lexemes[mention.End] : default;
        // Part of something longer ("C-1998", "1998-7").
        if (before.Lower is not null && before.Token == lexemes[mention.First].Token && !before.Lower.Is(SmallWords.YearPrefixes))
            return false;
        if (IsPlural(after) && !before.Lower.Is(SmallWords.DateMistakesArticles))
            return false;
        return year is >= ModernTimes and <= 2100 || before.Lower.Is(SmallWords.DateMistakesYearPrepositions);
    }

    private static bool IsPlural(DateLexeme lexeme) =>
        lexeme.Lower is { Length: > 3 } noun && !lexeme.IsCapitalised && char.IsLetter(noun[0]) && noun[^1] == 's' && noun[^2] is not ('s' or 'i' or 'u')
        && !YearlyPlurals.Contains(noun);

    private static bool IsMonth(int at, List<DateLexeme> lexemes)
    {
        var month = lexemes[at];
        var before = at > 0 ? lexemes[at - 1] : default;
        var after = at + 1 < lexemes.Count ? lexemes[at + 1] : default;
        var isOpened = before.Lower is { } preposition && preposition.Is(SmallWords.DateMistakesMonthPrepositions);
        // "Lieutenant May", "Mr. May"
        var title = before.Lower == "." && at > 1 ? lexemes[at - 2] : before;
        if (month.Lower.Is(SmallWords.DateMistakesAmbiguousMonths) && title.IsCapitalised && (WordList.Of(title.Lower) & WordTraits.Honorific) != 0)
            return false;
        // "Dec Smith": short forms without a full stop or a number are names as often.
        if (month.Lower.Length == 3 && month.Lower != "may")
            return isOpened || after.Lower is "." && !IsName(at + 2 < lexemes.Count ? lexemes[at + 2] : default);
        if (!month.Lower.Is(SmallWords.DateMistakesAmbiguousMonths))
            return true;
        // A question in lower case.
        if (!month.IsCapitalised && month.Lower.Is(SmallWords.MonthsInQuestions))
            return lexemes.Count == 1 || isOpened;
        if (before.Lower is null)
            return month.Lower.Is(SmallWords.MonthsThatOpen) && !IsName(after);
        return isOpened || !IsName(after) && (!IsName(before) || at == 1);
    }

    private static bool IsName(DateLexeme lexeme) => lexeme is { IsCapitalised: true, Meanings.IsEmpty: true };
}
