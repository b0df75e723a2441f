namespace TalksBot.Core.English;

/// <summary>Verbs without a tense: whose deed they tell is told by what they hang on.</summary>
internal sealed partial class ClauseReader
{
    private void AddInfinitive(VerbPhrase verb)
    {
        var frame = Top;
        var governing = frame.Last;
        var between = frame.Direct.Count > 0 && !frame.IsApart ? frame.Direct[^1] : governing?.Object is { } direct && (lastNoun == direct
            || governing.Relation == ClauseRelation.Relative && direct.End <= governing.Verb.First) ? direct : null;
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
            ?? Governors.Find(governing.Verb.Lemma, governor => governor is { OfObject: false } && between is null)
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
        if (before?.Kind == PhraseKind.Noun && leading is null && (!frame.IsApart || IsAbsolute(last, verb) || IsSecondAbsolute(last)))
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

        // "Confident of winning", "the risk of losing": nothing is won or lost yet.
        var word = leading is null || last is null ? Governance.None : Governors.OfWord(words.Tokens[Math.Max(0, leading.First - 1)].Lower);
        var isComplement = behindVerb || leading is not null && last is not null && LeadsDeed(last, leading.Word);
        var clause = Start(verb, isComplement || word != Governance.None ? ClauseRelation.Complement : ClauseRelation.Participle, last);
        clause.Marker = word != Governance.None ? word.ToString() : leading?.Word;
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

    // "With Beck scoring twice and | Haddad | passing"
    private bool IsSecondAbsolute(Clause? last) => last is { Verb.Form: VerbShape.Gerund, Relation: ClauseRelation.Relative, Subject: not null }
        && Neighbour(-2)?.Kind == PhraseKind.Coordinator;

    // "They won, with Beck scoring twice": it was Beck who did.
    private static bool IsAbsolute(Clause? last, VerbPhrase verb) => last?.Behind.LastOrDefault() is { Word: "with" } noun && noun.End == verb.First;

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
            return verb.Form == VerbShape.Participle || before?.Kind == PhraseKind.Comma && IsSetApart()
                || (frame.First is null && frame.Subjects.Count == 0 || hasAgent) && before?.Kind != PhraseKind.Relative
                && (hasAgent || next?.Kind != PhraseKind.Noun) && frame.Kind is not FrameKind.Relative;
        if (before.Kind != PhraseKind.Noun)
            return verb.Form == VerbShape.Participle;
        if (hasAgent || verb.Form == VerbShape.Participle || words.Is(before.Head, "those"))
            return true;

        // An object that a participle belongs to, unless it is the subject of what is said.
        return frame.First is not null && !frame.IsApart && frame.Last?.Object == before && next?.Kind != PhraseKind.Noun
            && !Governors.Says(frame.Last.Verb.Lemma) && (frame.Kind is not FrameKind.Relative || LeavesInState(frame.Last, before));
    }

    // "Beck, | charged on Monday with arson, was held": behind the next comma the sentence goes on with a verb of its own.
    private bool IsSetApart()
    {
        if (Top is not { First: null, Subjects.Count: > 0, Kind: FrameKind.Main })
            return false;
        for (var i = at + 1; i < phrases.Length; i++)
            if (phrases[i].Verb is { Form: not (VerbShape.Gerund or VerbShape.Infinitive) })
                return phrases[i - 1].Kind == PhraseKind.Comma;
            else if (phrases[i].Kind is PhraseKind.Subordinator or PhraseKind.Relative or PhraseKind.OpenQuote or PhraseKind.Break
                || phrases[i].Kind == PhraseKind.Coordinator && phrases[Math.Min(i + 1, phrases.Length - 1)].Kind == PhraseKind.Verb)
                return false;
        return false;
    }

    // "A raid that left seven guards | wounded", but "who have each | gone".
    private static bool LeavesInState(Clause clause, Phrase noun) =>
        !(noun.IsPronoun && clause.Verb.Lemma == "have")
        && Governors.Find(clause.Verb.Lemma, governor => governor is { OfObject: true, Meaning: Governance.Seen or Governance.Begun }) is not null;

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
}
