namespace TalksBot.Core.Questions;

/// <summary>A question for whoever is tied to somebody or something that it names ("who plays Bardo", "who beat Beck", "who wrote “Tide”"): the rows of
/// <c>who-ties.tsv</c>.</summary>
/// <param name="Name">How they are tied: the rows of <c>tie-cues.tsv</c> with that name tell it.</param>
/// <param name="Others">Who or what is named; several where it is tied to all of them.</param>
/// <param name="Thing">What the tie is about ("sold [the lighthouse]"), which has to stand in the same sentence.</param>
/// <param name="Rest">What else is said of it ("in the final").</param>
internal sealed record Tie(string Name, ImmutableArray<string> Others, string Thing, string Rest)
{
    private static readonly ImmutableArray<Row> Rows = [.. RuleData.Rows("Questions/who-ties.tsv").Select(row => new Row(
        row[0], row[1] == "anybody", row[2] == "near", Patterns.OfShort(row[3], RegexOptions.IgnoreCase)))];

    private static readonly FrozenDictionary<string, Kin> Relatives = RuleData.Rows("Questions/kin-turned.tsv")
        .SelectMany(row => row[0].Split(';').Select(noun => (Noun: noun, Kin: new Kin(
            row[1] == "-" ? WordTraits.None : Enum.Parse<WordTraits>(row[1], ignoreCase: true), row[2].Split(';').ToFrozenSet()))))
        .ToFrozenDictionary(entry => entry.Noun, entry => entry.Kin);

    private static readonly ILookup<string, Doing> Doings = RuleData.Rows("Questions/doings.tsv")
        .Select(row => (Asked: row[2].Split(';'), Doing: new Doing(row[1] == "anybody", List(row[3]), List(row[4]), List(row[5]))))
        .SelectMany(entry => entry.Asked.Select(word => (Word: word, entry.Doing)))
        .ToLookup(entry => entry.Word, entry => entry.Doing);

    /// <summary>Whether a body or state may be wanted as well as a person.</summary>
    public bool IsOfAnybody { get; private init; }

    /// <summary>Whether what else is said of it has to stand near by, and not only somewhere in the article.</summary>
    public bool IsNear { get; private init; }

    /// <summary>The words for the other side of a kinship; null where none is asked for.</summary>
    public Kin? Turned { get; private init; }

    /// <summary>The words for what was done to what is named; null where that isn't asked for.</summary>
    public Doing? Done { get; private init; }

    /// <summary>What is done to or with the one who is wanted ("[sing] with"); empty where the tie's name tells it.</summary>
    public string Verb { get; private init; } = "";

    /// <summary>The preposition before them ("sing [with]").</summary>
    public string Preposition { get; private init; } = "";

    /// <summary>Who isn't meant ("engaged to before [Lena]"); empty for nobody.</summary>
    public string Except { get; private init; } = "";

    /// <summary>Of which party they have to be called; empty where it doesn't matter.</summary>
    public string Party { get; private init; } = "";

    /// <summary>Whether one alone is tied so: of two whom a sentence names neither is told.</summary>
    public bool IsOfOne => Turned is { Gender: not WordTraits.None }
        || Name is "spouse" or "betrothed" or "bride" or "wed" or "will-wed" or "lover" or "real-name" or "player";

    /// <summary>Whether nobody else will do where an article has the name: to play Bardo is nothing that is told in other words.</summary>
    public bool IsOnlyTold => Name == "player";

    /// <summary>Whether somebody is wanted for their name or kin alone: then nobody is named whom no sentence ties to them.</summary>
    public bool IsToldByItselfAlone => Done is null && Verb.Length == 0;

    /// <summary>The ties that a question may ask for, the likeliest first; empty where it asks for none.</summary>
    public static ImmutableArray<Tie> Of(string question)
    {
        var text = question.Trim(' ', '?', '!', '.', ',');
        foreach (var row in Rows)
            if (row.Pattern.Find(text) is { Success: true } match
                && (match.Groups["words"].Success ? OfPreposition(row, match) : Read(row, match)).ToImmutableArray() is { IsEmpty: false } ties)
                return ties;
        return [];
    }

    /// <summary>Whoever held an office before or after somebody is tied to them.</summary>
    public static Tie Of(Succession asked) => new(asked.IsBefore ? "predecessor" : "successor", [Bare(asked.Other)], "", "");

