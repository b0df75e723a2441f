namespace TalksBot.Core.Findings.Statements;

/// <summary>Attributions without a verb of saying: "according to Haddad", "in Haddad's words", "Haddad's claim that", "a statement by Haddad read".</summary>
internal sealed partial class CueFinder
{
    private const int MaxApposition = 14;

    private Cue? According(int index)
    {
        var end = words.Is(index, "according") && words.Is(index + 1, "to") ? index + 2
            : words.Is(index, "in") && words.Is(index + 1, "the") && words.Has(index + 2, WordTraits.Voice) && words.Is(index + 3, "of") ? index + 4
            : words.Is(index, "to") ? Quoting(index + 1)
            : index;
        return end > index && NounPhraseReader.Forward(words, names, end) is { } speaker
            ? new Cue(CueKind.Phrase, index, index, end, EndOfApposition(speaker.End), speaker)
            : null;
    }

    // "To quote Haddad, “…”", "to borrow a phrase from Haddad, “…”"
    private int Quoting(int verb) =>
        words.Word(verb).Is(SmallWords.QuotingBases) ? verb + 1
        : words.Word(verb).Is(SmallWords.BorrowingBases) && words.Has(verb + 1, WordTraits.Determiner) && words.Has(verb + 2, WordTraits.Voice)
            && words.Word(verb + 3).Is(SmallWords.GiverPrepositions) ? verb + 4
        : verb - 1;

    // "In Haddad's words, “…”", "in his view, the pact is dead", "for Nour Haddad, “…”"
    private Cue? InWords(int index)
    {
        if (words.Is(index, "for") && index == 0 && names.StartingAt(words, 1) is { } named && names.IsPerson(words, named - 1)
            && words.Is(named, ",") && named + 1 < words.Count && (quotations.At(words.Tokens[named + 1].Start) is not null || EndsInQuotedView(named)))
            return new Cue(CueKind.Phrase, 0, 0, 1, named, new NounPhrase(1, named, named - 1));
        if (!words.Is(index, "in"))
            return null;
        for (var i = index + 2; i < words.Count && i - index <= MaxTag; i++)
        {
            if (!words.Has(i, WordTraits.Voice))
                continue;
            var owner = i - 1 - (words.Tokens[i - 1].IsWord ? 0 : 1);
            return words.IsPossessive(owner) && owner > index || words.Word(owner).Is(SmallWords.PersonalPossessives) && owner == index + 1
                ? new Cue(CueKind.Phrase, index, index, i + 1, i + 1, new NounPhrase(index + 1, owner + 1, owner))
                : null;
        }

        return null;
    }

    // "For Nour Haddad, the deal is “a joke”."
    private bool EndsInQuotedView(int comma) =>
        Enumerable.Range(comma + 1, words.Count - comma - 1).Any(i => words.Has(i, WordTraits.Being) && i + 1 < words.Count
            && quotations.At(words.Tokens[i + 1].Start) is { } view && view.Start == words.Tokens[i + 1].Start && words.Sentence.Span.End - view.End <= 1);

    // "according to the prosecutor, Nour Haddad, QC, …": what was said begins behind all of it.
    private int EndOfApposition(int end)
    {
        if (!words.Is(end, ","))
            return end;
        for (var i = end + 1; i < words.Count && i - end < MaxApposition; i++)
        {
            if (words.Is(i, ","))
                return i;
            if (!words.IsCapitalised(i) && !words.Has(i, WordTraits.Role | WordTraits.Modifier | WordTraits.Organisation | WordTraits.Determiner)
                && !words.Is(i, "of"))
                break;
        }

        return end;
    }

    // "Haddad's claim that …"
    private Cue? Saying(int index)
    {
        // "was frank in her admission that …"; whose "her" is in "mocked her claim that …" stays open.
        if (words.Has(index, WordTraits.Saying) && words.Is(index + 1, "that") && words.Word(index - 1).Is(SmallWords.PersonalPossessives)
            && words.Word(index - 2).Is(SmallWords.WordLeads))
            return new Cue(CueKind.Noun, index - 1, index, index + 1, index + 1, new NounPhrase(index - 1, index, index - 1));
        var end = words.Is(index - 1, "'") || words.Is(index - 1, "’") ? index - 1 : index;

        // "Haddad's view is that …"
        if (words.Has(index, WordTraits.Saying | WordTraits.Voice) && words.Has(index + 1, WordTraits.Being) && words.Is(index + 2, "that")
            && end > 0 && words.IsPossessive(end - 1) && names.EndingAt(words, end - 1) is { } holder)
            return new Cue(CueKind.Noun, holder, index, index + 2, index + 2, new NounPhrase(holder, end, end - 1));
        if (Sent(index, end) is { } sent)
            return sent;
        if (!words.Has(index, WordTraits.Saying | WordTraits.Voice) || !words.Is(index + 1, "that") || end < 1 || !words.IsPossessive(end - 1))
            return null;
        var first = names.EndingAt(words, end - 1) ?? end - 1;
        return new Cue(CueKind.Noun, first, index, index + 1, index + 1, new NounPhrase(first, end, end - 1));
    }

