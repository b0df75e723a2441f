namespace TalksBot.Core.Findings.Events;

/// <summary>
/// Tells a year that only says which noun is meant ("the 2020 ballot") from one in which something happened: a day told behind it isn't of that year,
/// unless it is the noun's own ("the 2020 ballot on 9 May").
/// </summary>
internal static class YearsOfNouns
{
    private const int MostBefore = 2;

    // "The 2020 Rusk ballot was held on 9 May": the day of what is told of it.
    private const int MostNouns = 5;

    // These are called by the year that they lead to.
    private static readonly FrozenSet<string> Around = RuleData.Lines("Findings/Events/nouns-around-years.txt").ToFrozenSet();

    /// <summary>Whether the dates behind one in a sentence have their year from elsewhere.</summary>
    /// <param name="dated">The sentence.</param>
    /// <param name="at">The number of the date.</param>
    public static bool Names(SentenceDates dated, int at)
    {
        var (mention, lexemes) = (dated.Mentions[at], dated.Lexemes);
        if (mention.Reading != DateReading.Year || mention.Slots[DateSlot.LastYear] is not null || mention.End - mention.Core > 1
            || !Places.Any(Math.Max(0, mention.Core - MostBefore), mention.Core, i => lexemes[i].Lower.Is(SmallWords.YearOfNounDeterminers)))
            return false;
        var end = mention.End;
        while (end < lexemes.Count && end - mention.End < MostNouns && IsOfNoun(lexemes[end]))
            end++;
        if (end == mention.End || end >= lexemes.Count)
            return false;
        var isSubject = Lexicon.Of(lexemes[end].Lower).Is(WordKinds.Be | WordKinds.Have | WordKinds.Modal | WordKinds.Past);
        var isOwn = at + 1 < dated.Mentions.Length && dated.Mentions[at + 1].First - end <= 1
            && !Places.Any(mention.End, end, i => Around.Contains(lexemes[i].Lower));
        return !isSubject && !isOwn;
    }

    private static bool IsOfNoun(DateLexeme lexeme) => char.IsLetter(lexeme.Lower[0]) && lexeme.Meanings.IsEmpty
        && Lexicon.Of(lexeme.Lower) is var word && !word.Is(WordKinds.Closed | WordKinds.Be | WordKinds.Have | WordKinds.Modal)
        && (!word.Is(WordKinds.Past) || word.Is(WordKinds.Noun | WordKinds.AlsoNoun | WordKinds.Base));
}
