namespace TalksBot.Core.Search;

/// <summary>
/// How far two spellings are apart: edits as Damerau and Levenshtein count them, but half price where transliterations
/// of one name differ (vowels, a doubled letter, an h, q for k, v for w).
/// </summary>
public static class SpellingDistance
{
    // Counted in halves of an edit.
    private const int Edit = 2;
    private const int Cheap = 1;
    private const int MaxLength = 40;

    // Letters of one group stand for each other in transliterations.
    private static readonly string[] Groups = ["aeiouy", "kqc", "gqk", "sz", "zj", "vw", "uw", "iyj", "td", "bp", "fp"];

    private static readonly byte[] Changes = ChangeTable();

    /// <summary>The largest distance at which a word may still be meant.</summary>
    public static double Tolerance(string word) => word.Length switch { < 3 => 0, < 5 => 0.5, < 8 => 1.5, _ => 2 };

    /// <summary>The distance between two folded words; null when it is larger than <paramref name="most"/>.</summary>
    public static double? Between(string first, string second, double most)
    {
        var limit = (int)(most * Edit);
        if (first.Length > MaxLength || second.Length > MaxLength || Math.Abs(first.Length - second.Length) > limit)
            return null;
        Span<int> rows = stackalloc int[3 * (MaxLength + 1)];
        var before = rows[..(MaxLength + 1)];
        var previous = rows.Slice(MaxLength + 1, MaxLength + 1);
        var current = rows[(2 * (MaxLength + 1))..];
        for (var j = 1; j <= second.Length; j++)
            previous[j] = previous[j - 1] + Gap(second, j - 1);
        for (var i = 1; i <= first.Length; i++)
        {
            // Every gap costs something, so only cells this near the diagonal can stay within the limit.
            var (from, to) = (Math.Max(1, i - limit), Math.Min(second.Length, i + limit));
            var gap = Gap(first, i - 1);
            current[from - 1] = from == 1 ? previous[0] + gap : limit + 1;
            var least = current[from - 1];
            for (var j = from; j <= to; j++)
            {
                var cost = previous[j - 1] + Change(first[i - 1], second[j - 1]);
                cost = Math.Min(cost, current[j - 1] + Gap(second, j - 1));
                if (j < i + limit || i == 1)
                    cost = Math.Min(cost, previous[j] + gap);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    cost = Math.Min(cost, before[j - 2] + Edit);
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
                return null;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[second.Length] <= limit ? previous[second.Length] / (double)Edit : null;
    }

    private static int Gap(string word, int at) =>
        word[at] is 'h' or '\'' || (at > 0 && (word[at - 1] == word[at] || (IsVowel(word[at - 1]) && IsVowel(word[at])))) ? Cheap : Edit;

    private static int Change(char first, char second) =>
        first == second ? 0
        : char.IsAsciiLetterLower(first) && char.IsAsciiLetterLower(second) ? Changes[(first - 'a') * 26 + second - 'a']
        : Edit;

    private static byte[] ChangeTable()
    {
        var table = new byte[26 * 26];
        Array.Fill(table, (byte)Edit);
        foreach (var group in Groups)
            foreach (var first in group)
                foreach (var second in group)
                    table[(first - 'a') * 26 + second - 'a'] = Cheap;
        return table;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
