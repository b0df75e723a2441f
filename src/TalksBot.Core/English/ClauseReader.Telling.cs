namespace TalksBot.Core.English;

/// <summary>What "that" leads in behind a noun: what the noun tells ("claims that Norrland fired"), or which noun it is ("claims that were made").</summary>
internal sealed partial class ClauseReader
{
    private void AddThat(ClauseFrame frame)
    {
        var (noun, verb) = (Before is { Kind: PhraseKind.Noun } before ? before : null, frame.Last);
        var told = noun is null ? null : Told(noun);
        if (noun is null || verb is not null && TellsItself(verb, noun, told))
            Open(FrameKind.Complement, verb, "that", null);
        else if (told is not null)
            Open(FrameKind.Complement, verb, "that", null, told);
        else
            Open(FrameKind.Relative, verb, "that", ToldOf(noun) ?? Antecedent());
    }

    // "Told reporters that", "said in a statement that"
    private bool TellsItself(Clause verb, Phrase noun, TellingNoun? told) => verb.Object == noun
        ? Governors.Find(verb.Verb.Lemma, governor => governor.OfEither) is not null
        : told is not null && verb.Object != told.Noun && Governors.Says(verb.Verb.Lemma) && Neighbour(-2)?.Kind == PhraseKind.Preposition;

    private TellingNoun? Told(Phrase noun)
    {
        var own = Meaning(noun);
        if (own != Telling.None)
            return IsSaidOfNoun(noun) || IsBareGerund(noun) ? null : new TellingNoun(noun, Owner(noun), own);

        // "Claims by residents that", "reports in the press that"
        return Neighbour(-1) == noun && Neighbour(-2) is { Kind: PhraseKind.Preposition } between && Neighbour(-3) is { Kind: PhraseKind.Noun } before
            && Meaning(before) is not Telling.None and var meaning && !IsSaidOfNoun(noun)
            ? new TellingNoun(before, TellingNouns.LeadsOwner(between.Word) ? noun : Owner(before), meaning)
            : null;
    }

    // "Reports of a raid that killed nine": the raid did.
    private Phrase? ToldOf(Phrase noun) => Meaning(noun) != Telling.None && words.Is(noun.Head + 1, "of") && noun.End > noun.Head + 2
        ? new Phrase(PhraseKind.Noun, noun.Head + 2, noun.End) { IsName = words.IsName(noun.End - 1) }
        : null;

    private Telling Meaning(Phrase noun) => TellingNouns.Of(words.Tokens[noun.Head].Lower);

    // "The report that | appeared", "the report that | Beck | wrote"; "reports of a raid | that | killed nine".
    private bool IsSaidOfNoun(Phrase noun)
    {
        var next = Places.End(at + 1, phrases.Length, i => phrases[i].Kind == PhraseKind.Adverb);
        if (next >= phrases.Length || phrases[next].Verb is { Form: not VerbShape.Gerund })
            return true;
        if (noun.End > noun.Head + 2 && !IsPersonal(noun.End - 1))
            return true;
        return phrases[next].Kind == PhraseKind.Noun && next + 1 < phrases.Length && phrases[next + 1].Verb is { IsPassive: false } verb
            && TellingNouns.IsMaking(verb.Lemma) && !(next + 2 < phrases.Length && phrases[next + 2].Kind == PhraseKind.Noun);
    }

    // ", warning that": somebody warns.
    private bool IsBareGerund(Phrase noun) => noun.First == noun.Head && words.Tokens[noun.Head].Lower.EndsWith("ing", StringComparison.Ordinal);

    private bool IsPersonal(int token) =>
        words.IsName(token) || (WordList.Of(words.Tokens[token].Lower) & (WordTraits.Role | WordTraits.Organisation | WordTraits.Collective)) != 0;

    // "Norrland's claim", "the claim of the ministry".
    private Phrase? Owner(Phrase noun)
    {
        for (var i = noun.Head - 1; i >= noun.First; i--)
            if (words.IsPossessive(i))
                return new Phrase(PhraseKind.Noun, noun.First, i + 1) { IsName = words.IsName(i) };
        return noun.End > noun.Head + 2 && IsPersonal(noun.End - 1)
            ? new Phrase(PhraseKind.Noun, noun.Head + 2, noun.End) { IsName = words.IsName(noun.End - 1) }
            : null;
    }
}
