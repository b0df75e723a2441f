namespace TalksBot.Core.Findings.Deeds;

/// <summary>Who the words of deeds mean, by the names that the article has for them.</summary>
internal sealed class DeedNames
{
    private const WordTraits Actors = WordTraits.Role | WordTraits.Organisation | WordTraits.Collective;

    private readonly NameIndex names;
    private readonly SpeakerResolver resolver;
    private readonly ILookup<int, StatementFinding> statements;
    private readonly Dictionary<string, PersonFinding> people;
    private readonly ILookup<int, DescribedAs> described;
    private int remembered = -1;

    public DeedNames(Document document, ImmutableArray<SentenceAnalysis> analyses, ImmutableArray<PersonFinding> people,
        ImmutableArray<StatementFinding> statements)
    {
        Sentences = [.. document.Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose).Select(sentence => new SentenceWords(sentence))];
        names = new NameIndex(people);
        resolver = new SpeakerResolver(document.Article, Sentences, people, names);
        this.statements = statements.ToLookup(statement => statement.Sentence.Span.Start);
        described = DescribedPeople.Find(analyses, Sentences, people, names);
        this.people = people.DistinctBy(person => person.Name).ToDictionary(person => person.Name);
    }

    public SentenceWords[] Sentences { get; }

    /// <summary>The deed with the names of those who do it and of those whom it is done to. Sentences come in the order of the text.</summary>
    public DeedFinding Name(int sentence, DeedFinding deed)
    {
        Remember(sentence);
        return deed with { Doers = Of(sentence, deed.Doer), Patients = Of(sentence, deed.Object) };
    }

    /// <summary>Those who act, by their names, or by what they are called where that is somebody or a body ("the ministry").</summary>
    public ImmutableArray<string> Acting(int sentence, Phrase doer)
    {
        Remember(sentence);
        var words = Sentences[sentence];
        return Of(sentence, doer.First, doer.End) is { IsEmpty: false } named ? named
            : words.Has(doer.Head, Actors) && !words.Has(doer.Head, WordTraits.Occasion | WordTraits.Source)
                && resolver.Resolve(sentence, new NounPhrase(doer.First, doer.End, doer.Head)) is { } body ? [body.Name]
            : [];
    }

    private void Remember(int sentence)
    {
        for (; remembered < sentence - 1; remembered++)
            foreach (var statement in statements[Sentences[remembered + 1].Sentence.Span.Start])
                resolver.Remember(new Speaker(statement.Speaker, people.GetValueOrDefault(statement.Speaker)), remembered + 1);
    }

    private static (int First, int End) Tokens(SentenceWords words, Quote phrase)
    {
        var first = Places.End(0, words.Count, at => words.Tokens[at].Start < phrase.Span.Start);
        var end = Places.End(first, words.Count, at => words.Tokens[at].Start < phrase.Span.End);
        return (first, end);
    }

    private ImmutableArray<string> Of(int sentence, Quote? phrase) =>
        phrase is not null && Tokens(Sentences[sentence], phrase) is var (first, end) ? Of(sentence, first, end) : [];

    private ImmutableArray<string> Of(int sentence, int first, int end)
    {
        var words = Sentences[sentence];
        var found = ImmutableArray.CreateBuilder<string>();
        for (var i = first; i < end; i++)
            if (names.ActorStartingAt(words, i) is { } actor && names.StartingAt(words, i) is { } behind
                && (!words.IsPossessive(behind - 1) || behind >= end)
                && (i == first || !words.Has(i - 1, WordTraits.Preposition)) && !found.Contains(actor.Name))
                found.Add(actor.Name);

        // "The leader of an Omani team": whom another sentence names, and not Oman
        if (described[sentence].FirstOrDefault(somebody => somebody.Head >= first && somebody.Head < end) is { } somebody
            && !found.Any(name => people.GetValueOrDefault(name) is { Actor: ActorKind.Person }))
            return somebody.Names;
        if (found.Count == 0 && end > first && words.Has(end - 1, WordTraits.Pronoun)
            && resolver.Resolve(sentence, new NounPhrase(first, end, end - 1)) is { Actor: { } meant }
            && !IsInOwnQuotation(sentence, end - 1, meant.Name))
            found.Add(meant.Name);
        return found.DrainToImmutable();
    }

    // “It kills hundreds,” the centre says: the centre doesn't.
    private bool IsInOwnQuotation(int sentence, int pronoun, string name)
    {
        var words = Sentences[sentence];
        return !words.Tokens[pronoun].Lower.Is(SmallWords.FirstPersons) && statements[words.Sentence.Span.Start].Any(said => said.Speaker == name
            && said.Quotation == Quotation.Direct && said.Content.Span.Contains(words.Span(pronoun, pronoun + 1)));
    }
}
