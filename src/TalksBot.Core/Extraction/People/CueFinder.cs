namespace TalksBot.Core.Extraction.People;

/// <summary>Finds the attributions of a sentence, outside of its quotations.</summary>
internal sealed class CueFinder(SentenceWords words, Quotations quotations, NameIndex names)
{
    private const int MaxApposition = 28;

    public List<Cue> Find()
    {
        var cues = new List<Cue>();
        for (var i = 0; i < words.Count; i++)
        {
            if (quotations.At(words.Tokens[i].Start) is not null)
                continue;
            var cue = According(i) ?? Saying(i) ?? Speech(i) ?? Signature(i);
            if (cue is null)
                continue;
            cues.Add(cue);
            i = Math.Max(i, cue.VerbEnd - 1);
        }

        return cues;
    }

    private Cue? According(int index)
    {
        var end = words.Is(index, "according") && words.Is(index + 1, "to") ? index + 2
            : words.Is(index, "in") && words.Is(index + 1, "the") && words.Is(index + 2, "words") && words.Is(index + 3, "of") ? index + 4
            : index;
        return end > index && NounPhraseReader.Forward(words, names, end) is { } speaker
            ? new Cue(CueKind.Phrase, index, index, end, EndOfApposition(speaker.End), speaker)
            : null;
    }

    // "according to the prosecutor, Nour Haddad, QC, …": what was said begins behind all of it.
    private int EndOfApposition(int end)
    {
        if (!words.Is(end, ","))
            return end;
        for (var i = end + 1; i < words.Count && i - end < 14; i++)
        {
            if (words.Is(i, ","))
                return i;
            if (!words.IsCapitalised(i) && !words.Has(i, WordTraits.Role | WordTraits.Modifier | WordTraits.Organisation) && words.Bare[i] is not ("a" or "an" or "the" or "of" or "for" or "at"))
                break;
        }

        return end;
    }

    // "Haddad's claim that …"
    private Cue? Saying(int index)
    {
        if (!words.Has(index, WordTraits.Saying) || !words.Is(index + 1, "that") || !words.IsPossessive(index - 1) && !(words.Is(index - 1, "'") && index > 1))
            return null;
        var end = words.Is(index - 1, "'") ? index - 1 : index;
        var first = names.EndingAt(words, end - 1) ?? end - 1;
        return new Cue(CueKind.Noun, first, index, index + 1, index + 1, new NounPhrase(first, end, end - 1));
    }

    // “…” – Nour Haddad
    private Cue? Signature(int index) =>
        IsDash(index) && (index == 0 || IsQuoteEnd(index - 1)) && names.StartingAt(words, index + 1) is { } end && names.IsPerson(words, end - 1)
        && (end == words.Count || end == words.Count - 1 && words.Tokens[end].Kind == Articles.TokenKind.Punctuation)
            ? new Cue(CueKind.Signature, index, index, index + 1, end, new NounPhrase(index + 1, end, end - 1))
            : null;

    private Cue? Speech(int index)
    {
        if (SpeechVerbs.At(words, index) is not { } verb || words.IsCapitalised(index) && index > 0)
            return null;
        var end = index + verb.Words.Length;
        var before = index - 1;
        bool negated = false, passive = false, helped = false;
        while (before >= 0 && words.Has(before, WordTraits.Auxiliary | WordTraits.Adverb) && !words.IsCapitalised(before))
        {
            negated |= words.Is(before, "not") || words.Is(before, "never") || words.Bare[before].EndsWith("n't", StringComparison.Ordinal);
            passive |= words.Bare[before] is "is" or "are" or "was" or "were" or "been" or "being" or "be";
            helped |= words.Has(before, WordTraits.Auxiliary);
            before--;
        }

        // "was quoted as saying by the agency"
        var quoted = verb.Lemma == "say" && words.Is(index - 1, "as") && words.Is(index - 2, "quoted");
        if (quoted)
            return QuotedAsSaying(index);
        if (negated || passive && verb.Form is VerbForm.Past or VerbForm.Participle && passive)
            return null;
        if (verb.Form == VerbForm.Participle && !helped)
            return null;
        if (verb.Form == VerbForm.Base && (words.Is(before, "to") || !helped && !IsPlural(before) && !IsJoint(before)))
            return null;
        if (IsNounHere(index, end, verb))
            return null;
        return WithSpeaker(index, end, before, verb);
    }

