namespace TalksBot.Core.English;

/// <summary>Joins what belongs together: "the head | of | the bank", "Ann Other | and | Tom Beck", "did | the army | leave".</summary>
internal static class PhraseJoiner
{
    private const int MaxClause = 14;

    public static ImmutableArray<Phrase> Join(EnglishWords words, List<Phrase> phrases)
    {
        phrases.RemoveAll(phrase => phrase.Kind == PhraseKind.Adverb && words.IsTime(phrase.First) && phrases.Count > 1);
        JoinOf(words, phrases);
        Uninvert(words, phrases);
        TellPrepositions(words, phrases);
        JoinLists(words, phrases);
        return [.. phrases];
    }

    // "The president of Ostrevia": the head is in front.
    private static void JoinOf(EnglishWords words, List<Phrase> phrases)
    {
        for (var i = phrases.Count - 3; i >= 0; i--)
            if (phrases[i] is { Kind: PhraseKind.Noun, IsPronoun: false } && phrases[i + 1].Word == "of" && phrases[i + 1].Kind == PhraseKind.Preposition
                && phrases[i + 2].Kind == PhraseKind.Noun)
            {
                phrases[i] = phrases[i] with { End = phrases[i + 2].End, IsName = phrases[i].IsName || IsCounted(words, phrases[i]) && phrases[i + 2].IsName };
                phrases.RemoveRange(i + 1, 2);
            }
    }

    private static bool IsCounted(EnglishWords words, Phrase phrase) => words.Has(phrase.Head, WordKinds.Number | WordKinds.Predeterminer);

