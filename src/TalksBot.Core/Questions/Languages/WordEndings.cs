namespace TalksBot.Core.Questions.Languages;

/// <summary>
/// What a language joins to its words, from its <c>endings.tsv</c>: the letters, with a hyphen where the word is; what is left in their place; and what they
/// mean ("of", "in", "plural", "now", "done").
/// </summary>
internal sealed class WordEndings
{
    private const int MinStem = 2;
    private const int MaxEndings = 4;
    private const int MaxStems = 48;

    // By the letter that the word ends with, and starts with.
    private readonly Dictionary<char, ImmutableArray<Row>> endings;
    private readonly Dictionary<char, ImmutableArray<Row>> beginnings;

    public WordEndings(string path, Func<string, string> fold)
    {
        var rows = RuleData.Paths.Contains(path) ? RuleData.Rows(path) : [];
        endings = rows.Where(row => row[0][0] == '-').Select(row => Of(row, row[0][1..])).Where(row => row.Letters.Length > 0)
            .GroupBy(row => row.Letters[^1]).ToDictionary(rows => rows.Key, rows => rows.ToImmutableArray());
        beginnings = rows.Where(row => row[0][^1] == '-').Select(row => Of(row, row[0][..^1]))
            .GroupBy(row => row.Letters[0]).ToDictionary(rows => rows.Key, rows => rows.ToImmutableArray());

        Row Of(string[] row, string letters) => new(
            fold(letters), row.Length > 1 ? fold(row[1]) : "", row.Length > 2 ? [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)] : []);
    }

    /// <summary>The word itself, then what it is without endings, the least taken off first.</summary>
    public ImmutableArray<WordStem> Stems(string word)
    {
        var found = new List<WordStem> { new(word, [], [], 0) };
        if (word.Length <= MinStem)
            return [.. found];
        for (int from = 0, round = 0; round < MaxEndings && from < found.Count && found.Count < MaxStems; round++)
        {
            var to = found.Count;
            for (; from < to; from++)
                Shorten(found[from], found);
        }

        return [.. found.OrderBy(stem => stem.Cut)];
    }

    private void Shorten(WordStem stem, List<WordStem> found)
    {
        var word = stem.Stem;
        foreach (var row in endings.GetValueOrDefault(word[^1], []))
            if (word.Length - row.Letters.Length >= MinStem && word.EndsWith(row.Letters, StringComparison.Ordinal))
                Add(stem with
                {
                    Stem = word[..^row.Letters.Length] + row.Left, After = [.. row.Means, .. stem.After], Cut = stem.Cut + row.Letters.Length,
                    LacksEnding = true,
                });
        foreach (var row in beginnings.GetValueOrDefault(word[0], []))
            if (word.Length - row.Letters.Length >= MinStem && word.StartsWith(row.Letters, StringComparison.Ordinal))
                Add(stem with { Stem = row.Left + word[row.Letters.Length..], Before = [.. stem.Before, .. row.Means], Cut = stem.Cut + row.Letters.Length });

        void Add(WordStem shorter)
        {
            if (found.Count < MaxStems && !found.Exists(known => known.Stem == shorter.Stem && known.Before.Length + known.After.Length
                == shorter.Before.Length + shorter.After.Length))
                found.Add(shorter);
        }
    }

    private sealed record Row(string Letters, string Left, ImmutableArray<string> Means);
}
