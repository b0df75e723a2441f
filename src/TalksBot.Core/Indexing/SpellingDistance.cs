namespace TalksBot.Core.Indexing;

/// <summary>
/// How far two spellings are apart: edits as Damerau and Levenshtein count them, but half price where transliterations
/// of one name differ (vowels, a doubled letter, an h, q for k, v for w).
/// </summary>
public static class SpellingDistance
{
    private const double Cheap = 0.5;
    private const int MaxLength = 40;

    // Letters of one group stand for each other in transliterations.
    private static readonly string[] Groups = ["aeiouy", "kqc", "gqk", "sz", "zj", "vw", "uw", "iyj", "td", "bp", "fp"];

    private const int Letters = 128;
    private static readonly bool[] Exchanged = Pairs();

    /// <summary>The largest distance at which a word may still be meant.</summary>
    public static double Tolerance(string word) => word.Length switch { < 3 => 0, < 5 => 0.5, < 8 => 1.5, _ => 2 };

    /// <summary>The distance between two folded words; null when it is larger than <paramref name="most"/>.</summary>
    public static double? Between(string first, string second, double most)
    {
        if (first.Length > MaxLength || second.Length > MaxLength || Math.Abs(first.Length - second.Length) * Cheap > most)
            return null;
        var width = second.Length + 1;
        Span<double> rows = stackalloc double[3 * (MaxLength + 1)];
        var before = rows[..width];
        var previous = rows.Slice(MaxLength + 1, width);
        var current = rows.Slice(2 * (MaxLength + 1), width);
        for (var j = 1; j < width; j++)
            previous[j] = previous[j - 1] + Gap(second, j - 1);
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = previous[0] + Gap(first, i - 1);
            var least = current[0];
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(previous[j] + Gap(first, i - 1), current[j - 1] + Gap(second, j - 1));
                cost = Math.Min(cost, previous[j - 1] + Change(first[i - 1], second[j - 1]));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
                return null;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[width - 1] <= most ? previous[width - 1] : null;
    }

    private static double Gap(string word, int at) =>
        word[at] is 'h' or '\'' || (at > 0 && (word[at - 1] == word[at] || IsVowel(word[at - 1]) && IsVowel(word[at]))) ? Cheap : 1;

    private static double Change(char first, char second)
    {
        if (first == second)
            return 0;
        return first < Letters && second < Letters && Exchanged[(first * Letters) + second] ? Cheap : 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool[] Pairs()
    {
        var pairs = new bool[Letters * Letters];
        foreach (var group in Groups)
            foreach (var first in group)
                foreach (var second in group)
                    pairs[(first * Letters) + second] = true;
        return pairs;
    }
}
