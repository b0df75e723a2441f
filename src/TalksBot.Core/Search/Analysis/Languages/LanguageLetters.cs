using System.Globalization;

namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>Which letters and marks of a language are one for searching, from its <c>letters.tsv</c>.</summary>
internal sealed class LanguageLetters
{
    /// <summary>The most characters that one folds to.</summary>
    public const int MaxLength = Folding.MaxLength;

    private const string Nothing = "_";

    private readonly Dictionary<char, string> letters;
    private readonly Dictionary<(char, char), string> pairs;

    public LanguageLetters(string path)
    {
        var rows = RuleData.Rows(path).Select(row => (Written: row[0], Read: row[1] == Nothing ? "" : row[1])).ToArray();
        letters = rows.Where(row => row.Written.Length == 1).ToDictionary(row => row.Written[0], row => row.Read);
        pairs = rows.Where(row => row.Written.Length == 2).ToDictionary(row => (row.Written[0], row.Written[1]), row => row.Read);
    }

    /// <summary>Writes what stands at a place of the text, folded.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> characters.</param>
    /// <param name="written">How many were written; a blank ends the word.</param>
    /// <returns>How many characters of the text that is.</returns>
    public int Fold(ReadOnlySpan<char> text, int at, Span<char> folded, out int written)
    {
        var c = text[at];
        if (pairs.Count > 0 && at + 1 < text.Length && pairs.TryGetValue((c, text[at + 1]), out var pair))
        {
            written = Copy(pair, folded);
            return 2;
        }

        if (letters.TryGetValue(c, out var read))
            written = Copy(read, folded);
        else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            (folded[0], written) = ((char)('0' + digit), 1);
        else if (IsVowelSign(c) || !Folding.IsLeftOut(c))
            (folded[0], written) = (char.ToLowerInvariant(c), 1);
        else
            written = 0;
        return 1;
    }

    /// <summary>A word folded.</summary>
    public string Fold(string word)
    {
        Span<char> letter = stackalloc char[MaxLength];
        var folded = new System.Text.StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            at += Fold(word, at, letter, out var written);
            folded.Append(letter[..written]);
        }

        return folded.ToString();
    }

    // The scripts of India write vowels as marks; those of the Arabic script are left out.
    private static bool IsVowelSign(char c) => c is >= '\u0900' and <= '\u0DFF'
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Copy(string read, Span<char> folded)
    {
        read.CopyTo(folded);
        return read.Length;
    }
}