    private Cue? QuotedAsSaying(int index)
    {
        var before = index - 3;
        while (before >= 0 && words.Has(before, WordTraits.Auxiliary | WordTraits.Adverb))
            before--;
        var speaker = NounPhraseReader.Back(words, names, before + 1);
        return speaker is { } known
            ? new Cue(CueKind.Verb, known.First, index - 2, index + 1, index + 1, known) { Grammar = SpeechVerbs.At(words, index) }
            : null;
    }

    private Cue? WithSpeaker(int index, int end, int before, SpeechVerb verb)
    {
        before = SkipDates(before);
        var gerund = verb.Form == VerbForm.Gerund && index - 1 == before;

        // “…,” said Haddad.
        if (before < 0 || IsQuoteEnd(before) || words.Is(before, ",") || IsDash(before))
        {
            if (!gerund && verb.Grammar is not (SpeechGrammar.Object or SpeechGrammar.Tell) && before >= 0 && NounPhraseReader.Forward(words, names, end) is { } behind && IsSpeaker(behind, verb) && (IsQuoteEnd(before) || IsQuoteEnd(before - 1) || IsEndOfClause(behind.End)))
                return new Cue(CueKind.Verb, index, index, end, behind.End, behind) { Grammar = verb };
            if (before >= 0 && !IsQuoteEnd(before) && !gerund && BeforeApposition(before) is { } far)
                return new Cue(CueKind.Verb, far.First, index, end, end, far) { Grammar = verb };
            return before >= 0 ? new Cue(CueKind.Verb, before, index, end, end, null) { Grammar = verb } : null;
        }

        if (words.Is(before, ")") && OpenBracket(before) is { } open)
            before = open - 1;
        if (words.Bare[before] is "and" or "but" or "or" or "then" or "while" or "before" or "after" or "when" or "by" || words.Is(before, ";"))
            return new Cue(CueKind.Verb, before, index, end, end, null) { Grammar = verb };
        if (words.Bare[before] is "who" or "which" or "that")
        {
            var relative = words.Is(before - 1, ",") ? before - 1 : before;
            return words.Is(before, "that") || NounPhraseReader.Back(words, names, relative) is not { } antecedent || !IsSpeaker(antecedent, verb)
                ? null
                : new Cue(CueKind.Verb, antecedent.First, index, end, end, antecedent) { Grammar = verb };
        }

        // "a statement expressing thanks": only people speak in a participle without a comma.
        return NounPhraseReader.Back(words, names, before + 1) is { } speaker && IsSpeaker(speaker, verb) && (!gerund || names.IsPerson(words, speaker.Head))
            ? new Cue(CueKind.Verb, BehindQuotation(speaker.First), index, end, end, speaker) { Grammar = verb, IsWeak = !IsKnownSpeaker(speaker) }
            : null;
    }

    // “…,” panel chairman Haddad said: words that no rule knows still belong to the speaker if a quotation ends before them.
    private int BehindQuotation(int first)
    {
        var start = first;
        while (start > 0 && first - start < 3 && words.Tokens[start - 1].IsWord && quotations.At(words.Tokens[start - 1].Start) is null)
            start--;
        return start > 0 && quotations.At(words.Tokens[start - 1].Start) is not null ? start : first;
    }

    // A name or pronoun speaks with any verb; a phrase that no rule knows must at least be definite and the verb plain.
    private bool IsSpeaker(NounPhrase phrase, SpeechVerb verb)
    {
        if (phrase.IsPronoun(words))
            return !words.Is(phrase.Head, "it") || verb.Grammar is SpeechGrammar.Clause;
        if (IsKnownSpeaker(phrase))
            return true;
        if (words.Has(phrase.Head, WordTraits.Day | WordTraits.NotName) || verb.Grammar == SpeechGrammar.Object)
            return false;
        return words.IsCapitalised(phrase.Head) && phrase.Head > 0 || words.Bare[phrase.First] is "the" or "a" or "an" or "his" or "her" or "their" or "another" or "one" || words.Bare[phrase.Head].EndsWith('s');
    }

    private bool IsKnownSpeaker(NounPhrase phrase) =>
        phrase.IsPronoun(words)
        || names.ActorEndingAt(words, phrase.Head) is not null
        || words.Has(phrase.Head, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Source);

    private bool IsPlural(int index) =>
        index >= 0 && (words.Bare[index] is "they" or "who" or "i" or "we" or "you" || words.Bare[index].EndsWith('s') || words.Has(index, WordTraits.Collective));

    // "Both Mr. Haddad and Mr. Said say"
    private bool IsJoint(int index) =>
        index > 0 && words.IsCapitalised(index) && NounPhraseReader.Back(words, names, index + 1) is { } last && words.Is(last.First - 1, "and");

