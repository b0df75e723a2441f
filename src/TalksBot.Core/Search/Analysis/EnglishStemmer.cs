namespace TalksBot.Core.Search.Analysis;

/// <summary>
/// Takes English words to their stems by M. F. Porter's second algorithm ("Porter2"), written from its published description:
/// https://snowballstem.org/algorithms/english/stemmer.html. Words have no possessive ending any more (the description's step 0).
/// </summary>
internal static class EnglishStemmer
{
    private static readonly string[] Unchanged = ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"];
    private static readonly string[] UnchangedAfterPlural = ["inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"];

    private static readonly (string Word, string Stem)[] Exceptions =
    [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"),
        ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
    ];

    // Words that begin so have their first region behind it, whatever their vowels.
    private static readonly string[] RegionPrefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    // In each step the longest ending that fits is the only one looked at.
    private static readonly (string Ending, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"),
        ("tional", "tion"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("ogist", "og"), ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"),
        ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    /// <summary>Stems the folded word in place and returns the stem's length, which is never more than the word's.</summary>
    /// <param name="word">Lower-case letters a to z.</param>
    /// <param name="length">How many of them belong to the word.</param>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2 || Is(word[..length], Unchanged))
            return length;
        foreach (var (exception, stem) in Exceptions)
            if (word[..length].SequenceEqual(exception))
            {
                stem.CopyTo(word);
                return stem.Length;
            }

        MarkConsonantY(word[..length]);
        var first = FirstRegion(word[..length]);
        var second = RegionAfter(word[..length], first);
        length = Plural(word, length);
        if (!Is(word[..length], UnchangedAfterPlural))
        {
            length = Past(word, length, first);
            FinalY(word[..length]);
            length = Derivation(word, length, first);
            length = Derivation(word, length, first, second);
            length = Residue(word, length, second);
            length = FinalE(word, length, first, second);
        }

        word[..length].Replace('Y', 'y');
        return length;
    }

    private static bool Is(ReadOnlySpan<char> word, string[] list)
    {
        foreach (var item in list)
            if (word.SequenceEqual(item))
                return true;
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // A y that begins the word or follows a vowel is a consonant: it is written Y until the end.
    private static void MarkConsonantY(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
                word[i] = 'Y';
    }

    private static int FirstRegion(ReadOnlySpan<char> word)
    {
        foreach (var prefix in RegionPrefixes)
            if (word.StartsWith(prefix))
                return prefix.Length;
        return RegionAfter(word, 0);
    }

    // What stands behind the first consonant that follows a vowel.
    private static int RegionAfter(ReadOnlySpan<char> word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        return word.Length;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (IsVowel(c))
                return true;
        return false;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        4 when word is "past" => true,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static int Plural(Span<char> word, int length)
    {
        var whole = word[..length];
        if (whole.EndsWith("sses"))
            return length - 2;
        if (whole.EndsWith("ied") || whole.EndsWith("ies"))
            return length > 4 ? length - 2 : length - 1;
        if (whole.EndsWith("us") || whole.EndsWith("ss") || !whole.EndsWith("s"))
            return length;
        return HasVowel(word[..Math.Max(0, length - 2)]) ? length - 1 : length;
    }

    private static int Past(Span<char> word, int length, int first)
    {
        var whole = word[..length];
        foreach (var ending in (ReadOnlySpan<string>)["eedly", "eed"])
            if (whole.EndsWith(ending))
                return length - ending.Length >= first ? length - ending.Length + 2 : length;
        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!whole.EndsWith(ending))
                continue;
            var rest = length - ending.Length;
            if (ending == "ing" && rest == 2 && word[1] is 'y' && !IsVowel(word[0]))
                return Replaced(word, 1, "ie"); // "vying"
            return HasVowel(word[..rest]) ? Repaired(word, rest, first) : length;
        }

        return length;
    }

    // "luxuriat(ed)" gets its e back, "hopp(ing)" loses a p, "hop(ing)" gets its e back.
    private static int Repaired(Span<char> word, int length, int first)
    {
        var rest = word[..length];
        if (rest.EndsWith("at") || rest.EndsWith("bl") || rest.EndsWith("iz") || (length <= first && EndsInShortSyllable(rest) && !IsDouble(rest)))
        {
            word[length] = 'e';
            return length + 1;
        }

        return IsDouble(rest) ? length - 1 : length;
    }

    // The double letter of "add", "ebb" and "err" stays.
    private static bool IsDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && !(word.Length == 3 && word[0] is 'a' or 'e' or 'o') && word[^1] == word[^2]
        && word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static void FinalY(Span<char> word)
    {
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]))
            word[^1] = 'i';
    }

    private static int Derivation(Span<char> word, int length, int first)
    {
        foreach (var (ending, replacement) in Step2)
        {
            if (!word[..length].EndsWith(ending))
                continue;
            var rest = length - ending.Length;
            var fits = rest >= first && ending switch
            {
                "ogi" => rest > 0 && word[rest - 1] == 'l',
                "li" => rest > 0 && word[rest - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                _ => true,
            };
            return fits ? Replaced(word, rest, replacement) : length;
        }

        return length;
    }

    private static int Derivation(Span<char> word, int length, int first, int second)
    {
        foreach (var (ending, replacement) in Step3)
        {
            if (!word[..length].EndsWith(ending))
                continue;
            var rest = length - ending.Length;
            return rest >= (ending == "ative" ? second : first) ? Replaced(word, rest, replacement) : length;
        }

        return length;
    }

    private static int Replaced(Span<char> word, int rest, string replacement)
    {
        replacement.CopyTo(word[rest..]);
        return rest + replacement.Length;
    }

    private static int Residue(Span<char> word, int length, int second)
    {
        foreach (var ending in Step4)
        {
            if (!word[..length].EndsWith(ending))
                continue;
            var rest = length - ending.Length;
            return rest >= second && (ending != "ion" || (rest > 0 && word[rest - 1] is 's' or 't')) ? rest : length;
        }

        return length;
    }

    private static int FinalE(Span<char> word, int length, int first, int second)
    {
        var rest = length - 1;
        return word[rest] switch
        {
            'e' when rest >= second || (rest >= first && !EndsInShortSyllable(word[..rest])) => rest,
            'l' when rest >= second && rest > 0 && word[rest - 1] == 'l' => rest,
            _ => length,
        };
    }
}
