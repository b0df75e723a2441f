namespace TalksBot.Core.Questions.Languages;

/// <summary>A language that questions are asked in and the bot doesn't read.</summary>
/// <param name="Name">In English.</param>
/// <param name="Sentence">"I read English questions only", in it; null where the script alone is told.</param>
public sealed record OtherLanguage(string Name, string? Sentence)
{
    private const int MinWords = 2;

    private static readonly OtherLanguage Unnamed = new("another script", null);

    private static readonly ImmutableArray<Row> Rows =
    [
        .. RuleData.Rows("Questions/Languages/languages.tsv").Select(row => new Row(
            new OtherLanguage(row[0], row[3]),
            Patterns.OfShort(row[1]),
            row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase))),
    ];

    /// <summary>Null where the words may be English, names of any origin included.</summary>
    public static OtherLanguage? Of(string words)
    {
        var letters = words.Count(char.IsLetter);
        if (letters == 0)
            return null;
        if (words.Count(letter => char.IsLetter(letter) && !IsLatin(letter)) * 2 > letters)
            return Rows.FirstOrDefault(row => row.Common.Count == 0 && row.Letters.Fits(words))?.Language ?? Unnamed;
        var all = Word.FindAll(words).Select(word => word.Value).ToImmutableArray();
        return Rows.Where(row => row.Common.Count > 0).OrderByDescending(row => Told(row, words, all)).FirstOrDefault(row => IsTold(row, words, all))?.Language;
    }

    /// <summary>More of its words than of English ones that it hasn't; its own letters count as a word.</summary>
    private static bool IsTold(Row row, string words, ImmutableArray<string> all) =>
        Told(row, words, all) is var told && told >= MinWords
        && told > all.Count(word => !row.Common.Contains(word) && RightWords.Has(word.ToLowerInvariant()))
        && !all.Any(word => English.Contains(word.ToLowerInvariant()));

    private static int Told(Row row, string words, ImmutableArray<string> all) =>
        all.Distinct().Count(row.Common.Contains) + (row.Letters.Fits(words) ? 1 : 0);

    // Whatever names stand in it, a question with one of these is English.
    private static readonly FrozenSet<string> English =
        FrozenSet.ToFrozenSet(["who", "what", "when", "where", "why", "how", "which", "the", "did", "does", "is", "are", "were"]);

    private static bool IsLatin(char letter) => letter < 0x0250 || letter is >= '\u1E00' and <= '\u1EFF';

    private sealed record Row(OtherLanguage Language, Regex Letters, FrozenSet<string> Common);

    private static Regex Word { get; } = Patterns.Of(@"\p{L}[\p{L}\p{M}'’-]*");
}
