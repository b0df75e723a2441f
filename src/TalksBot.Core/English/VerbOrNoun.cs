namespace TalksBot.Core.English;

/// <summary>Tells verbs from nouns by what stands around them.</summary>
/// <param name="words">The sentence.</param>
/// <param name="isNoun">Which tokens before the one in hand belong to a noun.</param>
internal sealed class VerbOrNoun(EnglishWords words, bool[] isNoun)
{
    /// <summary>The shape of the verb at a token; null where it is none.</summary>
    public VerbShape? FormAt(int index)
    {
        var word = words.Words[index];
        if (!word.Is(WordKinds.Verb) || IsInName(index) || word.Is(WordKinds.Preposition | WordKinds.Subordinator)
            || words.Tokens[index].IsCapitalised && !words.IsInitial(index) && !words.IsLarge || IsBeforeTitle(index))
            return null;
        if (word.Is(WordKinds.Gerund))
            return IsGerund(index) ? VerbShape.Gerund : null;
        if (word.Is(WordKinds.Past | WordKinds.Participle) && IsPast(index))
            return word.Is(WordKinds.Past) ? word.Is(WordKinds.Participle) ? VerbShape.PastOrParticiple : VerbShape.Finite : VerbShape.Participle;
        if (word.Is(WordKinds.Present) && IsPresent(index))
            return VerbShape.Finite;
        return word.Is(WordKinds.Base) && IsBase(index) ? VerbShape.Base : null;
    }

    // "Salim bin Nasser"
    private bool IsInName(int index) => words.Tokens[index].Lower.Is(SmallWords.NamesSons) && index > 0 && words.Tokens[index - 1].IsCapitalised
        && index + 1 < words.Count && words.Tokens[index + 1].IsCapitalised;

    // "Republican state Sen. Ann Other"
    private bool IsBeforeTitle(int index) => words.Has(index, WordKinds.AlsoNoun) && words.Is(index + 2, ".")
        && words.Tokens[index + 1].IsCapitalised && (WordList.Of(words.Tokens[index + 1].Lower) & WordTraits.Rank) != 0
        && (WordList.Of(words.Tokens[index].Lower) & WordTraits.Modifier) != 0;

    private int Before(int index)
    {
        var before = index - 1;
        while (before >= 0 && (words.IsTime(before) || words.Has(before, WordKinds.Adverb | WordKinds.Negation) && (!isNoun[before] || IsBehindNoun(before))))
            before--;

        // "The loss for | the third quarter | showed"
        return before >= 1 && words.IsTime(before + 1) && words.Has(before, WordKinds.Preposition) && !isNoun[before] && !words.IsTime(before)
            ? before - 1 : before;
    }

    // "The council last met": behind its noun "last" is no adjective.
    private bool IsBehindNoun(int index) =>
        words.Has(index, WordKinds.Adjective) && index > 0 && isNoun[index - 1] && !words.Has(index - 1, WordKinds.Adjective | WordKinds.Determiner);

    // "The wounded soldiers", "of captured guns": it stands with a noun; "the army attacked": it doesn't.
    private bool IsPast(int index)
    {
        var before = Before(index);
        if (before < 0 || !words.IsWord(before) && words.Tokens[before].Kind != TokenKind.Number)
            return before >= 0 && words.Tokens[before].Text == "," || !words.IsNominal(index + 1) || words.IsName(index + 1);
        if (words.IsPossessive(before) || words.Has(before, WordKinds.Coordinator) && words.Tokens[index].Lower.Is(SmallWords.NounParticiples)
            && words.IsNominal(index + 1))
            return false;
        if (words.Has(before, WordKinds.Determiner) && !words.Has(before, WordKinds.Relative))
            return words.Has(before, WordKinds.Pronoun) && !words.Is(before, "his") && !words.Is(before, "her")
                && (!words.IsNominal(index + 1) || words.Has(before, WordKinds.Pronoun) && words.Is(before, "that"));
        if (words.IsNumber(before))
            return !words.IsNominal(index + 1) || isNoun[before] && words.Has(before, WordKinds.Determiner);
        if (words.Has(before, WordKinds.Preposition) && !isNoun[before])
            return words.Has(before, WordKinds.Subordinator) && !words.IsNominal(index + 1);
        if (isNoun[before] && words.Has(before, WordKinds.Adverb) && !words.IsName(before))
            return false;
        if (isNoun[before] && words.Tokens[before].Lower.Contains('-', StringComparison.Ordinal) && !words.IsName(before) && !words.IsPlural(before))
            return !words.IsNominal(index + 1);
        if (!isNoun[before] && words.Has(before, WordKinds.Verb))
            return !words.IsNominal(index + 1);
        if (!words.Words[before].IsKnown && !words.Tokens[before].IsCapitalised && IsNounOfForm(index))
            return false;
        return !IsAdjective(before) || words.IsName(before) || !(words.IsNominal(index + 1) || IsNounOfForm(index));
    }

