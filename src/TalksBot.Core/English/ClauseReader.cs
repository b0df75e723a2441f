using System.Collections.Immutable;

namespace TalksBot.Core.English;

/// <summary>
/// Reads who each verb of a sentence is said of, from left to right: clauses that are open stand on a stack, and each phrase either
/// belongs to the innermost, opens another, or closes it.
/// </summary>
internal sealed class ClauseReader
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
    private Phrase? Before
    {
        get
        {
            var i = at - 1;
            while (i >= 0 && phrases[i].Kind is PhraseKind.Adverb or PhraseKind.OpenQuote)
                i--;
            return i >= 0 ? phrases[i] : null;
        }
    }

    private void Add(Phrase phrase)
    {
        switch (phrase.Kind)
        {
            case PhraseKind.Noun: AddNoun(phrase); break;
            case PhraseKind.Verb: AddVerb(phrase.Verb!); break;
            case PhraseKind.Preposition: AddPreposition(phrase); break;
            case PhraseKind.Coordinator: (Top.HasCoordinator, inverted) = (true, null); break;
            case PhraseKind.Subordinator: AddSubordinator(phrase); break;
            case PhraseKind.Relative: Open(FrameKind.Relative, Top.Last, phrase.Word, Antecedent()); break;
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
            // "The truce that Norrland brokered", but "claims that Norrland broke it".
            var isRelative = Before is { Kind: PhraseKind.Noun } noun && Governors.OfWord(words.Tokens[noun.Head].Lower) != Governance.Said
                && !(frame.Last is { } verb && verb.Object == noun && Governors.Find(verb.Verb.Lemma, governor => governor.OfEither) is not null);
            if (isRelative)
                Open(FrameKind.Relative, frame.Last, phrase.Word, Antecedent());
            else
                Open(FrameKind.Complement, frame.Last, phrase.Word, null);
            return;
        }

        var isComplement = frame.Last is not null && !frame.HasComma && phrase.Word is "whether" or "how" or "why" or "what" or "if"
            && Before?.Kind == PhraseKind.Verb;
        if (frame.HasComma || frame.Kind is FrameKind.Reduced)
            Leave(FrameKind.Reduced);
        Open(isComplement ? FrameKind.Complement : FrameKind.Subordinate, Top.Last, phrase.Word, null);
    }

    private void Open(FrameKind kind, Clause? parent, string? marker, Phrase? antecedent)
    {
        if (kind == FrameKind.Complement && parent is not null)
            parent.HasComplement = true;
        frames.Push(new ClauseFrame(kind) { Parent = parent, Marker = marker, Antecedent = antecedent, IsLedByPreposition = preposition is not null });
        preposition = null;
    }

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
            && (Top.Kind is FrameKind.Relative or FrameKind.Reduced || Top.Kind == FrameKind.Subordinate && Below().First is null))
            frames.Pop();
        Top.HasComma = true;
        preposition = null;
    }

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

    private void AddNoun(Phrase noun)
    {
        if (preposition is { } leading)
        {
            preposition = null;
            Behind(leading.Word, noun);
            lastNoun = noun;
            return;
        }

        if (Neighbour(-1)?.Kind == PhraseKind.Comma && Neighbour(-2) is { Kind: PhraseKind.Noun, IsName: true } named && !noun.IsName
            && words.Has(noun.First, WordKinds.Determiner))
            apposition = (noun, named);

        // "Beck, 58, who": the age is nobody.
        if (noun.End == noun.First + 1 && words.Tokens[noun.First] is { Kind: Articles.TokenKind.Number, Text.Length: < 4 }
            && Neighbour(-1)?.Kind == PhraseKind.Comma && Neighbour(1)?.Kind is PhraseKind.Comma or PhraseKind.Relative)
            return;
        var beforeIt = lastNoun;
        lastNoun = noun;
        var frame = Top;
        if (inverted is { } waiting)
        {
            (waiting.Subject, inverted) = (noun, null);
            return;
        }

        // "About the risks | it | posed", unless the second is what is said to be.
        if (Neighbour(-1)?.Kind == PhraseKind.Noun && Neighbour(1)?.Verb is { IsPassive: false, Form: VerbShape.Finite or VerbShape.PastOrParticiple }
            && (frame.First is null ? frame.Subjects.Count == 0 : frame.Last is { } told && !Governors.Says(told.Verb.Lemma)))
        {
            Open(FrameKind.Relative, frame.Last, null, beforeIt);
            Top.Subjects.Add(noun);
            return;
        }

        // The object of a verb, whatever its form.
        if (frame.Last is { } last && !frame.IsApart && (frame.First is not null || frame.Subjects.Count == 0 || last.Verb.Form != VerbShape.PastOrParticiple))
        {
            if (last.Object is null || !last.Verb.IsPassive && Neighbour(-1)?.Kind == PhraseKind.Noun)
            {
                frame.Direct.Add(noun);
                if (!last.Verb.IsPassive || last.Verb.Form == VerbShape.Infinitive)
                    last.Object = noun;
            }

            return;
        }

        if (frame is { HasComma: true, HasCoordinator: false, Last: { } before } && noun.IsName && Neighbour(1)?.Kind != PhraseKind.Verb
            && Extend(frame, before, noun))
            return;
        if (frame.First is not null)
            frame.Pending.Add(noun);
        else if (frame.Subjects.Count > 0 && Before?.Kind == PhraseKind.Noun && OpensObjectRelative())
            Open(FrameKind.Relative, frame.Last, null, frame.Subjects[^1]);
        else if (!(noun.IsTime && Neighbour(1)?.Kind is PhraseKind.Comma or PhraseKind.Noun or PhraseKind.Adverb))
            frame.Subjects.Add(noun);
        if (Top != frame)
            Top.Subjects.Add(noun);
    }

    // "By the deputy governor, Ann Other", "arrested a sailor, Tom Beck, on Monday": the name stands beside the noun.
    private bool Extend(ClauseFrame frame, Clause clause, Phrase name)
    {
        var comma = phrases[at - 1].First;
        if (clause.Agent is { } agent && agent.End == comma && clause.Verb.IsPassive)
        {
            clause.Agent = agent with { End = name.End };
            return true;
        }

        if (clause.Object is not { IsName: false, IsPronoun: false } done || done.End != comma)
            return false;
        clause.Object = done with { End = name.End };
        if (frame.Direct.Count > 0)
            frame.Direct[^1] = clause.Object;
        return true;
    }

    // "The tunnel | the smugglers | dug | was found": a second verb follows that the first noun needs.
    private bool OpensObjectRelative()
    {
        var verbs = 0;
        for (var i = at + 1; i < phrases.Length; i++)
            if (phrases[i].Kind == PhraseKind.Verb && phrases[i].Verb!.Form is not (VerbShape.Infinitive or VerbShape.Gerund))
            {
                if (++verbs == 2)
                    return true;
            }
            else if (phrases[i].Kind is not (PhraseKind.Adverb or PhraseKind.Preposition) && !(phrases[i].Kind == PhraseKind.Noun
                && phrases[i - 1].Kind == PhraseKind.Preposition))
            {
                return false;
            }

        return false;
    }

    private void Behind(string word, Phrase noun)
    {
        var frame = Top;
        if (frame.Last is not { } last || frame.HasComma && frame.Pending.Count > 0)
            return;
        last.Behind.Add(noun with { Word = word });
        last.End = Math.Max(last.End, noun.End);
        if (word != "by" || !IsSomebody(noun) || !last.Verb.IsPassive || frame.HasComma)
            return;

        // "By Beck for the dockers and by Haddad for the port"
        last.Agent = last.Agent is { } other && frame.HasCoordinator ? other with { End = noun.End } : last.Agent ?? noun;
    }

    private bool IsSomebody(Phrase noun) =>
        !noun.IsTime && !words.Has(noun.Head, WordKinds.Time | WordKinds.Means) && !words.IsNumber(noun.Head) && words.IsWord(noun.Head);

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

    private void AddInfinitive(VerbPhrase verb)
    {
        var frame = Top;
        var governing = frame.Last;
        var between = frame.Direct.Count > 0 && !frame.IsApart ? frame.Direct[^1] : governing?.Object is { } direct && lastNoun == direct ? direct : null;
        var wasApart = frame.IsApart;
        var clause = Start(verb, ClauseRelation.Complement, governing);
        if (governing is null)
        {
            clause.Relation = ClauseRelation.Purpose;
            clause.Subject = null;
            if (frame.Subjects.Count > 0)
                clause.Subject = Named(frame.Subjects);
            else
                frame.Waiting.Add(clause);
            return;
        }

        // "To seize and to hold"
        if (wasApart && governing.Verb.Form == VerbShape.Infinitive)
        {
            (clause.Parent, clause.Relation, clause.SubjectOf, clause.Marker) = (governing.Parent, governing.Relation, governing, governing.Marker);
            return;
        }

        var word = words.Words[Math.Max(0, verb.First - 1)].Is(WordKinds.Verb & ~(WordKinds.Base | WordKinds.Present)) ? Governance.None
            : Governors.OfWord(words.Tokens[Math.Max(0, verb.First - 1)].Lower);
        var governor = Controls(governing, between, word);
        clause.Marker = word != Governance.None ? word.ToString() : null;
        if (governor is null && word == Governance.None)
            clause.Relation = ClauseRelation.Purpose;
        else
            governing.HasComplement |= word == Governance.None || governing.Verb.IsCopula;
        if (governor is { OfObject: true } or { OfEither: true } && ControllingObject(governing, governor, between) is { } other)
            clause.Subject = other;
        else
            clause.SubjectOf = governing;
    }

    private static Governor? Controls(Clause governing, Phrase? between, Governance word)
    {
        if (word != Governance.None)
            return null;
        var isPassive = governing.Verb.IsPassive;
        var hasOther = between is not null || governing.Behind.Count > 0 && between is null;
        return Governors.Find(governing.Verb.Lemma, governor => (governor.OfObject || governor.OfEither) && (isPassive || between is not null || hasOther
                && governor.Prepositions.Contains(governing.Behind[^1].Word)) && governor.Meaning is not (Governance.Known or Governance.Seen))
            ?? Governors.Find(governing.Verb.Lemma, governor => governor is { OfObject: false } && (!hasOther || governor.Meaning is not Governance.Said || true)
                && between is null)
            ?? Governors.Find(governing.Verb.Lemma, governor => governor.Meaning == Governance.Seen && between is not null);
    }

    private static Phrase? ControllingObject(Clause governing, Governor governor, Phrase? between) =>
        between is not null ? between
        : governing.Verb.IsPassive ? null
        : governing.Behind.Count > 0 && governor.Prepositions.Contains(governing.Behind[^1].Word) ? governing.Behind[^1] : null;

    private void AddGerund(VerbPhrase verb)
    {
        var frame = Top;
        var (before, last, leading) = (Before, frame.Last, preposition);
        if (before?.Kind == PhraseKind.Noun && leading is null && !frame.IsApart)
        {
            // "A man carrying papers"
            if (frame.First is null && frame.Kind is not FrameKind.Reduced)
            {
                var noun = lastNoun;
                Open(FrameKind.Reduced, frame.Last, null, noun);
                var inner = Start(verb, ClauseRelation.Relative, frame.Last);
                (inner.Subject, Top.First) = (noun, inner);
                return;
            }

            var carried = Start(verb, ClauseRelation.Relative, last);
            carried.Subject = lastNoun;
            return;
        }

        if (before?.Kind == PhraseKind.Coordinator && last is { Verb.Form: VerbShape.Gerund })
        {
            var next = Start(verb, last.Relation, last.Parent);
            (next.SubjectOf, next.Marker) = (last, last.Marker);
            return;
        }

        var behindVerb = before?.Kind == PhraseKind.Verb && leading is null;
        var isComplement = behindVerb || leading is not null && last is not null && LeadsDeed(last, leading.Word);
        var clause = Start(verb, isComplement ? ClauseRelation.Complement : ClauseRelation.Participle, last);
        clause.Marker = leading?.Word;
        if (before?.Kind == PhraseKind.Comma && last is not { Verb.Form: VerbShape.Gerund })
            clause.Parent = frame.First ?? last;
        if (isComplement)
        {
            last!.HasComplement = true;
            if (leading is not null && last.Verb is { IsPassive: false } && (last.Object ?? last.Behind.LastOrDefault()) is { } of)
                clause.Subject = of;
            else
                clause.SubjectOf = last;
        }
        else if (frame.First is { } first)
        {
            clause.SubjectOf = last is { Verb.Form: VerbShape.Gerund } ? last : first;
        }
        else if (frame.Subjects.Count > 0)
        {
            clause.Subject = Named(frame.Subjects);
        }
        else
        {
            frame.Waiting.Add(clause);
        }
    }

    // "Accused Norrland of arming", "thanked the dockers for saving".
    private static bool LeadsDeed(Clause governing, string preposition) =>
        Governors.Find(governing.Verb.Lemma, governor => governor.OfObject && governor.Prepositions.Contains(preposition)) is not null
        && (governing.Verb.IsPassive || governing.Object is not null);

    private bool IsParticiple(VerbPhrase verb)
    {
        var frame = Top;
        var (before, next) = (Before, Neighbour(1));
        if (before?.Kind == PhraseKind.Coordinator || frame.HasCoordinator && frame.Pending.Count == 0)
            return false;
        var hasAgent = next is { Kind: PhraseKind.Preposition, Word: "by" };
        if (before is null || before.Kind is PhraseKind.Comma or PhraseKind.Subordinator or PhraseKind.Preposition)
            return verb.Form == VerbShape.Participle || (frame.First is null && frame.Subjects.Count == 0 || hasAgent) && before?.Kind != PhraseKind.Relative
                && (hasAgent || next?.Kind != PhraseKind.Noun) && frame.Kind is not FrameKind.Relative;
        if (before.Kind != PhraseKind.Noun)
            return verb.Form == VerbShape.Participle;
        if (hasAgent || verb.Form == VerbShape.Participle || words.Is(before.Head, "those"))
            return true;

        // An object that a participle belongs to, unless it is the subject of what is said.
        return frame.First is not null && !frame.IsApart && frame.Last?.Object == before && next?.Kind != PhraseKind.Noun
            && !Governors.Says(frame.Last.Verb.Lemma) && frame.Kind is not FrameKind.Relative;
    }

    // "A plan drafted by Beck", "backed by Norrland, …"
    private void AddParticiple(VerbPhrase verb)
    {
        var frame = Top;
        var passive = verb with { IsPassive = true };
        if (Before?.Kind == PhraseKind.Noun && lastNoun is { } noun)
        {
            var isSubject = frame.First is null;
            if (isSubject)
                Open(FrameKind.Reduced, frame.Last, null, noun);
            var clause = Start(passive, ClauseRelation.Relative, frame.Last);
            clause.Subject = noun;
            if (isSubject)
                Top.First = clause;
            return;
        }

        var free = Start(passive, ClauseRelation.Participle, frame.Last);
        if (frame.First is { } first)
            free.SubjectOf = first;
        else if (frame.Subjects.Count > 0)
            free.Subject = Named(frame.Subjects);
        else
            frame.Waiting.Add(free);
    }

    private void AddFinite(VerbPhrase verb)
    {
        for (var step = 0; step < 8; step++)
        {
            var frame = Top;
            if (frame.First is null)
            {
                BeginFrame(frame, verb);
                return;
            }

            // "Said Beck, the minister, had left": Beck is who had.
            if (frame is { HasComma: true, HasCoordinator: false, Last: { Object: { } told } last } && Before?.Kind == PhraseKind.Comma
                && frame.Direct.Count > 0 && frame.Direct[^1] == told && Governors.Says(last.Verb.Lemma))
            {
                Resume(frame, verb);
                continue;
            }

            if (frame.IsApart && frame.Pending.Count > 0)
            {
                if (frames.Count > 1 && Returns(frame, verb))
                {
                    var pending = frame.Pending.ToList();
                    frames.Pop();
                    if (Top.First is null)
                        continue;
                    Top.Pending.Clear();
                    Top.Pending.AddRange(pending);
                    Top.HasComma = true;
                    continue;
                }

                BeginBeside(frame, verb);
                return;
            }

            if (frame.HasCoordinator)
            {
                Coordinate(frame, verb);
                return;
            }

            if (frame.HasComma)
            {
                if (Governors.Says(verb.Lemma) && Neighbour(1)?.Kind == PhraseKind.Noun && (Neighbour(-1)?.Kind is PhraseKind.Comma or PhraseKind.CloseQuote))
                {
                    // “…,” said Beck
                    inverted = Start(verb, ClauseRelation.Main);
                    return;
                }

                Coordinate(frame, verb);
                return;
            }

            if (frame.Kind is FrameKind.Relative or FrameKind.Reduced && frames.Count > 1)
            {
                frames.Pop();
                continue;
            }

            if (!Resume(frame, verb))
                return;
        }
    }

    // "…, but the army recaptured it": another clause beside the one before.
    private void BeginBeside(ClauseFrame frame, VerbPhrase verb)
    {
        var subject = Named(frame.Pending);
        var clause = Start(verb, RelationOf(frame), frame.Parent);
        (clause.Subject, clause.Marker) = (subject, frame.Marker);
        frame.First = clause;
        frame.Subjects.Clear();
        frame.Subjects.Add(subject);
    }

    // What is said ends where somebody else says something: "…, the mayor said", "but the army denied it".
    private bool Returns(ClauseFrame frame, VerbPhrase verb) =>
        frame.Kind is FrameKind.Relative or FrameKind.Reduced or FrameKind.Subordinate && frame.HasComma && !frame.HasCoordinator
        || frame.HasComma && Governors.Says(verb.Lemma)
        || frame.Kind == FrameKind.Subordinate && frame.HasComma;

    private void BeginFrame(ClauseFrame frame, VerbPhrase verb)
    {
        var subject = frame.Subjects.Count > 0 ? Named(frame.Subjects) : null;
        var waiting = frame.Waiting.ToArray();
        var clause = Start(verb, RelationOf(frame), frame.Parent);
        clause.Marker = frame.Marker;
        frame.First = clause;
        frame.Waiting.Clear();
        if (subject is null && frame.Kind == FrameKind.Relative)
            (clause.Subject, clause.Relation) = (frame.Antecedent, ClauseRelation.Relative);
        else
            clause.Subject = subject;
        if (frame.Kind == FrameKind.Relative && subject is not null && frame.Marker is not "whose" and not "where" && frame.Antecedent is { } done
            && !verb.IsPassive && !IsBehindPreposition(frame))
            clause.Object = done;

        // "Leading the delegation was Ann Other": the noun behind is who leads it.
        if (clause.Subject is null && frame.Kind == FrameKind.Main)
            inverted = clause;
        foreach (var other in waiting)
            other.SubjectOf = clause;
    }

    private static bool IsBehindPreposition(ClauseFrame frame) => frame.Marker is "which" or "whom" && frame.IsLedByPreposition;

    private static ClauseRelation RelationOf(ClauseFrame frame) => frame.Kind switch
    {
        FrameKind.Complement => ClauseRelation.Complement,
        FrameKind.Subordinate => ClauseRelation.Subordinate,
        FrameKind.Relative or FrameKind.Reduced => ClauseRelation.Relative,
        _ => ClauseRelation.Main,
    };

    private void Coordinate(ClauseFrame frame, VerbPhrase verb)
    {
        var first = frame.First!;
        var shared = verb.Form is VerbShape.Participle or VerbShape.PastOrParticiple && first.Verb.IsPassive && !first.Verb.IsCopula
            && Neighbour(1)?.Kind != PhraseKind.Noun
            ? verb with { IsPassive = true, IsNegated = verb.IsNegated || first.Verb.IsNegated, Modal = first.Verb.Modal }
            : verb with { Modal = verb.Modal ?? (verb.Form is VerbShape.Base or VerbShape.Participle ? first.Verb.Modal : null) };
        var clause = Start(shared, first.Relation, first.Parent);
        (clause.SubjectOf, clause.Marker) = (first, first.Marker);
    }

    // A verb right behind another's object or behind another verb: what was taken for a verb with a tense was a participle, or this one is said.
    private bool Resume(ClauseFrame frame, VerbPhrase verb)
    {
        var last = frame.Last!;
        if (last == frame.First && last.Verb.Form == VerbShape.PastOrParticiple && last.Object is null && last.Subject is not null)
        {
            (last.Verb, last.Relation) = (last.Verb with { IsPassive = true }, ClauseRelation.Relative);
            if (last.Behind.Find(behind => behind.Word == "by") is { } agent && IsSomebody(agent))
                last.Agent = agent;
            frame.First = null;
            frame.Last = null;
            return true;
        }

        if (frame.Direct.Count > 0 && last.Object == frame.Direct[^1])
        {
            var subject = frame.Direct[^1];
            last.Object = frame.Direct.Count > 1 ? frame.Direct[^2] : null;
            Open(FrameKind.Complement, last, null, null);
            Top.Subjects.Add(subject);
            return true;
        }

        Coordinate(frame, verb);
        return false;
    }

    /// <summary>Of a noun phrase and its appositions the one that names somebody.</summary>
    private Phrase Named(List<Phrase> subjects) =>
        subjects[0].IsName ? subjects[0] : subjects.Find(subject => subject.IsName && IsApposition(subject)) ?? subjects[0];

    private bool IsApposition(Phrase phrase) => !words.Has(phrase.Head, WordKinds.Number);
}
