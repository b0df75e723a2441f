namespace TalksBot.Core.Findings.Statements;

/// <summary>Whether a verb's form makes somebody speak where it stands: "has said" does; "was told", "did not say" and "the claims" don't.</summary>
/// <param name="Speaks">Somebody speaks.</param>
/// <param name="Before">The token before the verb and its auxiliaries and adverbs; -1 at the sentence's start.</param>
internal readonly record struct VerbUse(bool Speaks, int Before)
{
    private const int MaxPair = 8;

    public static VerbUse Of(SentenceWords words, NameIndex names, int index, SpeechVerb verb)
    {
        if (words.IsCapitalised(index) && index > 0)
            return default;
        var before = index - 1;
        bool negated = false, passive = false, helped = false;
        while (words.Has(before, WordTraits.Auxiliary | WordTraits.Adverb) && !words.IsCapitalised(before))
        {
            negated |= words.IsNegation(before);
            passive |= words.Has(before, WordTraits.Being);
            helped |= words.Has(before, WordTraits.Auxiliary);
            before--;
        }

        // "likes to say", "kept saying", "is reported to have said"
        var repeating = words.Is(before, verb.Form == VerbForm.Gerund ? "by" : "to") ? before - 1 : verb.Form == VerbForm.Gerund ? before : -1;
        var told = words.Word(repeating).Is(SmallWords.RepeatingForms) && (verb.Grammar != SpeechGrammar.Object || verb.Form == VerbForm.Base) ? repeating - 1
            : words.Is(before, "to") && helped && words.Word(before - 1).Is(SmallWords.HeardForms) && words.Has(before - 2, WordTraits.Being) ? before - 3 : -1;
        if (told >= 0 && !negated && !passive && verb.Form is VerbForm.Base or VerbForm.Past or VerbForm.Gerund)
            return new VerbUse(true, told);

        // "was heard to say", "was overheard saying"
        var heard = verb.Form == VerbForm.Base && words.Is(before, "to") ? before - 1 : verb.Form == VerbForm.Gerund ? before : -1;
        if (words.Word(heard).Is(SmallWords.OverheardForms) && words.Has(heard - 1, WordTraits.Being) && !words.IsNegation(heard - 2))
            return new VerbUse(true, heard - 2);

        // "heard Haddad say"
        if (verb.Form == VerbForm.Base && !helped && !words.Is(before, "to") && NounPhraseReader.Back(words, names, index) is { } talker
            && words.Word(talker.First - 1).Is(SmallWords.HearingForms))
            return new VerbUse(!words.IsNegative(talker.First - 2) && !words.IsNegation(talker.First - 2), before);

        // "denies having said", "denied that he had said"
        var denied = words.Has(before, WordTraits.Pronoun) ? before - 1 : before;
        denied = words.Is(denied, "that") ? denied - 1 : denied;
        if (helped && words.Word(denied).Is(SmallWords.DenyingForms) || IsOnlyPossible(words, before + 1, index))
            return default;
        var speaks = !negated && !IsNoun(words, index, verb) && verb.Form switch
        {
            VerbForm.Past => !passive,
            VerbForm.Participle => helped && !passive,
            VerbForm.Base => !words.Is(before, "to") && (helped || IsPlural(words, names, before) || IsPluralBehind(words, names, before, index + 1)),
            _ => true,
        };
        return new VerbUse(speaks, before);
    }

    // "Might say", "should have said", "would have said"; but "may well say" and "could only say" are said.
    private static bool IsOnlyPossible(SentenceWords words, int first, int verb) =>
        verb - first == 1 && words.Word(first).Is(SmallWords.PossibleModals)
        || verb - first == 2 && words.Is(first + 1, "have") && Lexicon.Of(words.Word(first)).Is(WordKinds.Modal);

    // “…,” say Haddad and Okoro.
    private static bool IsPluralBehind(SentenceWords words, NameIndex names, int before, int first) =>
        before >= 0 && words.Tokens[before].Kind == TokenKind.CloseQuote && names.StartingAt(words, first) is { } end && words.Is(end, "and")
        && names.StartingAt(words, end + 1) is not null;

    private static bool IsPlural(SentenceWords words, NameIndex names, int index) =>
        words.Word(index).Is(SmallWords.PluralSubjects) || words.Word(index).Is(SmallWords.Quantifiers)

        // "Both Haddad and his rival, Okoro, say"
        || words.Is(index, ",") && Enumerable.Range(Math.Max(0, index - MaxPair), Math.Min(index, MaxPair)).Any(i => words.Is(i, "and"))
        || words.Word(index).EndsWith('s')
        || words.Has(index, WordTraits.Collective)
        || IsHeadPlural(words, names, index)
        || words.IsCapitalised(index) && NounPhraseReader.Back(words, names, index + 1) is { } last && words.Is(last.First - 1, "and");

    // "advisers to Haddad say"
    private static bool IsHeadPlural(SentenceWords words, NameIndex names, int index) =>
        index > 0 && NounPhraseReader.Back(words, names, index + 1) is { } phrase && phrase.Head < index
        && words.Has(phrase.Head, WordTraits.Role | WordTraits.Collective) && words.Bare[phrase.Head].EndsWith('s');

    // "his claims", "a report", "calls for": the form is a noun there.
    private static bool IsNoun(SentenceWords words, int index, SpeechVerb verb)
    {
        if (verb.Form is VerbForm.Past or VerbForm.Participle)
            return false;
        if (index == 0)
            return true;
        var before = index - 1;
        if (verb.Form == VerbForm.Gerund && words.Has(before, WordTraits.Preposition | WordTraits.Determiner))
            return !words.Is(before, "by");
        return words.Has(index, WordTraits.AlsoNoun | WordTraits.Saying | WordTraits.Occasion | WordTraits.Source)
            && (words.IsPossessive(before) || words.Has(before, WordTraits.Modifier | WordTraits.Preposition | WordTraits.Determiner)
                || SpeechVerbs.At(words, before) is { Form: VerbForm.Past }
                || words.Word(before).Is(SmallWords.CompoundLeads) || words.Word(before).Contains('-', StringComparison.Ordinal));
    }
}