    // "Her 2028 presidential run on 4 May", but "the elderly hit by it": behind an adjective of somebody's own what is written like the verb is the noun.
    private bool IsNounOfForm(int index) => words.Tokens[index].Lower.Is(SmallWords.NounsLikeParticiples) && !words.Is(index + 1, "by") && index > 1
        && (words.IsNumber(index - 2) || words.IsPossessive(index - 2) || words.Has(index - 2, WordKinds.Adjective)
            || words.Has(index - 2, WordKinds.Base)
            || words.Is(index - 2, "his") || words.Is(index - 2, "her") || words.Is(index - 2, "its")
            || words.Is(index - 2, "their") || words.Is(index - 2, "a"));

    // "The general sent troops", "an official told reporters": what may be an adjective is somebody.
    private bool IsAdjective(int index) => words.Has(index, WordKinds.Adjective)
        && !(isNoun[index] && (WordList.Of(words.Tokens[index].Lower) & WordTraits.Role) != 0);

    private bool IsGerund(int index)
    {
        if (words.Has(index, WordKinds.Noun) || words.Has(index, WordKinds.Adjective) && (words.IsNominal(index + 1) || !Takes(index)))
            return false;
        var before = index - 1;

        // "Shelling killed four", "Voting has begun": what is done is the subject.
        if ((before < 0 || !words.IsWord(before)) && words.Has(index + 1, WordKinds.Past | WordKinds.Auxiliary))
            return false;
        if (before < 0 || !words.IsWord(before))
            return before < 0 ? !StandsWithSubject(index) : words.Tokens[before].Kind != TokenKind.Number
                && (words.Words[index].IsKnown || !words.IsNominal(index + 1)) && !words.Has(before - 1, WordKinds.Determiner);
        if (words.IsPossessive(before) || words.Has(before, WordKinds.Determiner) && !words.Has(before, WordKinds.Pronoun) || words.Is(before, "their")
            || words.IsNumber(before) || words.Has(before, WordKinds.Adjective) && !isNoun[before])
            return false;
        if (words.IsDemonym(before) && words.IsNominal(index + 1))
            return false;
        if (isNoun[before] && words.Has(index, WordKinds.AlsoNoun) && !IsStrong(index + 1))
            return false;
        if (words.Is(before, "by") || words.Is(before, "of") || words.Is(before, "with"))
            return !words.IsPlural(index + 1) || words.IsName(index + 1) || Takes(index);
        return !isNoun[before] || Takes(index) || words.Words[index].IsKnown && words.IsNominal(index + 1) || words.Has(index + 1, WordKinds.Adverb);
    }

    // "Cheering crowds greeted the men": no comma before the next verb.
    private bool StandsWithSubject(int index)
    {
        if (!words.IsNominal(index + 1) || words.IsName(index + 1))
            return false;
        for (var i = index + 1; i < words.Count && i < index + 6 && words.IsWord(i); i++)
            if (words.Has(i, WordKinds.Past | WordKinds.Auxiliary))
                return i > index + 1 && !words.Has(i, WordKinds.Be);
        return false;
    }

    private bool Takes(int index) =>
        words.Has(index + 1, WordKinds.Determiner | WordKinds.Pronoun | WordKinds.Preposition) || words.IsName(index + 1) || words.IsNumber(index + 1);

