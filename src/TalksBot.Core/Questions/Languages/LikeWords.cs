using TalksBot.Core.Search.Sounds;

namespace TalksBot.Core.Questions.Languages;

/// <summary>
/// The words of a language's tables by what they sound like: members write "halaktein" and "halakatein", and letters of one sound for each other. The
/// consonants have to be the same, and no vowel may speak against it.
/// </summary>
internal sealed class LikeWords
{
    // Fewer are too many words' ("mara", "mar", "umr"); without vowels, as Arabic script is written, one more.
    private const int MinConsonants = 3;
    private const int MinBare = 4;

    private readonly string code;
    private readonly Dictionary<string, ImmutableArray<Word>> byKey;

    /// <param name="words">Every word of the tables, as it is written there.</param>
    /// <param name="code">The language's.</param>
    public LikeWords(IEnumerable<string> words, string code)
    {
        this.code = code;
        byKey = words.Distinct(StringComparer.Ordinal)
            .SelectMany(word => NameSound.Of(word, code).Where(sound => IsEnough(sound, word)).Select(sound => new Word(word, sound)))
            .GroupBy(word => word.Sound.Key, StringComparer.Ordinal)
            .ToDictionary(words => words.Key, words => words.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The word that the tables spell so; null where they have none, or two that are as near.</summary>
    public string? Find(string typed)
    {
        var found = (from sound in NameSound.Of(typed, code).Where(sound => IsEnough(sound, typed))
                     from word in byKey.GetValueOrDefault(sound.Key, [])
                     where Math.Min(sound.Against(word.Sound), word.Sound.Against(sound)) == 0 // whoever leaves vowels out says nothing by it
                     let distance = SpellingDistance.Between(typed, word.Written, typed.Length / MinConsonants)
                     where distance is not null
                     select (word.Written, distance)).Distinct().OrderBy(word => word.distance).ToList();
        return found.Count == 1 || found.Count > 1 && found[0].distance < found[1].distance ? found[0].Written : null;
    }

    private static bool IsEnough(NameSound sound, string word) => sound.Consonants >= (ScriptText.IsArabic(word[0]) ? MinBare : MinConsonants);

    private sealed record Word(string Written, NameSound Sound);
}