    // "A Walk in the Woods" may be all of it, or a walk in those woods.
    private static IEnumerable<Tie> Read(Row row, Match match)
    {
        var (kin, doing, rest) = (match.Groups["kin"], match.Groups["doing"].Value.ToLowerInvariant(), match.Groups["rest"].Value);
        if (kin.Success && !Relatives.ContainsKey(kin.Value.ToLowerInvariant()))
            yield break;
        var name = match.Groups["other"].Value;
        if (name.Length < 2)
            yield break;
        foreach (var done in doing.Length > 0 ? Doings[doing] : Enumerable.Repeat<Doing?>(null, 1))
        {
            if (match.Groups["kind"] is { Success: true } kind && done?.IsCalled(kind.Value) == false)
                continue;
            var tie = new Tie(row.Name, [.. (kin.Success ? And.Parts(name, int.MaxValue) : [name]).Select(Bare).Where(part => part.Length > 1)],
                match.Groups["thing"].Value, rest)
            {
                IsOfAnybody = done?.IsOfAnybody ?? row.IsOfAnybody,
                IsNear = row.IsNear,
                Turned = kin.Success ? Relatives[kin.Value.ToLowerInvariant()] : null,
                Done = done,
                Except = match.Groups["except"].Value,
                Party = match.Groups["called"].Value,
            };
            if (done is not null && rest.Length > 0)
                yield return tie with { Others = [Bare(name + rest)], Rest = "" };
            yield return tie;

            // "Beck died. Her son, Ann, wept": told from this side, too.
            if (kin.Success && tie.Others.Length == 1)
                foreach (var called in Doings[kin.Value.ToLowerInvariant()])
                    yield return tie with { Name = "doing", Turned = null, Done = called };
        }
    }

    // "Did Ann Other dedicate her win to": every word that may be the verb is tried.
    private static IEnumerable<Tie> OfPreposition(Row row, Match match)
    {
        var words = match.Groups["words"].Value.Split(' ');
        for (var i = 1; i < words.Length; i++)
            if (Lexicon.Of(words[i].ToLowerInvariant()).Is(match.Groups["base"].Success ? WordKinds.Base : WordKinds.Participle | WordKinds.Gerund))
                yield return new Tie(row.Name, [Bare(string.Join(' ', words[..i]))], string.Join(' ', words[(i + 1)..]), match.Groups["rest"].Value)
                {
                    IsOfAnybody = row.IsOfAnybody,
                    IsNear = row.IsNear,
                    Verb = words[i].ToLowerInvariant(),
                    Preposition = match.Groups["prep"].Value.ToLowerInvariant(),
                };
    }

    private static ImmutableArray<string> List(string cell) => cell == "-" ? [] : [.. cell.Split(';')];

    private static string Bare(string name) => Article.Without(Possessive.Without(Apposed.Without(name.Trim())));

    private static Regex And { get; } = Patterns.Of(@",? (and|&) |, ", RegexOptions.IgnoreCase);

    // "The Tide, the protest song"
    private static Regex Apposed { get; } = Patterns.Of(@"(?<=^[^,]{1,60}), (the|an?) [^\n]{0,120}$", RegexOptions.IgnoreCase);

    private static Regex Possessive { get; } = Patterns.Of(@"['’]s?$");

    private static Regex Article { get; } = Patterns.Of("^(the|an?) (?=.)", RegexOptions.IgnoreCase);

    private sealed record Row(string Name, bool IsOfAnybody, bool IsNear, Regex Pattern);
}

/// <summary>A kinship from its other side: somebody's father has a son, a daughter or a child.</summary>
/// <param name="Gender">Whether a man or a woman is wanted; none where it may be either.</param>
/// <param name="Nouns">What the one who is named is to the one who is wanted.</param>
internal sealed record Kin(WordTraits Gender, FrozenSet<string> Nouns)
{
    /// <summary>The nouns in a text.</summary>
    public Regex Nouned { get; } = Any(Nouns);

    /// <summary>Any of the words, the longest first.</summary>
    public static Regex Any(IEnumerable<string> words) => Patterns.Of(
        $@"(?<![\w-])({string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape))})\b(?!-)", RegexOptions.IgnoreCase);
}

/// <summary>What somebody does to something: the verbs that tell it, what whoever does it is called, and what it is done to.</summary>
/// <param name="IsOfAnybody">Whether a body may do it as well as a person.</param>
/// <param name="Verbs">The verbs, as they are told.</param>
/// <param name="Nouns">"Author"</param>
/// <param name="Works">"Novel": what goes by whose it is.</param>
internal sealed record Doing(bool IsOfAnybody, ImmutableArray<string> Verbs, ImmutableArray<string> Nouns, ImmutableArray<string> Works)
{
    private readonly ImmutableArray<(Regex Words, string Mark)> marks =
        [.. new (ImmutableArray<string> Words, string Mark)[] { (Nouns, "NOUN"), (Verbs, "DOES"), (Works, "WORK") }
            .Where(mark => !mark.Words.IsEmpty).Select(mark => (Kin.Any(mark.Words), mark.Mark))];

    /// <summary>The text with words that stand for the verbs and nouns.</summary>
    public string Marked(string text) => marks.Aggregate(text, (marked, mark) => mark.Words.Changed(marked, mark.Mark));

    /// <summary>Whether a noun is what whoever does it is called.</summary>
    public bool IsCalled(string noun) => Nouns.Contains(noun.ToLowerInvariant()) || WhoAsking.IsAnybody(noun)
        || IsOfAnybody && noun.ToLowerInvariant() is "company" or "firm" or "group" or "team" or "player" or "club";
}
