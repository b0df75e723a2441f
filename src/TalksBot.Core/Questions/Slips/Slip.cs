namespace TalksBot.Core.Questions.Slips;

/// <summary>Tells whether one word may be a slip of another, both folded. How much may be wrong goes by what the other one is.</summary>
public static class Slip
{
    public const int MaxLength = 24;

    private const int MinLetters = 5;
    private const int MinDoubled = 6;
    private const int LongName = 8;
    private const double MostInLongName = 1;
    private const double MostOfVowels = 2;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private enum Edit
    {
        Missing,
        Added,
        Exchanged,
        Changed,
    }

    /// <summary>
    /// What counts as a slip of a common word: two letters exchanged, one missing or too many, a
    /// vowel for a vowel; in longer ones a letter heard alike, in long ones
    /// the key beside the right one. A plural is another word. Of four letters only half of a doubled one is missing ("raly").
    /// </summary>
    public static bool OfWord(string typed, string meant)
    {
        if (typed.Length >= MinDoubled && IsDoubledElsewhere(typed, meant))
            return true;
        if (typed.Length == 0 || typed[0] != meant[0] || typed == meant + "s" || meant == typed + "s" || OneEdit(typed, meant) is not { } edit)
            return false;
        if (typed.Length < MinLetters)
            return typed.Length == MinLetters - 1 && IsHalfDoubled(typed, meant);
        return meant.Length >= MinLetters && (edit.Kind != Edit.Changed || IsOftenTaken(typed, typed[edit.At], meant[edit.At]));
    }

    /// <summary>Whether one half of a doubled letter is missing: "admited".</summary>
    public static bool IsHalfDoubled(string typed, string meant) =>
        OneEdit(typed, meant) is { Kind: Edit.Missing, At: > 0 and var at } && (meant[at - 1] == meant[at] || meant.ElementAtOrDefault(at + 1) == meant[at]);

    /// <summary>Whether what is wrong makes no other form of the word: "admited", "casualites".</summary>
    public static bool MakesNoForm(string typed, string meant) => IsHalfDoubled(typed, meant) || OneEdit(typed, meant) is { Kind: Edit.Exchanged };

    // "Dissapear": the letter that is doubled is the wrong one.
    private static bool IsDoubledElsewhere(string typed, string meant) =>
        typed != meant && typed.Length == meant.Length && Single(typed) == Single(meant);