    private bool IsPresent(int index)
    {
        var before = Before(index);
        if (before < 0 || IsFollowedByVerb(index))
            return false;

        if (words.Has(before, WordKinds.Relative) || words.Has(before, WordKinds.Pronoun) && !words.Has(before, WordKinds.Determiner)
            || words.Is(before, "that"))
            return true;
        if (words.Has(before, WordKinds.Coordinator))
            return IsCoordinate(before, WordKinds.Present, index);
        if (words.Tokens[before] is { Kind: TokenKind.CloseQuote } || words.Tokens[before].Text == "," && Governors.Says(words.Words[index].Lemma))
            return Governors.Says(words.Words[index].Lemma) && (words.IsNominal(index + 1) || words.Has(index + 1, WordKinds.Determiner));
        if (words.Tokens[before].Text == ",")
            return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1);
        if (before < index - 1 && !isNoun[before] && words.Has(before, WordKinds.Past))
            return !words.Has(index, WordKinds.AlsoNoun);
        if (!isNoun[before] || words.IsPossessive(before) || (words.Has(before, WordKinds.Determiner) || IsAdjective(before)) && !words.IsName(before))
            return false;
        if (words.IsPlural(before) || words.Has(index, WordKinds.AlsoNoun) && (words.IsDemonym(before) || words.IsNumber(before) && !words.Is(before, "one")))
            return false;
        return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1) && !IsNounBeforeThat(index) || IsOnlyVerb(index, before);
    }

    private bool IsBase(int index)
    {
        var before = Before(index);
        if (before < 0 || IsFollowedByVerb(index))
            return false;
        if (words.Has(before, WordKinds.Relative) || words.Tokens[before].Lower.Is(SmallWords.BasePronouns))
            return true;
        if (IsBehindHelper(before))
            return true;
        if (words.Has(before, WordKinds.Coordinator))
            return IsCoordinate(before, WordKinds.Base, index) || words.Is(before, "not");
        if (words.IsDemonym(before) && words.Has(index, WordKinds.AlsoNoun) && words.Tokens[before].Lower[^1] != 's')
            return false;
        if (!isNoun[before] || words.IsPossessive(before) || (words.Has(before, WordKinds.Determiner) || IsAdjective(before)) && !words.IsPlural(before)
            && !words.IsName(before))
            return false;
        if (words.IsPlural(before) || IsOneOfSeveral(before) || words.Tokens[before].Lower[^1] == 's' && (words.IsDemonym(before) || words.IsInitial(before)))
            return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1) && !IsNounBeforeThat(index) || IsOnlyVerb(index, before);
        return IsStrong(index + 1) && !words.Is(index + 1, "that") && !(words.Has(index, WordKinds.AlsoNoun) && IsNameWithVerb(index + 1))
            || words.IsName(before) && words.Has(index + 1, WordKinds.Gerund) && words.Words[index].Lemma.Is(SmallWords.StoppingVerbs)
            || words.Has(index + 1, WordKinds.Particle) && Lexicon.IsPhrasal(words.Words[index].Lemma, words.Tokens[index + 1].Lower);
    }

    // "Heard a phone call | Beck made": the call, which Beck made.
    private bool IsNameWithVerb(int index)
    {
        var end = index;
        while (words.IsName(end))
            end++;
        return end > index && words.Has(end, WordKinds.Past) && !words.IsName(end);
    }

    // "Beck and Ann Other | meet"
    private bool IsOneOfSeveral(int name)
    {
        if (!words.IsName(name))
            return false;
        while (name > 0 && isNoun[name] && !words.Is(name, "and"))
            name--;
        return words.Is(name, "and") && name > 0 && isNoun[name - 1];
    }

    // "Nor does | it | seem", "did | the army | leave"
    private bool IsBehindHelper(int noun)
    {
        if (!isNoun[noun])
            return false;
        while (noun > 0 && isNoun[noun])
            noun--;
        return words.Has(noun, WordKinds.Do | WordKinds.Modal) && !isNoun[noun] && (noun == 0 || !isNoun[noun - 1]);
    }

    // "Crosses the river and burns", "to seize and hold".
    private bool IsCoordinate(int coordinator, WordKinds form, int index)
    {
        for (var i = coordinator - 1; i >= 0 && i > coordinator - 14; i--)
            if (words.Has(i, form) && !isNoun[i] && words.IsWord(i))
                return !words.Has(index, WordKinds.AlsoNoun) || IsStrong(index + 1);

            // "Was mayor and leads the union": of another tense
            else if (form == WordKinds.Present && words.Has(i, WordKinds.Past | WordKinds.Be | WordKinds.Have) && !isNoun[i]
                && !words.Has(index, WordKinds.AlsoNoun) && IsStrong(index + 1))
                return true;
            else if (words.Has(i, WordKinds.Relative | WordKinds.Modal) && form == WordKinds.Base)
                return true;
        return false;
    }

    /// <summary>Whether something begins here that only a verb before it takes.</summary>
    public bool IsStrong(int index) =>
        !words.IsTime(index) && (words.Has(index, WordKinds.Determiner | WordKinds.Pronoun) && !words.Is(index, "that") || words.IsName(index)
            || words.IsNumber(index) || words.Is(index, "that"));

    private bool IsFollowedByVerb(int index)
    {
        var next = index + 1;
        while (words.Has(next, WordKinds.Adverb) && !words.Has(next, WordKinds.Preposition))
            next++;
        return words.Has(next, WordKinds.Auxiliary) && !words.Is(next, "'s")
            || words.Has(index, WordKinds.AlsoNoun) && words.Has(next, WordKinds.Past) && !words.IsNominal(next + 1);
    }

    // "The plan that failed", but "officials report that".
    private bool IsNounBeforeThat(int index) => words.Is(index + 1, "that") && !Governors.Says(words.Words[index].Lemma);

    // Its noun is the first of its clause, and no other verb there has a tense.
    private bool IsOnlyVerb(int index, int before)
    {
        var first = before;
        while (first > 0 && isNoun[first - 1])
            first--;
        if (first > 0 && words.IsWord(first - 1) && !words.Has(first - 1, WordKinds.Subordinator) || words.Is(index + 1, "of"))
            return false;
        for (var i = index + 1; i < words.Count && words.IsWord(i) && !words.Has(i, WordKinds.Subordinator | WordKinds.Relative)
            && !words.Is(i, "that"); i++)
            if (words.Has(i, WordKinds.Auxiliary) || words.Has(i, WordKinds.Past) && !words.IsName(i))
                return false;
        return true;
    }
}
