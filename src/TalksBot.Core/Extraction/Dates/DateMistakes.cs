using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.Dates;

/// <summary>Tells what only looks like a date: newspapers with a weekday in their name, counts that look like years, surnames, verbs.</summary>
internal static class DateMistakes
{
    private static readonly ImmutableArray<string[]> Data = RuleData.Rows("Extraction/Dates/not-dates.tsv");

    private static readonly ImmutableArray<(DateReading Reading, bool Before, FrozenSet<string> Words, ImmutableArray<string[]> Phrases)> Rows =
        [.. Data.Where(row => row[1] != "keep").Select(Row)];

    private static readonly FrozenSet<string> YearlyPlurals = Data.Where(row => row[1] == "keep").SelectMany(row => row[2].Split('|')).ToFrozenSet();

    // What a year in figures may follow without more evidence that it isn't a count.
    private static readonly FrozenSet<string> YearOpeners = FrozenSet.ToFrozenSet(
        ["in", "of", "since", "by", "until", "till", "from", "to", "and", "or", "for", "before", "after", "during", "between", "through", "the", "year", "early",
         "late", "mid", "around", "circa", "about", "(", "'s", "a", "as", "pre", "post", ",", "-", "–", "this", "that", "its", "his", "their", "fiscal", "back"]);

    public static bool Contains(DateMention mention, List<DateLexeme> lexemes) =>
        IsListed(mention, lexemes) || mention.Rule.Name switch
        {
            "stated.year" => !IsYear(mention, lexemes),
            "stated.spoken-bare" => mention.Slots[DateSlot.Year] >= 2000,
            "partial.month" => !IsMonth(mention, lexemes),
            _ => false,
        };

    private static bool IsListed(DateMention mention, List<DateLexeme> lexemes)
    {
        foreach (var (reading, before, words, phrases) in Rows)
        {
            if (reading != mention.Reading || reading is DateReading.Year or DateReading.Month or DateReading.Weekday && mention.End - mention.First > 1)
                continue;
            var next = before ? mention.First - 1 : mention.End;
            if (next < 0 || next >= lexemes.Count)
                continue;
            if (words.Contains(lexemes[next].Lower) || !before && phrases.Any(phrase => Stands(phrase, lexemes, next)))
                return true;
        }

        return false;
    }

    private static bool Stands(string[] phrase, List<DateLexeme> lexemes, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (at + i >= lexemes.Count || lexemes[at + i].Lower != phrase[i])
                return false;
        return true;
    }

    private static bool IsYear(DateMention mention, List<DateLexeme> lexemes)
    {
        var year = mention.Slots[DateSlot.Year]!.Value;
        if (mention.End - mention.First > 1)
            return true;
        var before = mention.First > 0 ? lexemes[mention.First - 1].Lower : "";
        var opened = YearOpeners.Contains(before);
        var after = mention.End < lexemes.Count ? lexemes[mention.End] : default;
        // "3,2000", "1998-7": part of something longer.
        if (mention.First > 0 && lexemes[mention.First - 1].Token == lexemes[mention.First].Token && !opened)
            return false;
        // A count stands before a plural ("2000 demonstrators"), a year before a name or after an article ("the 2014 elections").
        if (after.Lower is { Length: > 3 } noun && !after.IsCapitalised && noun[^1] == 's' && before is not ("the" or "'s" or "pre" or "post" or "its" or "their" or "his" or "in" or "since") && !noun.EndsWith("ss", StringComparison.Ordinal) && char.IsLetter(noun[0]) && noun is not ("was" or "is" or "has" or "as") && !YearlyPlurals.Contains(noun))
            return false;
        return year is >= 1900 and <= 2100
            ? opened || before.Length == 0 || after.Lower is not { Length: > 0 } word || !char.IsLetterOrDigit(word[0]) || after.IsCapitalised || year >= 1950
            : before is "in" or "since" or "of" or "until" or "by" or "from" or "before" or "after" or "(" or "year" or "between" or "circa" or "early" or "late";
    }

    private static bool IsMonth(DateMention mention, List<DateLexeme> lexemes)
    {
        var month = lexemes[mention.First];
        if (month.Lower.Length == 3 && month.Lower != "may" && mention.End < lexemes.Count && !IsStop(lexemes[mention.End]))
            return false;
        if (month.Lower is not ("may" or "march" or "april" or "june" or "august" or "jan" or "mar"))
            return true;
        var before = mention.First > 0 ? lexemes[mention.First - 1] : default;
        var after = mention.End < lexemes.Count ? lexemes[mention.End] : default;
        if (before.Lower is null)
            return month.Lower is "april" or "june" or "august" && after is not { IsCapitalised: true };
        if (before.IsCapitalised && before.Meanings.IsEmpty && mention.First > 1 && char.IsLetter(before.Lower[0]) && before.Lower is not ("in" or "since" or "by" or "of" or "on" or "for" or "until"))
            return false;
        return !(after is { IsCapitalised: true, Meanings.IsEmpty: true } && before.Lower is not ("in" or "since" or "of" or "by" or "until" or "the" or "from" or "to" or "last" or "'s" or "and"));
    }

    private static bool IsStop(DateLexeme lexeme) => !char.IsLetter(lexeme.Lower[0]) || lexeme.Meanings.Length > 0 || !lexeme.IsCapitalised;

    private static (DateReading, bool, FrozenSet<string>, ImmutableArray<string[]>) Row(string[] row)
    {
        var words = row[2].Split('|');
        return (Enum.Parse<DateReading>(row[0]), row[1] == "before",
            words.Where(word => !word.Contains(' ')).ToFrozenSet(),
            [.. words.Where(word => word.Contains(' ')).Select(word => word.Split(' '))]);
    }
}
