namespace TalksBot.Core.English;

/// <summary>The words of English that a sentence is read by: the small ones, and verbs in all their forms.</summary>
internal static class Lexicon
{
    private const int MinWithEnding = 5;

    private static readonly Dictionary<string, LexicalWord> Words = Read();

    private static readonly FrozenSet<(string Verb, string Particle)> Phrasal = RuleData.Rows("English/phrasal.tsv")
        .SelectMany(row => row[1].Split(' ').Select(particle => (row[0], particle)))
        .ToFrozenSet();

    /// <param name="lower">The word in lower case.</param>
    public static LexicalWord Of(string lower)
    {
        if (Words.TryGetValue(lower, out var known))
            return known;
        if (lower.Length > 2 && lower[^2..] is "st" or "nd" or "rd" or "th"
            && lower.AsSpan(0, lower.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0)
            return new LexicalWord(WordKinds.Adjective, lower);
        if (lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
            return lower[..hyphen].Is(SmallWords.VerbPrefixes) && Of(lower[(hyphen + 1)..]) is var verb && verb.Is(WordKinds.Verb)
                ? verb : new LexicalWord(WordKinds.None, lower);
        if (lower.Length < MinWithEnding)
            return new LexicalWord(WordKinds.None, lower);
        if (lower.EndsWith("ed", StringComparison.Ordinal))
            return new LexicalWord(WordKinds.Past | WordKinds.Participle, lower[..^2]);
        if (lower.EndsWith("ing", StringComparison.Ordinal))
            return new LexicalWord(WordKinds.Gerund, lower[..^3]);
        return new LexicalWord(lower.EndsWith("ly", StringComparison.Ordinal) ? WordKinds.Adverb : WordKinds.None, lower);
    }

    private static readonly Dictionary<string, string[][]> Prepositions = RuleData.Lines("English/prepositions.txt")
        .Select(line => line.Split(' '))
        .GroupBy(row => row[0])
        .ToDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Length).ToArray());

    /// <summary>The words of the preposition of several words that may start with a word, longest first.</summary>
    public static string[][] PrepositionsFrom(string lower) => Prepositions.GetValueOrDefault(lower, []);

    /// <summary>Whether a small word behind a verb makes another verb of it ("carry out").</summary>
    public static bool IsPhrasal(string verb, string particle) => Phrasal.Contains((verb, particle));

    private static Dictionary<string, LexicalWord> Read()
    {
        var words = new Dictionary<string, LexicalWord>(StringComparer.Ordinal);
        foreach (var row in RuleData.Rows("English/irregular-verbs.tsv"))
        {
            foreach (var (form, kinds) in VerbEndings.Of(row[0]))
                if ((kinds & WordKinds.Past) == 0)
                    Add(form, kinds, row[0]);
            foreach (var past in row[1].Split(' '))
                Add(past, WordKinds.Past, row[0]);
            foreach (var participle in row[2].Split(' '))
                Add(participle, WordKinds.Participle, row[0]);
        }

        foreach (var row in RuleData.Rows("English/verbs.tsv"))
            foreach (var verb in row[1].Split(' '))
                foreach (var (form, kinds) in VerbEndings.Of(verb))
                    Add(form, kinds | (row[0] == "noun" && (kinds & (WordKinds.Base | WordKinds.Present)) != 0 ? WordKinds.AlsoNoun : 0), verb);
        foreach (var row in RuleData.Rows("English/words.tsv"))
            foreach (var word in row[1].Split(' '))
                Add(word, Enum.Parse<WordKinds>(row[0], ignoreCase: true), word);
        return words;

        void Add(string word, WordKinds kinds, string lemma)
        {
            var known = words.GetValueOrDefault(word);
            words[word] = new LexicalWord(known.Kinds | kinds, known.Lemma ?? lemma) { IsKnown = true };
        }
    }
}

/// <summary>A word as the lexicon has it.</summary>
/// <param name="Kinds">What it can be.</param>
/// <param name="Lemma">The base of the verb that it is a form of, or the word itself.</param>
internal readonly record struct LexicalWord(WordKinds Kinds, string Lemma)
{
    /// <summary>Whether the lexicon has it, and it isn't only read by its ending.</summary>
    public bool IsKnown { get; init; }

    public bool Is(WordKinds kinds) => (Kinds & kinds) != 0;
}
