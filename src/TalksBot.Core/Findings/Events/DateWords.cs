namespace TalksBot.Core.Findings.Events;

/// <summary>Reads a value of a class at a place: usually one word, sometimes several ("twenty-five", "nineteen ninety-six", "New Year's Day").</summary>
internal static class DateWords
{
    /// <returns>How many words the value takes; 0 where none of the class stands there.</returns>
    public static int Read(List<DateLexeme> lexemes, int at, WordClass wanted, out int value) => wanted switch
    {
        WordClass.Holiday => Holidays.Read(lexemes, at, out value),
        WordClass.SpokenYear => ReadSpokenYear(lexemes, at, out value),
        WordClass.Count => ReadCount(lexemes, at, out value),
        WordClass.OrdinalDay => ReadOrdinal(lexemes, at, out value),
        _ => One(lexemes, at, wanted, out value) ? 1 : 0,
    };

    private static bool One(List<DateLexeme> lexemes, int at, WordClass wanted, out int value)
    {
        value = 0;
        for (var i = 0; at < lexemes.Count && i < lexemes[at].Meanings.Length; i++)
            if (lexemes[at].Meanings[i] is var meaning && meaning.Class == wanted)
            {
                value = meaning.Value;
                return true;
            }

        return false;
    }

    // "three", "40", "twenty-five", "a couple of", "half a dozen" is left to the vague words.
    private static int ReadCount(List<DateLexeme> lexemes, int at, out int value)
    {
        if (One(lexemes, at, WordClass.Tens, out value))
        {
            if (!One(lexemes, at + 1, WordClass.Count, out var units) || units is < 1 or > 9 || lexemes[at + 1].Lower == "a")
                return 1;
            value += units;
            return 2;
        }

        if (!One(lexemes, at, WordClass.Count, out value))
            return 0;
        if (value == 1 && Is(lexemes, at + 1, "couple"))
        {
            value = 2;
            return Is(lexemes, at + 2, "of") ? 3 : 2;
        }

        if (value is >= 1 and <= 19 && Is(lexemes, at + 1, "hundred"))
        {
            value *= 100;
            return 2;
        }

        return 1;
    }

    private static int ReadOrdinal(List<DateLexeme> lexemes, int at, out int value)
    {
        if (One(lexemes, at, WordClass.OrdinalDay, out value))
            return value is >= 1 and <= 31 ? 1 : 0;
        if (!One(lexemes, at, WordClass.Tens, out var tens) || tens > 30 || !One(lexemes, at + 1, WordClass.OrdinalDay, out value))
            return 0;
        value += tens;
        return value <= 31 ? 2 : 0;
    }

    // "nineteen ninety-six", "two thousand (and) twenty five", "twenty twenty-five".
    private static int ReadSpokenYear(List<DateLexeme> lexemes, int at, out int value)
    {
        value = 0;
        if (at >= lexemes.Count || char.IsAsciiDigit(lexemes[at].Lower[0]))
            return 0;
        if (Is(lexemes, at, "two") && Is(lexemes, at + 1, "thousand"))
        {
            var rest = Is(lexemes, at + 2, "and") ? at + 3 : at + 2;
            var length = ReadCount(lexemes, rest, out var units);
            value = 2000 + (length > 0 && units < 100 ? units : 0);
            return value == 2000 ? 2 : rest + length - at;
        }

        var century = Is(lexemes, at, "nineteen") ? 1900 : Is(lexemes, at, "twenty") ? 2000 : Is(lexemes, at, "eighteen") ? 1800 : 0;
        if (century == 0 || ReadCount(lexemes, at + 1, out var years) is not (> 0 and var words) || years is < 10 or > 99
            || char.IsAsciiDigit(lexemes[at + 1].Lower[0]))
            return 0;
        value = century + years;
        return words + 1;
    }

    private static bool Is(List<DateLexeme> lexemes, int at, string word) => at < lexemes.Count && lexemes[at].Lower == word;
}
