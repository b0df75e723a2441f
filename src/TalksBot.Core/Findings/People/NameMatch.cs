namespace TalksBot.Core.Findings.People;

/// <summary>Tells whether two names can be one person's: full name and surname, other spellings, slips of the pen.</summary>
public static class NameMatch
{
    private const int Short = 128;

    private static readonly (string From, string To)[] Transliterations =
    [
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("q", "k"), ("ck", "k"), ("c", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"),
        ("ai", "e"), ("ay", "e"),
        ("y", "i"), ("w", "v"), ("th", "t"), ("dh", "d"), ("j", "y"), ("z", "s"), ("o", "u"), ("e", "i"), ("a", "i"), ("'", ""),
    ];

    /// <summary>
    /// Whether the names can belong to one person: every word of the shorter one stands in the longer one in the same order,
    /// spelling aside, and the last words agree ("Tarar" and "Attaullah Tarar"; not "Ali Khan" and "Imran Khan").
    /// </summary>
    public static bool SamePerson(string first, string second) => SamePerson(HeardName.Of(first), HeardName.Of(second));

    /// <inheritdoc cref="SamePerson(string, string)"/>
    internal static bool SamePerson(HeardName one, HeardName two)
    {
        var (a, suffix) = one;
        var (b, other) = two;
        if (a.Length == 0 || b.Length == 0 || suffix != other && !IsSurnameOf(a, suffix, b) && !IsSurnameOf(b, other, a))
            return false;
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (!SameWord(a[^1], b[^1]))
            return false;
        if (a.Length > 1 && one.Skeleton == two.Skeleton)
            return true;
        var at = 0;
        foreach (var word in a)
        {
            while (at < b.Length && !(SameGiven(word, b[at]) && !(at > 0 && word == a[0] && IsMiddle(word, b[at]))))
                at++;
            if (at++ == b.Length)
                return a.Length > 1 && a.Length == b.Length && DifferOnlyInMiddle(a, b);
        }

        return true;
    }

    /// <summary>Whether two words of names are one, spelling aside: "Mujahid" and "Mujahed", "Erdoğan" and "Erdogan".</summary>
    public static bool SameWord(string first, string second) =>
        string.Equals(first, second, StringComparison.Ordinal) || SameWord(new HeardWord(Spelling.Fold(first)), new HeardWord(Spelling.Fold(second)));

    /// <summary>Whether the word, in lower case, tells somebody from a namesake of the family ("Jr", "III").</summary>
    internal static bool IsSuffix(string word) => word.Is(SmallWords.NameSuffixes);

    /// <summary>Whether the name ends in such a word; a ruler's number ("Karim III") is none.</summary>
    internal static bool HasSuffix(string name) => HeardName.Of(name).Suffix.Length > 0;

    /// <summary>The name's last word but for such a suffix, folded; nothing where the name is nothing.</summary>
    internal static string Surname(string name) => HeardName.Of(name).Words is [.., var last] ? last.Text : "";

    // The surname alone may be either namesake's; a fuller name without the suffix is the other one's.
    private static bool IsSurnameOf(HeardWord[] words, string suffix, HeardWord[] others) => suffix.Length == 0 && words.Length == 1 && others.Length > 1;

    // "Eric Haddad" isn't "James E. Haddad".
    private static bool IsMiddle(HeardWord given, HeardWord letter) => given.Text.Length > 1 && letter.Text.Length == 1;

    // "J" stands for "John"; the last words are compared by SameWord before.
    private static bool SameGiven(HeardWord first, HeardWord second) =>
        first.Text.Length == 1 || second.Text.Length == 1 ? first.Text[0] == second.Text[0]
        : SameWord(first, second) || Math.Min(first.Text.Length, second.Text.Length) >= 5 && first.LastVowelFree == second.LastVowelFree;

    /// <inheritdoc cref="SameWord(string, string)"/>
    internal static bool SameWord(HeardWord first, HeardWord second)
    {
        var (a, b) = (first.Text, second.Text);
        if (a == b)
            return true;
        if (a.Length < 4 || b.Length < 4 || a[0] != b[0] && first.Skeleton != second.Skeleton)
            return false;
        return first.Skeleton == second.Skeleton || Math.Min(a.Length, b.Length) >= 5 && IsOneSlip(a, b);
    }

    // "John Q Public" and "John X Public" are two; "Mohammad Ali Khan" and "Mohammad Aly Khan" one.
    private static bool DifferOnlyInMiddle(HeardWord[] a, HeardWord[] b) =>
        a.Zip(b).All(pair => SameGiven(pair.First, pair.Second));

    /// <summary>The name as heard rather than spelt: letters that transliterations exchange made alike, none doubled.</summary>
    internal static string Skeleton(string folded)
    {
        foreach (var (from, to) in Transliterations)
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        Span<char> kept = folded.Length <= Short ? stackalloc char[Short] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
            if (length == 0 || kept[length - 1] != c && c != 'h')
                kept[length++] = c;
        return kept[..length].ToString();
    }

    // A letter missing, added or, in a long name, wrong; or two exchanged.
    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        int endA = a.Length, endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        return endA - start <= 1 && endB - start <= 1 && (a.Length != b.Length || a.Length >= 8)
            || a.Length >= 6 && endA - start == 2 && endB - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }
}
