namespace TalksBot.Core.Questions.Slips;

/// <summary>The words that the bot knows by itself, folded, whatever the articles hold.</summary>
internal static class OwnWords
{
    // Words that questions need even where the articles say the same in other words.
    private static readonly ImmutableArray<string> MeantTables =
    [
        "Questions/synonyms.tsv", "Questions/related-words.tsv", "Questions/irregular-forms.tsv", "Questions/light-words.txt", "Questions/asking-words.txt",
        "Questions/calendar-words.txt",
        "Answers/Events/event-words.txt", "Findings/Claims/victims.tsv", "Findings/Claims/harm.tsv",
    ];

    // These hold what nobody means: slang, words of other languages, names that commands haven't got.
    private static readonly ImmutableArray<string> NotMeant =
    [
        "Questions/Chatter/", "Questions/Languages/", "Questions/command-words.tsv", "Labels/", "Text/Languages/", "Search/Analysis/Languages/",
        "Findings/OtherLanguages/",
    ];

    private static readonly Lazy<HashSet<string>> AnyTable = new(() =>
        Words(RuleData.Paths.Where(path => !NotMeant.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))));

    // A short name of a state is one slip from many other names.
    private const int MinState = 7;

    private static readonly Lazy<HashSet<string>> Meant = new(
        () => [.. Words(MeantTables), .. States!.Select(state => state.Spelling.Text).Where(name => name.Length >= MinState)]);

    public static ImmutableArray<string> QuestionWords { get; } = RuleData.Lines("Questions/Slips/question-words.txt");

    /// <summary>States, their people and their capitals, as they are written.</summary>
    public static ImmutableArray<OwnPlace> States { get; } =
        [.. StateNames.All.SelectMany(state => (IEnumerable<string>)[state.Name, .. state.Demonyms, .. state.Capitals, .. state.OtherNames])
            .Where(name => !name.Contains(' '))
            .Select(name => new OwnPlace(name))];

    /// <summary>States and capitals of one word by their folded names: what may own something ("irans").</summary>
    public static Dictionary<string, string> Places { get; } = StateNames.All
        .SelectMany(state => state.Capitals.Prepend(state.Name))
        .Where(name => !name.Contains(' '))
        .DistinctBy(Folding.Fold)
        .ToDictionary(Folding.Fold, StringComparer.Ordinal);

    /// <summary>Whether any table has it: then it is what was meant.</summary>
    public static bool Knows(string word) => AnyTable.Value.Contains(word);

    /// <summary>Whether a slip may be read as it though no article has it.</summary>
    public static bool MayBeMeant(string word) => Meant.Value.Contains(word);

    private static HashSet<string> Words(IEnumerable<string> tables)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[WordReader.BufferLength];
        foreach (var table in tables)
            foreach (var line in RuleData.Read(table))
            {
                var reader = new WordReader(line, buffer);
                while (reader.MoveNext())
                    known.Add(reader.Word);
            }

        return words;
    }
}

/// <summary>A state, its people or its capital, as it is written and as it may be typed.</summary>
internal sealed record OwnPlace(string Name)
{
    public HeardSpelling Spelling { get; } = new(Folding.Fold(Name));
}