    // "Did Ardania bomb": the auxiliary is put where it would stand in a statement.
    private static void Uninvert(EnglishWords words, List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (phrases[i].Verb is not { Form: VerbShape.Auxiliary } helper || phrases[i + 1].Kind != PhraseKind.Noun
                || phrases[i + 2].Verb is not { } main || !Fits(words, helper, main) || !MayInvert(words, phrases, i, helper))
                continue;
            var whole = main with
            {
                Form = VerbShape.Finite,
                IsInverted = true,
                IsNegated = helper.IsNegated || main.IsNegated || DeniesBefore(words, phrases, i),
                Modal = helper.Modal ?? main.Modal ?? (words.Is(helper.First, "had") || words.Is(helper.First, "were") ? "had" : null),
                IsPassive = helper.Lemma == "be" && words.Has(main.Main, WordKinds.Participle),
            };
            phrases[i + 2] = phrases[i + 2] with { Verb = whole };
            phrases.RemoveAt(i);
        }
    }

    private static bool Fits(EnglishWords words, VerbPhrase helper, VerbPhrase main) => helper.Lemma switch
    {
        "be" => main.Form is VerbShape.Gerund || main.Form is VerbShape.PastOrParticiple or VerbShape.Participle,
        "have" => main.Form is VerbShape.PastOrParticiple or VerbShape.Participle,
        _ => words.Has(main.Main, WordKinds.Base) && main.Form is VerbShape.Base or VerbShape.Finite,
    };

    private static bool MayInvert(EnglishWords words, List<Phrase> phrases, int at, VerbPhrase helper)
    {
        if (helper.Lemma == "do" || helper.Modal is not null && (at == 0 || phrases[at - 1].Kind != PhraseKind.Noun))
            return true;
        return at == 0 || phrases[at - 1].Kind is PhraseKind.Adverb or PhraseKind.Coordinator or PhraseKind.OpenQuote or PhraseKind.Comma && words.Is(
            words.Count - 1, "?");
    }

    // "At no point did the guards", but "not until May did they", "not only did they".
    private static bool DeniesBefore(EnglishWords words, List<Phrase> phrases, int at)
    {
        for (var i = phrases[at].First - 1; i >= 0 && i > phrases[at].First - 5; i--)
            if (words.Is(i, "not") && (words.Is(i + 1, "until") || words.Is(i + 1, "only") || words.Is(i + 1, "till")) || words.Is(i, "only"))
                return false;
            else if (words.Has(i, WordKinds.Negation | WordKinds.Negative))
                return true;
        return false;
    }

    // "After the raid" and "after gunmen raided the mill": only the second has a verb of its own.
    private static void TellPrepositions(EnglishWords words, List<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
            if (phrases[i].Kind is PhraseKind.Subordinator or PhraseKind.Preposition
                && words.Has(phrases[i].First, WordKinds.Preposition) && words.Has(phrases[i].First, WordKinds.Subordinator))
                phrases[i] = phrases[i] with { Kind = HasClause(words, phrases, i + 1) ? PhraseKind.Subordinator : PhraseKind.Preposition };
    }

    private static bool HasClause(EnglishWords words, List<Phrase> phrases, int from)
    {
        var (hasNoun, inside) = (false, false);
        for (var i = from; i < phrases.Count && i < from + MaxClause; i++)
            switch (phrases[i].Kind)
            {
                case PhraseKind.Noun:
                    hasNoun = true;
                    break;
                case PhraseKind.Verb:
                    if (!hasNoun)
                        return false;
                    if (!inside)
                        return phrases[i].Verb!.Form is not (VerbShape.Gerund or VerbShape.Infinitive or VerbShape.Participle)
                            && !(phrases[i].Verb!.Form == VerbShape.PastOrParticiple && i + 1 < phrases.Count && phrases[i + 1].Word == "by");
                    break;
                case PhraseKind.Comma:
                    if (!inside && hasNoun && i + 1 < phrases.Count && (phrases[i + 1].Kind == PhraseKind.Relative || IsApposition(words, phrases, i + 1)))
                        inside = true;
                    else if (inside)
                        inside = false;
                    else
                        return false;
                    break;
                case PhraseKind.Relative or PhraseKind.Subordinator or PhraseKind.Coordinator or PhraseKind.Break or PhraseKind.End:
                    if (!inside && phrases[i].Kind != PhraseKind.Coordinator)
                        return phrases[i].Kind == PhraseKind.Relative && false;
                    break;
            }

        return false;
    }

    // "Since Beck, a teacher in the port, | left": a verb follows at once.
    private static bool IsApposition(EnglishWords words, List<Phrase> phrases, int from)
    {
        if (phrases[from] is not { Kind: PhraseKind.Noun, IsName: false } noun || !words.Has(noun.First, WordKinds.Determiner)
            || phrases[from - 2] is not { Kind: PhraseKind.Noun, IsName: true })
            return false;
        while (from < phrases.Count && phrases[from].Kind is PhraseKind.Noun or PhraseKind.Preposition or PhraseKind.Adverb)
            from++;
        return from + 1 < phrases.Count && phrases[from].Kind == PhraseKind.Comma
            && phrases[from + 1].Verb is { Form: VerbShape.Finite or VerbShape.PastOrParticiple or VerbShape.Auxiliary };
    }

    // "Ann Other, Tom Beck and Omar Lind": one phrase, unless what follows "and" opens a clause of its own.
    private static void JoinLists(EnglishWords words, List<Phrase> phrases)
    {
        for (var i = phrases.Count - 2; i >= 1; i--)
        {
            if (phrases[i].Kind != PhraseKind.Coordinator || phrases[i].Word == "yet" || i + 1 >= phrases.Count || phrases[i + 1].Kind != PhraseKind.Noun)
                continue;
            var left = i - 1;
            if (phrases[left].Kind == PhraseKind.Comma && left > 0 && phrases[i].Word.Is(SmallWords.ListCoordinators) && HasComma(phrases, left))
                left--;
            if (phrases[left].Kind != PhraseKind.Noun || phrases[left].IsPronoun && phrases[left].Word.Is(SmallWords.ObjectPronouns))
                continue;
            var first = left;
            while (first >= 2 && phrases[first - 1].Kind == PhraseKind.Comma && phrases[first - 2].Kind == PhraseKind.Noun
                && IsOfAKind(words, phrases[first - 2], phrases[left])
                && !(first >= 3 && phrases[first - 3].Kind == PhraseKind.Preposition && !HasVerbBefore(phrases, first - 2)))
                first -= 2;
            if (OpensClause(phrases, i + 2) && HasVerbBefore(phrases, first))
                continue;
            if (phrases[i].Word == "but" && !words.Is(phrases[left].Head, "nothing"))
                continue;
            phrases[first] = phrases[first] with { End = phrases[i + 1].End, IsNegative = phrases[first].IsNegative };
            phrases.RemoveRange(first + 1, i + 1 - first);
            i = Math.Min(first + 1, phrases.Count - 1);
        }
    }

    private static bool HasComma(List<Phrase> phrases, int comma) =>
        comma >= 2 && phrases[comma - 1].Kind == PhraseKind.Noun && phrases[comma - 2].Kind == PhraseKind.Comma;

    private static bool IsOfAKind(EnglishWords words, Phrase one, Phrase other) =>
        !one.IsPronoun && (one.IsName == other.IsName || other.IsName && words.IsName(one.End - 1));

    private static bool OpensClause(List<Phrase> phrases, int from)
    {
        for (var i = from; i < phrases.Count; i++)
            if (phrases[i].Kind == PhraseKind.Verb)
                return phrases[i].Verb!.Form is not (VerbShape.Infinitive or VerbShape.Gerund);
            else if (phrases[i].Kind is not (PhraseKind.Adverb or PhraseKind.Preposition or PhraseKind.Noun)
                || phrases[i].Kind == PhraseKind.Noun && phrases[i - 1].Kind != PhraseKind.Preposition)
                return false;
        return false;
    }

    // Whether its clause has had its verb.
    private static bool HasVerbBefore(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (phrases[i].Kind == PhraseKind.Verb)
                return phrases[i].Verb!.Form != VerbShape.Infinitive || HasVerbBefore(phrases, i);
            else if (phrases[i].Kind is PhraseKind.Subordinator or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Comma)
                return false;
        return false;
    }
}
