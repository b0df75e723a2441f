namespace TalksBot.Core.Questions;

/// <summary>What a question is about: the words it depends on and the kind of answer it wants.</summary>
public sealed record QuestionReading(string Question, ImmutableArray<Concept> Concepts, AnswerType Wanted)
{
    private static readonly ImmutableArray<(AnswerType Type, Regex Pattern)> Types =
        [.. RuleData.Rows("Questions/answer-types.tsv")
            .Select(row => (Enum.Parse<AnswerType>(row[0]), Patterns.OfShort(row[1])))];

    /// <summary>The first word that is no name: after "who", what somebody did or is. Null where there is none.</summary>
    public Concept? Deed => Concepts.FirstOrDefault(concept => concept.Kind == ConceptKind.Word);

    /// <summary>What is counted or measured: the word after "how many" or "how big was the", "old" in "how old". Null where nothing is.</summary>
    public Concept? Counted { get; private init; }

    /// <summary>Whose words are asked for ("what did the minister say about …"); empty where nobody's are.</summary>
    public ImmutableArray<Concept> Speaker { get; private init; } = [];

    /// <summary>What their words are asked to be about; empty where that isn't said.</summary>
    public ImmutableArray<Concept> Topic { get; private init; } = [];

    /// <summary>Whether it asks for the size of something, which may follow it ("a rise of 6 percent").</summary>
    public bool AsksForSize { get; private init; }

    /// <summary>Whether it asks who somebody is by a role ("who is Norrland's prime minister").</summary>
    public bool AsksForRole { get; private init; }

    /// <summary>Whether it asks how things stand now: of two answers the newer one is meant.</summary>
    public bool AsksForNewest { get; private init; }

    public static QuestionReading Of(string question)
    {
        var lower = question.ToLowerInvariant();
        var wanted = Types.FirstOrDefault(type => type.Pattern.Fits(lower)).Type;
        var concepts = WithImplied(ConceptReader.Read(question), wanted);
        var saying = SayingQuestion.Find(lower);
        return new QuestionReading(question, concepts, wanted)
        {
            Counted = Counting.Find(lower) is { Success: true } counting
                ? CountedOf([.. concepts.Where(concept => concept.Start >= counting.Index + counting.Length)], SizeQuestion.Fits(lower))
                : null,
            Speaker = Within(saying.Groups["who"]),
            Topic = [.. Within(saying.Groups["topic"]).Where(concept => !concept.IsLight)],
            AsksForSize = SizeQuestion.Fits(lower),
            AsksForRole = RoleQuestion.Fits(lower),
            AsksForNewest = NewestQuestion.Fits(lower),
        };

        ImmutableArray<Concept> Within(Group part) =>
            [.. concepts.Where(concept => part.Success && concept.Start >= part.Index && concept.Start < part.Index + part.Length)];
    }

    // "How cold did it get": the degrees say so.
    private static ImmutableArray<Concept> WithImplied(ImmutableArray<Concept> concepts, AnswerType wanted) =>
        !Implied.TryGetValue(wanted, out var verbs) ? concepts
            : [.. concepts.Select(concept => concept with { IsLight = concept.IsLight || concept.Kind == ConceptKind.Word && verbs.Contains(concept.Term) })];

    private static readonly FrozenDictionary<AnswerType, FrozenSet<string>> Implied = RuleData.Rows("Questions/implied-verbs.tsv").ToFrozenDictionary(
        row => Enum.Parse<AnswerType>(row[0]), row => row[1].Split(' ').SelectMany(WordForms.WithForms).Select(Analyzer.Stem).ToFrozenSet());

    // "How many Omanis are on leave" counts Omanis; "how many Omani sailors" sailors; "how big is the Orla fire" measures a fire.
    private static Concept? CountedOf(ImmutableArray<Concept> behind, bool isSize)
    {
        if (behind is [{ Kind: ConceptKind.Name } people, ..] && people.Word.EndsWith('s') && StateNames.IsDemonym(people.Word))
            return people;
        var first = behind.FirstOrDefault(concept => concept.Kind == ConceptKind.Word);
        var at = first is null ? -1 : behind.IndexOf(first);
        while (isSize && at >= 0 && at + 1 < behind.Length && behind[at + 1] is { Kind: ConceptKind.Word, IsLight: false } next
            && next.Position == behind[at].Position + 1 && next.IsEvent)
            at++;
        return at < 0 ? null : behind[at];
    }

    private static Regex Counting { get; } = Patterns.Of(@"\bhow (many\b|(big|large|small|steep|strong)\b)");

    private static Regex SayingQuestion { get; } = Patterns.Of(
        @"\bwhat (did|does|do|has|have|had|is|was|were) (?<who>.{2,60}?) (say|said|saying|tell|told|telling|comment|commented|tweet|tweeted|post|posted|write|"
        + @"wrote|think|claim|claimed|call|called)\b(?<topic> (about|on|regarding|concerning) .+)?");

    private static Regex SizeQuestion { get; } = Patterns.Of(@"\bhow (big|large|small|steep|strong)\b");

    private static Regex RoleQuestion { get; } = Patterns.Of(
        @"^who('s|’s| is| was| are| were) (the |an? )?[\w’'-]+( [\w’'-]+){0,3} *\??$|^who('s|’s| is| was| are| were) the [\w-]+( [\w-]+)? of\b");

    private static Regex NewestQuestion { get; } = Patterns.Of(@"\b(latest|newest|most recent(ly)?|now|currently|at the moment|so far|up to date|today)\b");
}
