using System.Buffers;

namespace TalksBot.Core.Search.Analysis.Languages;

/// <summary>What an ending's form stands behind.</summary>
internal enum SoundBefore
{
    Any,
    Vowel,
    Consonant,
}

/// <summary>
/// Endings whose vowels go by those of the word before. A pattern has A for a or e, U for ı, i, u or ü, D for d or t, and in brackets a letter that keeps two
/// vowels, or two consonants, apart. Chats write ı, ö and ü as i, o and u: these may be either.
/// </summary>
internal static class VowelHarmony
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeıioöuü");

    /// <summary>The forms of a pattern, with what each stands behind.</summary>
    public static IEnumerable<(string Letters, SoundBefore Before)> Forms(string pattern)
    {
        if (pattern[0] != '(')
            return Spelt(pattern).Select(form => (form, SoundBefore.Any));
        var (letter, rest) = (pattern[1], pattern[3..]);
        var isVowel = letter is 'A' or 'U' || Vowels.Contains(letter);
        return Spelt(letter + rest).Select(form => (form, isVowel ? SoundBefore.Consonant : SoundBefore.Vowel))
            .Concat(Spelt(rest).Select(form => (form, isVowel ? SoundBefore.Vowel : SoundBefore.Consonant)));
    }

    /// <summary>Whether the word may go on with the ending.</summary>
    public static bool Joins(ReadOnlySpan<char> word, string ending, SoundBefore before)
    {
        var at = word.LastIndexOfAny(Vowels);
        if (at < 0)
            return false;
        if (before != SoundBefore.Any && Vowels.Contains(word[^1]) != (before == SoundBefore.Vowel))
            return false;
        var first = ending.AsSpan().IndexOfAny(Vowels);
        return first < 0 || Follows(word[at], ending[first]);
    }

    private static bool Follows(char last, char next) => next switch
    {
        'a' => last is not ('e' or 'ö' or 'ü'),
        'e' => last is not ('a' or 'ı'),
        'ı' => last is 'a' or 'ı',
        'i' => last is 'a' or 'e' or 'ı' or 'i',
        'u' => last is 'o' or 'u' or 'ö' or 'ü',
        'ü' => last is 'ö' or 'ü',
        _ => true,
    };

    private static IEnumerable<string> Spelt(string pattern)
    {
        IEnumerable<string> forms = [""];
        foreach (var letter in pattern)
        {
            var choices = letter switch { 'A' => "ae", 'U' => "ıiuü", 'D' => "dt", 'ş' => "şs", 'ç' => "çc", _ => letter.ToString() };
            forms = [.. forms.SelectMany(form => choices.Select(choice => form + choice))];
        }

        return forms;
    }
}
