using System.Runtime.InteropServices;

namespace TalksBot.Core.Search;

/// <summary>
/// The words of all names by their consonants, so that those spelt nearly like a typed one are found without measuring every word.
/// Finds what <see cref="SpellingDistance"/> allows but for words with two wrong consonants.
/// </summary>
internal sealed class SpellingNeighbours
{
    /// <summary>Below this tolerance no consonant can be wrong.</summary>
    private const double WholeEdit = 1;

    /// <summary>Between keystrokes there is time to measure this many; the words given first come first.</summary>
    private const int MaxMeasured = 500;

    /// <summary>Twice the largest tolerance: a letter more costs half at least.</summary>
    private const int MaxLonger = 4;

    private readonly string[] words;
    private readonly Dictionary<string, List<int>> byConsonants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byFewerConsonants = new(StringComparer.Ordinal);

    /// <param name="words">Folded words, each once.</param>
    public SpellingNeighbours(IEnumerable<string> words)
    {
        this.words = [.. words];
        for (var i = 0; i < this.words.Length; i++)
        {
            var consonants = Consonants(this.words[i]);
            Bucket(byConsonants, consonants).Add(i);
            foreach (var fewer in OneFewer(consonants))
                Bucket(byFewerConsonants, fewer).Add(i);
        }
    }

    /// <summary>The words within the tolerance of the typed one, with their distances.</summary>
    public Dictionary<string, double> Find(string typed)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        var most = SpellingDistance.Tolerance(typed);
        var measured = 0;
        var consonants = Consonants(typed);
        Measure(byConsonants, consonants);
        if (most < WholeEdit)
            return found;
        Measure(byFewerConsonants, consonants);
        foreach (var fewer in OneFewer(consonants))
        {
            Measure(byConsonants, fewer);
            Measure(byFewerConsonants, fewer);
        }

        return found;

        void Measure(Dictionary<string, List<int>> buckets, string key)
        {
            foreach (var i in buckets.GetValueOrDefault(key) ?? [])
            {
                if (Math.Abs(words[i].Length - typed.Length) > MaxLonger)
                    continue;
                if (++measured > MaxMeasured)
                    return;
                if (!found.ContainsKey(words[i]) && SpellingDistance.Between(typed, words[i], most) is { } distance)
                    found.Add(words[i], distance);
            }
        }
    }

    // Letters that transliterations exchange count as one, vowels and what is hardly heard as none.
    private static string Consonants(string word)
    {
        Span<char> kept = stackalloc char[Math.Min(word.Length, 64)];
        var count = 0;
        foreach (var c in word.AsSpan(0, kept.Length))
        {
            var heard = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or '\'' => '\0',
                'q' or 'c' or 'g' => 'k',
                'z' or 'j' => 's',
                'w' => 'v',
                'd' => 't',
                'p' or 'f' => 'b',
                _ => c,
            };
            if (heard != '\0' && (count == 0 || kept[count - 1] != heard))
                kept[count++] = heard;
        }

        return new string(kept[..count]);
    }

    private static IEnumerable<string> OneFewer(string consonants)
    {
        for (var i = 0; i < consonants.Length; i++)
            yield return consonants.Remove(i, 1);
    }

    private static List<int> Bucket(Dictionary<string, List<int>> buckets, string key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(buckets, key, out _) ??= [];
}