    private static string Single(string word) => string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1]));

    private static bool IsOftenTaken(string typed, char wrong, char right) =>
        (IsVowel(wrong) && IsVowel(right)) || (typed.Length > MinLetters && (AreHeardAlike(wrong, right) || (wrong, right) is ('c', 's') or ('s', 'c')))
        || (typed.Length >= LongName && Keyboard.AreBeside(wrong, right));

    /// <summary>What counts as a slip of a state or a capital: the slips of a name, and its last vowel missing ("ukrain"), which makes no other name.</summary>
    public static bool OfPlace(string typed, string meant) => OfPlace(new HeardSpelling(typed), new HeardSpelling(meant));

    /// <inheritdoc cref="OfPlace(string, string)"/>
    internal static bool OfPlace(HeardSpelling typed, HeardSpelling meant) =>
        OfName(typed, meant)
        || (typed.Text.Length > MinLetters && meant.Text.Length == typed.Text.Length + 1 && IsVowel(meant.Text[^1])
            && meant.Text.StartsWith(typed.Text, StringComparison.Ordinal));

    /// <summary>
    /// What counts as a slip of a name: whatever is heard alike, a letter in the middle, and in a
    /// long name a wrong one or several vowels; but "Sharifi" is another
    /// than "Sharif", and "Rahman" than "Rahmani".
    /// </summary>
    public static bool OfName(string typed, string meant) => OfName(new HeardSpelling(typed), new HeardSpelling(meant));

    private static bool OfName(HeardSpelling typedWord, HeardSpelling meantWord)
    {
        var (typed, meant) = (typedWord.Text, meantWord.Text);
        if (typed == meant || Math.Min(typed.Length, meant.Length) < MinLetters || HasOtherEnding(typed, meant))
            return false;
        if (NameMatch.SameWord(typedWord.Heard, meantWord.Heard) || (typed.Length > MinLetters && HasVowelElsewhere(typed, meant)))
            return true;
        var isLong = Math.Min(typed.Length, meant.Length) >= LongName;
        return (typed[0] == meant[0] || AreHeardAlike(typed[0], meant[0]))
            && (isLong ? SpellingDistance.Between(typed, meant, Consonants(typed) == Consonants(meant) ? MostOfVowels : MostInLongName) is not null
                : typed.Length > MinLetters && OneEdit(typed, meant) is { } edit
                    && (edit.Kind != Edit.Changed || AreHeardAlike(typed[edit.At], meant[edit.At])));
    }

    /// <summary>What counts as a slip of a question word: two letters exchanged or one missing.</summary>
    public static bool OfQuestionWord(string typed, string meant) =>
        OneEdit(typed, meant) is { } edit && (edit.Kind == Edit.Missing ? typed[0] == meant[0] : edit.Kind == Edit.Exchanged);

    /// <summary>Every spelling that the word may be one slip of, whether it is a word or not; none of what is longer than words are.</summary>
    public static IEnumerable<string> Undone(string typed)
    {
        if (typed.Length > MaxLength)
            yield break;
        for (var i = 1; i <= typed.Length; i++)
        {
            foreach (var letter in Letters)
                yield return typed.Insert(i, letter.ToString());
            if (i == typed.Length)
                yield break;
            yield return typed.Remove(i, 1);
            if (typed[i] == typed[i - 1] && typed.Length >= MinDoubled)
                foreach (var at in Enumerable.Range(1, typed.Length - 2))
                    yield return typed.Remove(i, 1).Insert(at, typed.Remove(i, 1)[at].ToString());
            if (i + 1 < typed.Length)
                yield return $"{typed[..i]}{typed[i + 1]}{typed[i]}{typed[(i + 2)..]}";
            foreach (var letter in Letters)
                if (letter != typed[i] && (typed.Length >= LongName || AreHeardAlike(letter, typed[i])))
                    yield return $"{typed[..i]}{letter}{typed[(i + 1)..]}";
        }
    }

    private static (Edit Kind, int At)? OneEdit(string typed, string meant)
    {
        if (typed == meant || Math.Abs(typed.Length - meant.Length) > 1)
            return null;
        var at = typed.AsSpan().CommonPrefixLength(meant);
        if (typed.Length < meant.Length)
            return typed[at..] == meant[(at + 1)..] ? (Edit.Missing, at) : null;
        if (typed.Length > meant.Length)
            return typed[(at + 1)..] == meant[at..] ? (Edit.Added, at) : null;
        if (typed[(at + 1)..] == meant[(at + 1)..])
            return (Edit.Changed, at);
        return typed[at] == meant[at + 1] && typed[at + 1] == meant[at] && typed[(at + 2)..] == meant[(at + 2)..] ? (Edit.Exchanged, at) : null;
    }

    // Endings make names of names; a doubled letter is none, and who types a long name may leave its last letter out.
    private static bool HasOtherEnding(string typed, string meant)
    {
        var (shorter, longer) = typed.Length < meant.Length ? (typed, meant) : (meant, typed);
        return longer.StartsWith(shorter, StringComparison.Ordinal)
            && !(longer.Length == shorter.Length + 1 && (longer[^1] == shorter[^1] || (shorter == typed && typed.Length >= LongName)));
    }

    // "Beruit": every letter is there, only a vowel stands on the other side of a consonant or of another vowel.
    private static bool HasVowelElsewhere(string typed, string meant) =>
        typed[0] == meant[0] && typed.Length == meant.Length && Without(typed) == Without(meant) && typed.Order().SequenceEqual(meant.Order());

    private static string Without(string name) => string.Concat(name.Where(letter => !IsVowel(letter)));

    private static string Consonants(string name) => string.Concat(NameMatch.Skeleton(name).Where(letter => !IsVowel(letter)));

    private static bool AreHeardAlike(char first, char second) => SpellingDistance.Between(first.ToString(), second.ToString(), 0.5) is not null;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