    // "his claims", "a report", "the call for": the form is a noun there.
    private bool IsNounHere(int index, int end, SpeechVerb verb)
    {
        if (verb.Form is VerbForm.Past or VerbForm.Participle)
            return verb.Lemma is "find" or "charge" or "call" or "voice" && words.Is(end, "to");
        if (index == 0)
            return true;
        var noun = words.Has(index, WordTraits.Saying | WordTraits.Occasion | WordTraits.Source) || words.Bare[index] is "calls" or "answers" or "answer" or "comments" or "promises" or "charges" or "charge" or "demands" or "demand" or "reports" or "post" or "posts" or "finding" or "meaning" or "voice" or "estimates" or "notes" or "states" or "state";
        return noun && (words.IsPossessive(index - 1) || words.Has(index - 1, WordTraits.Modifier | WordTraits.Locative) || words.Bare[index - 1] is "the" or "a" or "an" or "this" or "that" or "his" or "her" or "their" or "its" or "of" or "and" or "any" or "no" or "such" or "these" or "those" or "my" or "our" or "united")
            || verb.Form == VerbForm.Gerund && words.Bare[index - 1] is "of" or "for" or "the" or "in" or "a" or "from" or "like" or "without";
    }

    // "Haddad, the ministry's spokesman, said"; "Haddad, who leads the team, said".
    private NounPhrase? BeforeApposition(int comma)
    {
        NounPhrase? closest = null;
        for (var i = comma - 1; i > 0 && comma - i <= MaxApposition; i--)
        {
            if (quotations.At(words.Tokens[i].Start) is not null)
                return null;
            if (!words.Is(i, ",") && !IsDash(i))
                continue;

            // ", Jr.," and ", 45," belong to what stands before.
            var end = words.Is(i - 1, ")") && OpenBracket(i - 1) is { } open ? open : IsDash(i - 1) ? i - 1 : i;
            if (NounPhraseReader.Back(words, names, end) is not { } phrase || phrase.IsPronoun(words) || IsInsidePhrase(phrase))
                continue;
            if (names.IsPerson(words, phrase.Head))
                return phrase;
            if (names.ActorEndingAt(words, phrase.Head) is null && !words.Has(phrase.Head, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation))
                continue;

            // "The minister of the economy, Mr. Haddad, said": the name stands in the apposition.
            if (NounPhraseReader.Back(words, names, comma) is { } named && names.IsPerson(words, named.Head) && named.First == i + 1)
                return named with { First = phrase.First };

            // "Haddad, head of the union, which stands for teachers, said": the phrase itself is one.
            if (words.Is(phrase.First - 1, ",") || IsDash(phrase.First - 1))
                closest ??= phrase;
            else
                return closest ?? phrase;
        }

        return closest ?? (NounPhraseReader.Back(words, names, comma) is { } direct && names.IsPerson(words, direct.Head) ? direct : null);
    }

    private bool IsDash(int index) => index >= 0 && index < words.Count && words.Tokens[index].Text is "—" or "–" or "―" or "-";

    // "In Geneva, …": what hangs on a preposition doesn't speak.
    private bool IsInsidePhrase(NounPhrase phrase) =>
        words.Has(phrase.First - 1, WordTraits.Locative) || words.Bare.ElementAtOrDefault(phrase.First - 1) is "of" or "with" or "for" or "by" or "on";

    private int SkipDates(int before)
    {
        var skipped = before;
        while (skipped >= 0 && names.EndingAt(words, skipped) is null && (words.Has(skipped, WordTraits.Day) || words.Bare[skipped] is "morning" or "afternoon" or "evening" or "night" or "week" or "month" or "year"))
            skipped--;
        if (skipped == before)
            return before;
        if (skipped >= 0 && words.Bare[skipped] is "on" or "late" or "early" or "last" or "this" or "in")
            skipped--;
        if (words.Is(skipped, ",") && words.Is(before + 1, ","))
            skipped--;
        return skipped;
    }

    private int? OpenBracket(int close)
    {
        for (var i = close - 1; i >= 0 && close - i < 12; i--)
            if (words.Is(i, "("))
                return i;
        return null;
    }

    private bool IsQuoteEnd(int index) =>
        index >= 0 && quotations.At(words.Tokens[index].Start) is not null;

    private bool IsEndOfClause(int index) =>
        index >= words.Count || words.Tokens[index].Kind == Articles.TokenKind.Punctuation || words.Has(index, WordTraits.Day | WordTraits.Locative | WordTraits.Adverb) || words.Is(index, "on");
}