    // Haddad's tweet – “…” – was deleted.
    private Cue? Sent(int index, int end)
    {
        var mark = words.IsDash(index + 1) ? index + 1 : index;
        if (!words.Word(index).Is(SmallWords.SentWords) || end < 1 || !words.IsPossessive(end - 1) || mark + 1 >= words.Count
            || quotations.At(words.Tokens[mark + 1].Start) is not { } said || said.Start != words.Tokens[mark + 1].Start
            || words.CountWords(mark + 1, said.End) < MinPointed)
            return null;
        var limit = mark + 1;
        while (limit < words.Count && words.Tokens[limit].Start < said.End)
            limit++;
        var first = names.EndingAt(words, end - 1) ?? end - 1;
        return new Cue(CueKind.Colon, first, index, index + 1, mark, new NounPhrase(first, end, end - 1)) { Limit = limit };
    }

    // "Nour Haddad had this message for the rebels: “…”", "“…,” was Nour Haddad's message."
    private Cue? Message(int index)
    {
        if (words.Has(index, WordTraits.Being) && index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote
            && names.StartingAt(words, index + 1) is { } owner && names.IsPerson(words, owner - 1) && words.IsPossessive(owner - 1)
            && IsSaidOrSent(words, owner))
            return new Cue(CueKind.Verb, index, index, index + 1, owner, new NounPhrase(index + 1, owner, owner - 1)) { Grammar = Colon };
        var comes = index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote
            && (words.Has(index, WordTraits.Being) || words.Word(index).Is(SmallWords.ComingForms));
        if (comes && NounOf(words, index + 1, index + MaxTag) is var verdict and > 0)
            return new Cue(CueKind.Verb, index, index, index + 1, verdict, new NounPhrase(index + 1, verdict, verdict - 1)) { Grammar = Colon };

        // “…” was the message from Nour Haddad. “…” came the answer from the guard.
        if (comes && words.Has(index + 1, WordTraits.Determiner))
            for (var noun = index + 2; noun - index <= MaxTitle && words.Tokens.ElementAtOrDefault(noun).IsWord; noun++)
                if (words.Has(noun, WordTraits.Saying | WordTraits.Voice | WordTraits.Source | WordTraits.Occasion)
                    || words.Word(noun).Is(SmallWords.SentWords))
                    return words.Word(noun + 1).Is(SmallWords.GiverPrepositions)
                        && NounPhraseReader.Forward(words, names, noun + 2, takesAnyNoun: true) is { } giver
                        ? new Cue(CueKind.Verb, index, index, index + 1, giver.End, giver) { Grammar = Colon } : null;
        if (index == 1 && Owning() is { } owning)
            return owning;
        if ((words.Is(index, "how") || words.Is(index, "all")) && words.Has(index - 1, WordTraits.Being))
            return Manner(index);
        if (!words.Is(index, ":") || index + 1 >= words.Count || quotations.At(words.Tokens[index + 1].Start) is null
            || !Enumerable.Range(0, index).Any(i => IsSaidOrSent(words, i))
            || NounPhraseReader.Forward(words, names, 0) is not { } speaker || !names.IsPerson(words, speaker.Head)
            || !words.Word(speaker.End).Is(SmallWords.GivingForms))
            return null;
        return new Cue(CueKind.Colon, 0, index, index + 1, index, speaker);
    }

    // “…” Those were the words of Nour Haddad. “…” So said Nour Haddad on Monday.
    private Cue? Owning()
    {
        if (!EndsBefore())
            return null;
        var first = words.Is(0, "so") && SpeechVerbs.At(words, 1) is { Form: VerbForm.Past or VerbForm.Present, Grammar: SpeechGrammar.Clause } ? 2
            : words.Word(0).Is(SmallWords.Demonstratives) && words.Has(1, WordTraits.Being) && words.Is(2, "the")
                && words.Has(3, WordTraits.Voice | WordTraits.Saying)
                && words.Is(4, "of") ? 5 : 0;
        if (NounOf(words, 1, MaxTag) is var noun and > 0 && IsSaidOrSent(words, noun) && names.IsPerson(words, noun - 1)
            && !words.Is(noun + 1, ":") && !words.Is(noun + 1, "that"))
            return new Cue(CueKind.Verb, 0, noun, noun + 1, words.Count - 1, new NounPhrase(0, noun, noun - 1)) { Grammar = Colon };
        return first > 0 && NounPhraseReader.Forward(words, names, first) is { } owner && !words.HasVerb(owner.End, words.Count)
            ? new Cue(CueKind.Verb, 0, 1, 2, words.Count - 1, owner) { Grammar = Colon } : null;
    }

