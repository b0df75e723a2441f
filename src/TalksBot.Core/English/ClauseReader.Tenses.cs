namespace TalksBot.Core.English;

/// <summary>Verbs with a tense: each belongs to the innermost clause that waits for one, or opens or closes one.</summary>
internal sealed partial class ClauseReader
{
    private void AddFinite(VerbPhrase verb)
    {
        for (var step = 0; step < 8; step++)
        {
            var frame = Top;
            if (IsNoClause(frame))
            {
                frames.Pop();
                Top.HasCoordinator = true;
                continue;
            }

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

            if ((frame.Kind is FrameKind.Relative or FrameKind.Reduced || frame.Told is not null && Below().First is null) && frames.Count > 1)
            {
                frames.Pop();
                continue;
            }

            if (!Resume(frame, verb))
                return;
        }
    }

    // "Has slept since the flood | and eats": behind "since" stood no clause.
    private bool IsNoClause(ClauseFrame frame) =>
        frame is { Kind: FrameKind.Subordinate, First: null, HasCoordinator: true, HasComma: false, Subjects.Count: 1, Marker: { } marker }
        && Before?.Kind == PhraseKind.Coordinator && frames.Count > 1 && Below().First is not null && Lexicon.Of(marker).Is(WordKinds.Preposition);

    // "…, but the army recaptured it": another clause beside the one before.
    private void BeginBeside(ClauseFrame frame, VerbPhrase verb)
    {
        var subject = Named(frame.Pending);
        ImmutableArray<Phrase> beside = [.. frame.Pending];
        var clause = Start(verb, RelationOf(frame), frame.Parent);
        clause.Beside = beside;
        (clause.Subject, clause.Marker, clause.Told) = (subject, frame.Marker, frame.Told);
        frame.First = clause;
        frame.Subjects.Clear();
        frame.Subjects.Add(subject);
    }

    // What is said ends where somebody else says something: "…, the mayor said", "but the army denied it".
    private static bool Returns(ClauseFrame frame, VerbPhrase verb) =>
        frame.Kind is FrameKind.Relative or FrameKind.Reduced or FrameKind.Subordinate && frame.HasComma && !frame.HasCoordinator
        || frame.HasComma && Governors.Says(verb.Lemma)
        || frame.Kind == FrameKind.Subordinate && frame.HasComma;

    private void BeginFrame(ClauseFrame frame, VerbPhrase verb)
    {
        var subject = frame.Subjects.Count > 0 ? Named(frame.Subjects) : null;
        var waiting = frame.Waiting.ToArray();
        var clause = Start(verb, RelationOf(frame), frame.Parent);
        (clause.Marker, clause.Told, clause.Beside) = (frame.Marker, frame.Told, [.. frame.Subjects]);
        frame.First = clause;
        frame.Waiting.Clear();
        if (subject is null && frame.Kind == FrameKind.Relative)
            (clause.Subject, clause.Relation) = (frame.Antecedent, ClauseRelation.Relative);
        else
            clause.Subject = subject;
        if (frame.Kind == FrameKind.Relative && subject is not null && frame.Marker is not "whose" and not "where" && frame.Antecedent is { IsTime: false } done
            && !verb.IsPassive && !IsBehindPreposition(frame))
            clause.Object = done;

        // "Leading the delegation was Ann Other": the noun behind is who leads it.
        if (clause.Subject is null && frame.Kind == FrameKind.Main)
            inverted = clause;
        foreach (var other in waiting)
            other.SubjectOf = clause;

        // "Claims that Norrland fired were rejected": the verb comes behind what the claims tell.
        foreach (var told in clauses)
            if (told is { Parent: null, Told.Noun: { } noun } && frame.Subjects.Contains(noun))
                told.Parent = clause;
    }

    private static bool IsBehindPreposition(ClauseFrame frame) => frame.Marker.Is(SmallWords.ObjectRelatives) && frame.IsLedByPreposition;

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
        (clause.SubjectOf, clause.Marker, clause.Told) = (first, first.Marker, first.Told);
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
