using System.Text;

namespace TalksBot.News.Importing;

/// <summary>What texts are compared by: their words, and a sample of the stretches of words (shingles) that they are made of.</summary>
/// <param name="Words">A hash over all words: equal where only spacing, case and punctuation differ.</param>
/// <param name="Shingles">Hashes of every eighth stretch or so, chosen by the hash itself: two texts choose the same ones where they agree.</param>
public sealed record TextPrint(ulong Words, ImmutableArray<ulong> Shingles)
{
    private const int ShingleLength = 5;
    private const ulong OneIn = 8;
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static TextPrint Of(string text)
    {
        var words = new List<ulong>();
        var (word, all) = (Seed, Seed);
        var isInside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word = Mix(word, (ulong)Rune.ToLowerInvariant(rune).Value);
                isInside = true;
            }
            else if (isInside)
            {
                words.Add(word);
                all = Mix(all, word);
                (word, isInside) = (Seed, false);
            }
        }

        if (isInside)
        {
            words.Add(word);
            all = Mix(all, word);
        }

        return new TextPrint(all, Sample(words));
    }

    private static ImmutableArray<ulong> Sample(List<ulong> words)
    {
        var chosen = new HashSet<ulong>();
        for (var start = 0; start + ShingleLength <= words.Count; start++)
        {
            var shingle = Seed;
            for (var i = 0; i < ShingleLength; i++)
                shingle = Mix(shingle, words[start + i]);
            if (Spread(shingle) % OneIn == 0)
                chosen.Add(shingle);
        }

        return [.. chosen];
    }

    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ Spread(value)) * Prime);

    // The last step of SplitMix64 (https://prng.di.unimi.it/splitmix64.c): every bit of the value counts in every bit of the hash.
    private static ulong Spread(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
            value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
            return value ^ (value >> 31);
        }
    }
}
