namespace TalksBot.Core.English;

/// <summary>
/// Reads who each verb of a sentence is said of, from left to right: clauses that are open stand on a stack, and each phrase either
/// belongs to the innermost, opens another, or closes it.
/// </summary>
internal sealed partial class ClauseReader
{
    private const int MaxPhrases = 200;

    private readonly EnglishWords words;
    private readonly ImmutableArray<Phrase> phrases;
    private readonly List<Clause> clauses = [];
    private readonly Stack<ClauseFrame> frames = new();
    private Phrase? preposition;
    private Phrase? lastNoun;
    private (Phrase Noun, Phrase Of)? apposition;
    private Clause? inverted;
    private int at;

    private ClauseReader(EnglishWords words, ImmutableArray<Phrase> phrases)
    {
        (this.words, this.phrases) = (words, phrases);
        frames.Push(new ClauseFrame(FrameKind.Main));
    }

    private ClauseFrame Top => frames.Peek();

    public static ImmutableArray<Clause> Read(EnglishWords words, ImmutableArray<Phrase> phrases)
    {
        var reader = new ClauseReader(words, phrases);
        for (reader.at = 0; reader.at < phrases.Length && reader.at < MaxPhrases; reader.at++)
            reader.Add(phrases[reader.at]);
        return [.. reader.clauses];
    }

    private Phrase? Neighbour(int offset) => at + offset >= 0 && at + offset < phrases.Length ? phrases[at + offset] : null;

    // The phrase before, adverbs aside.
    private Phrase? Before => Places.Back(at - 1, i => phrases[i].Kind is PhraseKind.Adverb or PhraseKind.OpenQuote) is >= 0 and var before
        ? phrases[before] : null;

    private void Add(Phrase phrase)
    {
        switch (phrase.Kind)
        {
            case PhraseKind.Noun: AddNoun(phrase); break;
            case PhraseKind.Verb: AddVerb(phrase.Verb!); break;
            case PhraseKind.Preposition: AddPreposition(phrase); break;
            case PhraseKind.Coordinator: (Top.HasCoordinator, inverted) = (true, null); break;
            case PhraseKind.Subordinator: AddSubordinator(phrase); break;
            case PhraseKind.Relative: Open(FrameKind.Relative, Top.Last, phrase.Word, IsAsked(phrase) ? null : Antecedent()); break;
            case PhraseKind.Comma: Comma(); break;
            case PhraseKind.Break or PhraseKind.End: Reset(); break;
        }
    }

    private void AddPreposition(Phrase phrase)
    {
        // "Shot the drone down", "handed the suspects over to the judge".
        if (Top.Last is { Object: not null, Verb.Particle: < 0 } last && Neighbour(1) is not { Kind: PhraseKind.Noun }
            && Lexicon.IsPhrasal(last.Verb.Lemma, phrase.Word))
            last.Verb = last.Verb with { Particle = phrase.First };
        else
            preposition = phrase;
    }

    private void AddSubordinator(Phrase phrase)
    {
        (preposition, inverted) = (null, null);
        var frame = Top;
        if (phrase.Word == "that")
        {
            AddThat(frame);
            return;
        }

        var isComplement = frame.Last is not null && !frame.HasComma && phrase.Word.Is(SmallWords.AskingWords)
            && Before?.Kind == PhraseKind.Verb;
        if (frame.HasComma || frame.Kind is FrameKind.Reduced)
            Leave(FrameKind.Reduced);
        Open(isComplement ? FrameKind.Complement : FrameKind.Subordinate, Top.Last, phrase.Word, null);
    }

    private void Open(FrameKind kind, Clause? parent, string? marker, Phrase? antecedent, TellingNoun? told = null)
    {
        if (kind == FrameKind.Complement && parent is not null && (told is null || told.Noun == parent.Object && Governors.Says(parent.Verb.Lemma)))
            parent.HasComplement = true;
        frames.Push(new ClauseFrame(kind)
        {
            Parent = parent,
            Marker = marker,
            Antecedent = antecedent,
            Told = told,
            IsLedByPreposition = preposition is not null,
        });
        preposition = null;
    }

