namespace TalksBot.Core.English;

/// <summary>What a noun phrase is: the subject of a clause, the object of a verb, or what stands beside either.</summary>
internal sealed partial class ClauseReader
{
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
        if (noun.End == noun.First + 1 && words.Tokens[noun.First] is { Kind: Text.TokenKind.Number, Text.Length: < 4 }
            && Neighbour(-1)?.Kind == PhraseKind.Comma && Neighbour(1)?.Kind is PhraseKind.Comma or PhraseKind.Relative)
            return;

        // "Beck, I-Vt., who": nor is a party with its state.
        if (words.Tokens[noun.First].Text is [>= 'A' and <= 'Z', '-', ..] && Neighbour(-1)?.Kind == PhraseKind.Comma)
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
            && (frame.First is null ? frame.Subjects.Count == 0 : frame.Last is { } told && (!Governors.Says(told.Verb.Lemma)
                || Neighbour(-2) is { Kind: PhraseKind.Preposition, Word: "of" or "about" } || IsHeardOf(told, beforeIt))))
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
        else if (!IsWhen(noun))
            frame.Subjects.Add(noun);
        if (Top != frame)
            Top.Subjects.Add(noun);
    }

    // "A month before the trial, they freed him", "less than a year after the vote, she left"
    private bool IsWhen(Phrase noun) => noun.IsTime
        ? Neighbour(1) is { Kind: PhraseKind.Comma or PhraseKind.Noun or PhraseKind.Adverb } or { Word: "after" or "before" or "since" or "into" }
        : noun.Word is "less" or "more" && Neighbour(1)?.Word == "than" && Neighbour(2) is { IsTime: true };

    // "Heard a call | Beck | made", but "told a sailor | Beck | left"
    private bool IsHeardOf(Clause told, Phrase? noun) => noun is { IsTime: false, IsName: false } && told.Object == noun
        && Governors.Find(told.Verb.Lemma, governor => governor.Meaning == Governance.Said && (governor.OfObject || governor.OfEither)) is null
        && words.Is(noun.First, "a");

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
}
