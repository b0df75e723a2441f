namespace TalksBot.Core.Questions.Languages;

/// <summary>
/// Makes alike how one word of Urdu, Hindi, Pashto or Dari is written in Latin letters: "kitnay", "kitney" and "kitne"; "wazeer" and "vazir". The rows of
/// <c>roman.tsv</c> are applied in their order.
/// </summary>
internal static class RomanSpelling
{
    private const int MinLong = 3;
    private const int MostOnStack = 64;

    private static readonly ImmutableArray<(string From, string To)> Rows =
        [.. RuleData.Rows("Questions/Languages/roman.tsv").Select(row => (row[0], row.Length > 1 ? row[1] : ""))];

    /// <param name="word">A word in lower case, without marks on its letters.</param>
    public static string Fold(string word)
    {
        foreach (var (from, to) in Rows)
            word = from[^1] != '$' ? word.Replace(from, to, StringComparison.Ordinal)
                : word.Length > MinLong && word.EndsWith(from[..^1], StringComparison.Ordinal) ? word[..^(from.Length - 1)] + to
                : word;
        Span<char> folded = word.Length <= MostOnStack ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (char.IsLetterOrDigit(c) && (length == 0 || folded[length - 1] != c || char.IsDigit(c)))
                folded[length++] = c;
        return length == word.Length ? word : folded[..length].ToString();
    }
}