    // "Wouldn't say who drew it", "asked about who drew it": nobody named before did.
    private bool IsAsked(Phrase phrase) => phrase.Word == "who"
        && (Before is { Kind: PhraseKind.Preposition } or { Verb.IsPassive: false }
            || Before is { Verb.Lemma: var asking }
                && Governors.Find(asking, governor => governor.Meaning is Governance.Said or Governance.Demanded) is not null);

    // "Beck, the minister who negotiated": Beck did.
    private Phrase? Antecedent() =>
        apposition is { } beside && beside.Noun == lastNoun ? beside.Of
        : Top is { First: null, Subjects.Count: > 1 } frame && frame.Subjects[^1] == lastNoun ? Named(frame.Subjects) : lastNoun;

    private void Comma()
    {
        inverted = null;
        var next = Neighbour(1);
        if (next?.Kind == PhraseKind.CloseQuote)
            next = Neighbour(2);
        while (frames.Count > 1 && Top.First is not null && next?.Kind != PhraseKind.Coordinator
            && (Top.Kind is FrameKind.Relative or FrameKind.Reduced || Top.Kind == FrameKind.Subordinate && (Below().First is null || IsAwaited(next))))
            frames.Pop();
        Top.HasComma = true;
        preposition = null;
    }

    // "Beck, who fell when the wind rose, | left": the verb behind is that of whom the relative clause is said.
    private bool IsAwaited(Phrase? next) => next?.Verb is { Form: VerbShape.Finite or VerbShape.PastOrParticiple or VerbShape.Auxiliary }
        && frames.Skip(1).SkipWhile(frame => frame.Kind is FrameKind.Relative or FrameKind.Reduced && frame.First is not null).FirstOrDefault()
            is { First: null, Subjects.Count: > 0 } && Below().Kind is FrameKind.Relative or FrameKind.Reduced;

    private ClauseFrame Below() => frames.ElementAt(1);

    private void Leave(FrameKind kind)
    {
        while (frames.Count > 1 && Top.Kind == kind && Top.First is not null)
            frames.Pop();
    }

    private void Reset()
    {
        var tail = frames.Last();
        frames.Clear();
        frames.Push(new ClauseFrame(FrameKind.Main));
        (preposition, inverted) = (null, null);
        if (tail.First is { } first)
            first.End = Math.Max(first.End, at < phrases.Length ? phrases[at].First : words.Count);
    }

    private void AddVerb(VerbPhrase verb)
    {
        inverted = null;
        switch (verb.Form)
        {
            case VerbShape.Infinitive: AddInfinitive(verb); break;
            case VerbShape.Gerund: AddGerund(verb); break;
            case VerbShape.Base when IsBareInfinitive() || Top is { HasCoordinator: true, Pending.Count: 0, Last.Verb.Form: VerbShape.Infinitive }:
                AddInfinitive(verb);
                break;
            case VerbShape.PastOrParticiple or VerbShape.Participle when IsParticiple(verb): AddParticiple(verb); break;
            default: AddFinite(verb); break;
        }

        preposition = null;
    }

    // "Helped the union rebuild the clinic", "saw soldiers set fire".
    private bool IsBareInfinitive() =>
        Top is { IsApart: false, Last: { Object: { } noun } last } && lastNoun == noun && Governors.Find(last.Verb.Lemma, governor =>
            governor.Meaning == Governance.Seen) is not null;

    private Clause Start(VerbPhrase verb, ClauseRelation relation, Clause? parent = null)
    {
        var clause = new Clause(verb, relation) { Parent = parent, End = verb.End };
        clauses.Add(clause);
        var frame = Top;
        frame.Last = clause;
        frame.Begin();
        return clause;
    }
}