    // Whether the sentence before is a quotation, or ends in one.
    private bool EndsBefore() => quotations.EndingBefore(words.Sentence.Span.Start) is { } last
        && words.Sentence.Span.Start - last.End <= ContentReader.MaxGap;

    // “…” is how Haddad summed it up. “…” – that is how Haddad remembers it.
    private Cue? Manner(int how)
    {
        var start = how - 1;
        while (start > 0 && words.Tokens[start - 1].IsWord && quotations.At(words.Tokens[start - 1].Start) is null)
            start--;
        var isBehind = start == 0 && words.Word(0) is "that" or "this" && EndsBefore();
        if (!isBehind && !(start > 0 && (words.IsDash(start - 1) || words.Is(start - 1, ":") || words.Tokens[start - 1].Kind == TokenKind.CloseQuote))
            || NounPhraseReader.Forward(words, names, how + 1) is not { } speaker || !names.IsPerson(words, speaker.Head) && !speaker.IsPronoun(words)
                && !words.Has(speaker.Head, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation))
            return null;

        // “…” was all Haddad would say.
        var behind = words.Is(speaker.End, ",") ? speaker.End + 1 : speaker.End;
        behind = words.Is(behind + 1, ",") && words.Tokens[behind].Kind == TokenKind.Number ? behind + 2 : behind;
        return !words.Is(how, "all") || SpeechVerbs.At(words, behind + 1) is { Lemma: "say" }
            ? new Cue(CueKind.Verb, start, start, how + 1, isBehind ? words.Count - 1 : speaker.End, speaker) { Grammar = Colon } : null;
    }

    // “…” was one diplomat's verdict on the talks. “…” Haddad's words shook the capital.
    private static int NounOf(SentenceWords words, int first, int last)
    {
        for (var i = first; i < last && i < words.Count; i++)
            if (IsSaidOrSent(words, i) && BehindOwner(words, i) is var owned && words.IsPossessive(owned - 1))
                return owned;
            else if (!words.Tokens[i].IsWord)
                break;
        return -1;
    }

    // "A statement from Haddad, head of the mission, read: “…”"
    private Cue? Reading(int index)
    {
        // “…,” read a statement by Haddad.
        if (words.Word(index).Is(SmallWords.ReadingVerbs) && index > 0 && words.Tokens[index - 1].Kind == TokenKind.CloseQuote
            && words.Has(index + 1, WordTraits.Determiner) && words.Has(index + 2, WordTraits.Source | WordTraits.Occasion)
            && words.Word(index + 3).Is(SmallWords.GiverPrepositions) && NounPhraseReader.Forward(words, names, index + 4) is { } author)
            return new Cue(CueKind.Verb, index, index, index + 1, author.End, author) { Grammar = Colon };
        // “…,” an army statement read.
        if (words.Word(index).Is(SmallWords.ReadingVerbs) && words.IsEnd(index + 1) && NounPhraseReader.Back(words, names, index) is { } read
            && (words.Has(read.Head, WordTraits.Source | WordTraits.Occasion) || words.Is(read.Head, "it"))
            && read.First > 0 && words.Tokens[read.First - 1].Kind == TokenKind.CloseQuote)
            return new Cue(CueKind.Verb, read.First, index, index + 1, index + 1, read) { Grammar = Colon };
        if (!words.Word(index).Is(SmallWords.ReadingVerbs) || !words.Is(index + 1, ":"))
            return null;
        for (var i = index - 1; i > 0; i--)
        {
            if (!words.Has(i, WordTraits.Source | WordTraits.Occasion))
                continue;
            if (words.Word(i + 1).Is(SmallWords.GiverPrepositions) && NounPhraseReader.Forward(words, names, i + 2) is { } giver && giver.End <= index)
                return new Cue(CueKind.Verb, i, index, index + 1, index + 1, giver) { Grammar = Colon };
            var owner = words.Tokens[i - 1].Text.Is(SmallWords.Apostrophes) ? i - 2 : i - 1;
            if (words.IsPossessive(owner))
                return new Cue(CueKind.Verb, i, index, index + 1, index + 1, new NounPhrase(names.EndingAt(words, owner) ?? owner, owner + 1, owner))
                {
                    Grammar = Colon,
                };
        }

        return null;
    }
}
