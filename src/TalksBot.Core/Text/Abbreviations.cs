using System.Globalization;

namespace TalksBot.Core.Text;

internal enum AbbreviationKind
{
    /// <summary>An ordinary word: a full stop after it ends the sentence.</summary>
    None,

    /// <summary>Ends no sentence ("Mr.").</summary>
    Never,

    /// <summary>Ends a sentence where a usual first word follows ("Inc. The").</summary>
    Rarely,

    /// <summary>"a.m.", "p.m.": end a sentence unless a day or a time zone follows.</summary>
    Time,

    /// <summary>An abbreviation before a number, a word otherwise ("No. 5", "He said no.").</summary>
    Number,
}

/// <summary>Which words carry a full stop without ending their sentence.</summary>
internal static class Abbreviations
{
    private const int MaxLength = 12;

    private static readonly Dictionary<string, (string Written, AbbreviationKind Kind)> Known = RuleData.Rows("Text/abbreviations.tsv")
        .ToLookup(row => row[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            rows => rows.Key,
            rows => (rows.Last()[0], Enum.Parse<AbbreviationKind>(rows.Last()[1], ignoreCase: true)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>What the word that ends before <paramref name="stop"/> is; words longer than any abbreviation are not read to their start.</summary>
    public static AbbreviationKind Before(string text, int start, int stop)
    {
        var word = stop;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.' || IsVowelSign(text[word - 1])))
        {
            if (stop - word > MaxLength)
                return AbbreviationKind.None;
            word--;
        }

        var length = stop - word;

        // "N°. 12"
        if (length == 0 && stop > start && text[stop - 1] is '°' or 'º')
            return AbbreviationKind.Number;
        var isInitials = IsInitials(text.AsSpan(word, length));
        if (length == 0 || word > start && (char.IsDigit(text[word - 1]) && !isInitials || text[word - 1] is '\'' or '’' or '@' or '/'))
            return AbbreviationKind.None;
        if (length == 1 && char.IsUpper(text[word]))
            return AbbreviationKind.Rarely;
        if (length == 1 && char.GetUnicodeCategory(text[word]) is UnicodeCategory.OtherLetter)
            return AbbreviationKind.Never; // "د. سالم": no sentence of a script without capitals ends with a letter
        if (isInitials)
            return Listed(text.Substring(word, length)) is var listed and not AbbreviationKind.None ? listed : AbbreviationKind.Rarely;
        return Listed(text.Substring(word, length));
    }

    private static AbbreviationKind Listed(string word) =>
        Known.TryGetValue(word, out var known) && (!char.IsUpper(known.Written[0]) || char.IsUpper(word[0])) ? known.Kind : AbbreviationKind.None;

    // Devanagari writes vowels as marks on the letter before.
    private static bool IsVowelSign(char c) =>
        c > '\u0902' && char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    /// <summary>"U.S", "D.C", "U.N": letters parted by full stops, the last one's left off.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 1 ? word[i] != '.' : word[i] == '.')
                return false;
        return word.Length % 2 == 1;
    }
}
