using System.Globalization;

namespace TalksBot.Core.Search.Analysis;

/// <summary>
/// Folds case and diacritics one character at a time, by tables of its own: without ICU the runtime takes no letter apart,
/// and a search must not depend on what is installed.
/// </summary>
public static class Folding
{
    /// <summary>The most characters that one character folds to.</summary>
    public const int MaxLength = 3;

    // Base letters of the blocks' characters in code order; '_' stands for itself in lower case.
    private const string Latin = // U+00C0 to U+023F
        "aaaaaa_ceeeeiiiidnooooo_ouuuuy__" + "aaaaaa_ceeeeiiiidnooooo_ouuuuy_y" +
        "aaaaaaccccccccddddeeeeeeeeeegggg" + "gggghhhhiiiiiiiiii__jjkkkllllll_" +
        "_llnnnnnnnnnoooooo__rrrrrrssssss" + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb____occdd____ee______ikk___n__" + "oo__pp______tt_uu__yyzz_________" +
        "_____________aaiioouuuuuuuuuu_aa" + "aa____ggkkoooo__j___gg__nnaa__oo" +
        "aaaaeeeeiiiioooorrrruuuusstt__hh" + "______aaeeooooooooyy____________";

    private const string LatinAdditional = // U+1E00 to U+1EFF
        "aabbbbbbccddddddddddeeeeeeeeeeff" + "gghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrr" + "ssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy_s____" + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooo" + "oooouuuuuuuuuuuuuuyyyyyyyy______";

    /// <summary>Writes what <paramref name="c"/> folds to and returns how many characters that is: none for marks that are left out.</summary>
    /// <param name="c">Any character.</param>
    /// <param name="folded">Room for at least <see cref="MaxLength"/> characters.</param>
    public static int Fold(char c, Span<char> folded)
    {
        if (c < 0x80)
        {
            folded[0] = char.ToLowerInvariant(c);
            return 1;
        }

        if (IsLeftOut(c))
            return 0;
        var letter = c switch
        {
            >= '\u00C0' and < '\u0240' => Latin[c - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => LatinAdditional[c - '\u1E00'],
            >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - '\uFF01' + '!')), // full width
            _ => '_',
        };
        if (letter != '_')
        {
            folded[0] = letter;
            return 1;
        }

        if (Several(c) is { } letters)
        {
            letters.CopyTo(folded);
            return letters.Length;
        }

        folded[0] = char.ToLowerInvariant(c);
        return 1;
    }

    /// <summary>The text folded; for names and other short texts.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length * MaxLength];
        var length = 0;
        foreach (var c in text)
            length += Fold(c, folded.AsSpan(length));
        return new string(folded, 0, length);
    }

    /// <summary>
    /// Whether the character belongs to a word but not to what the word is compared by: combining marks, joiners, soft hyphens, transliterated hamza and ayn.
    /// </summary>
    internal static bool IsLeftOut(char c) =>
        c is '\u00AD' or (>= '\u02B0' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF'
        || (c > '\u036F' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static string? Several(char c) => c switch
    {
        'Æ' or 'æ' or 'Ǽ' or 'ǽ' or 'Ǣ' or 'ǣ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Ĳ' or 'ĳ' => "ij",
        'Ŀ' or 'ŀ' => "l",
        'Ə' or 'ə' => "e",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };
}
