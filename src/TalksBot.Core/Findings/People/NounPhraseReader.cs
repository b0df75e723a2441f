namespace TalksBot.Core.Findings.People;

/// <summary>Reads the noun phrase that ends or begins at a token, far enough to know who speaks.</summary>
internal static class NounPhraseReader
{
    private const WordTraits Nouns =
        WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Source | WordTraits.Occasion | WordTraits.Portfolio | WordTraits.Place;

    private const WordTraits NeverHeads =
        WordTraits.Clause | WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Locative;

    private const int MaxUnknown = 4;
    private const int MaxWords = 14;

    /// <summary>The phrase that ends before the token <paramref name="end"/>; null where none does.</summary>
    public static NounPhrase? Back(SentenceWords words, NameIndex names, int end)
    {
        var last = end - 1;

        // "Nour Haddad Jr." ends in a full stop.
        if (last < 0 || !IsNominal(words, last) && !(words.Is(last, ".") && names.IsPerson(words, last)))
            return null;
        if (words.Has(last, WordTraits.Pronoun))
            return new NounPhrase(last, end, last);
        var first = First(words, names, last);

        // "a spokesman for the ministry", "officials in the province": the head noun is in the phrase before the preposition.
        // "a source close to Haddad"
        while (first > 1 && words.Has(first - 1, WordTraits.Preposition)
            && (words.Is(first - 2, "close") ? first - 3 : first - 2) is var head and >= 0
            && (!names.IsPerson(words, last) || head < first - 2 || SpeaksFor(words, names, first, last)) && CanCarry(words, names, head))
            (first, last) = (First(words, names, head), head);
        return new NounPhrase(first, end, last);
    }

    /// <summary>The phrase that begins at the token <paramref name="first"/>; null where none does.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="names">Who is named in the article.</param>
    /// <param name="first">The token.</param>
    /// <param name="takesAnyNoun">Whether an article makes a noun of a word that no rule knows: "said a porter", but not "according to the plan".</param>
    public static NounPhrase? Forward(SentenceWords words, NameIndex names, int first, bool takesAnyNoun = false)
    {
        if (first >= words.Count || words.Has(first, WordTraits.Preposition | WordTraits.Locative) && !words.IsCapitalised(first))
            return null;
        if (words.Has(first, WordTraits.Pronoun))
            return new NounPhrase(first, first + 1, first);
        var (head, noun) = (-1, -1);
        var unknown = 0;
        for (var i = first; i < words.Count && i - first < MaxWords; i++)
        {
            if (names.StartingAt(words, i) is { } end)
            {
                if (WhoseName(words, names, first, i, end) is { } told)
                    return told;
                head = end - 1;
                if (!words.IsPossessive(head) && (names.IsPerson(words, head) ? !IsOfTheirs(words, end) : !GoesOn(words, end)))
                    return new NounPhrase(first, end, head);
                i = head;
                continue;
            }

            // "USA Today", whose last word would be a date elsewhere
            if (Gazetteer.At(words, i) is { Kind: KnownNameKind.Outlet } outlet && !GoesOn(words, i + outlet.Words.Length))
                return new NounPhrase(first, i + outlet.Words.Length, i + outlet.Words.Length - 1);

            // "the mayor, Anna Beck", "the head of the Church of Bergen, Metropolitan Beck", "its owner, student Anna Beck"
            if (words.Is(i, ",") && (head >= 0 || takesAnyNoun && noun == i - 1) && NameBehind(words, names, i + 1) is { } named
                && (words.Has(head, WordTraits.Role | WordTraits.Trade) || head >= 0 && IsRoleOfBody(words, first, head) || takesAnyNoun && noun == i - 1))
                return new NounPhrase(first, named, named - 1);

            // "Harbour.org"
            if (head == i - 1 && head >= 0 && IsInsideAddress(words, i))
            {
                head = ++i;
                continue;
            }

            if (IsAbbreviation(words, names, i) || words.Is(i, "/") && i > first)
                continue;
            if (Ends(words, i, head))
                break;
            if (words.Has(i, WordTraits.Preposition | WordTraits.Determiner))
            {
                if (head < 0 && i > first)
                    break;
            }
            else if (words.Has(i, Nouns) ? !words.IsPossessive(i) : words.IsCapitalised(i) && !words.Has(i, WordTraits.NotName))
            {
                head = i;
            }
            else if (!words.IsCapitalised(i) && !words.Has(i, WordTraits.Modifier) && ++unknown > MaxUnknown)
            {
                break;
            }
            else if (takesAnyNoun && words.Has(first, WordTraits.Determiner) && !words.IsPossessive(i))
            {
                noun = i;
            }
        }

        head = head < 0 ? noun : head;
        return head < 0 ? null : new NounPhrase(first, head + 1, head);
    }

    // "The wife of Nour Haddad", "a spokesman for Mayor Nour Haddad" speak, not she; "the wife of Nour Haddad, Karo," does himself.
    private static NounPhrase? WhoseName(SentenceWords words, NameIndex names, int first, int name, int end)
    {
        var start = name;
        while (start > first && (words.IsCapitalised(start - 1) && words.Has(start - 1, WordTraits.Honorific | WordTraits.Role) || words.Is(start - 1, ".")))
            start--;
        var head = start - 2;
        if (head <= first || !words.Has(first, WordTraits.Determiner) || !words.Has(start - 1, WordTraits.Preposition) || words.IsCapitalised(head)
            || !words.Has(head, WordTraits.Role | WordTraits.Collective) || words.IsPossessive(end - 1) || !names.IsPerson(words, end - 1))
            return null;
        return words.Is(end, ",") && NameBehind(words, names, end + 1) is { } named
            ? new NounPhrase(first, named, named - 1) : new NounPhrase(first, end, head);
    }

    // The end of the name behind titles, with nothing of its own behind it.
    private static int? NameBehind(SentenceWords words, NameIndex names, int start)
    {
        var i = start;
        while (i < words.Count && i - start < MaxUnknown && names.StartingAt(words, i) is null && (words.Is(i, ".") || words.Has(
            i, WordTraits.Role | WordTraits.Trade | WordTraits.Honorific | WordTraits.Modifier)))
            i++;
        return names.StartingAt(words, i) is { } end && names.IsPerson(words, end - 1) && !words.IsPossessive(end - 1) ? end : null;
    }

    // "The head of the Church of Bergen"
    private static bool IsRoleOfBody(SentenceWords words, int first, int head)
    {
        for (var i = first; i < head; i++)
            if (words.Has(i, WordTraits.Preposition))
                return i > first && words.Has(i - 1, WordTraits.Role);
        return false;
    }

    private static bool Ends(SentenceWords words, int index, int head) =>
        words.Tokens[index].Kind is not (TokenKind.Word or TokenKind.Number)
        || words.Has(index, WordTraits.Clause | WordTraits.Auxiliary) && !words.IsCapitalised(index)
        || head >= 0 && (words.Has(index, WordTraits.Locative | WordTraits.Adverb | WordTraits.Day) || IsVerb(words, index));

    // "said the meeting brought nothing": but "the statement issued by the ministry" is one phrase.
    private static bool IsVerb(SentenceWords words, int index) =>
        !words.IsCapitalised(index) && !words.Has(index, WordTraits.Modifier) && !words.Is(index + 1, "by") && VerbWords.MayStand(words.Tokens, index);

    // "United Nations data": the name is only the beginning.
    private static bool GoesOn(SentenceWords words, int index) =>
        index < words.Count && words.Tokens[index].IsWord
        && (words.IsCapitalised(index) || words.Has(index, Nouns | WordTraits.Modifier))
        && !words.Has(index, WordTraits.Auxiliary | WordTraits.Day);

    // "Beck spokesman Karim Daoud", "a Beck campaign aide": not Beck.
    private static bool IsOfTheirs(SentenceWords words, int index)
    {
        while (words.Has(index, WordTraits.Modifier) && !words.IsCapitalised(index))
            index++;
        return words.Has(index, WordTraits.Role | WordTraits.Collective) && !words.IsCapitalised(index) && SpeechVerbs.At(words, index) is null;
    }

    private static bool CanCarry(SentenceWords words, NameIndex names, int head) =>
        IsNominal(words, head)
        && SpeechVerbs.At(words, head) is null
        && (words.Has(head, Nouns) || names.EndingAt(words, head) is not null || words.Has(First(words, names, head), WordTraits.Determiner));

    // "advisers to Haddad", "the office of Haddad", "a spokesman for Mr. Haddad": they speak. "Minister of Trade Nour Haddad" does herself.
    private static bool SpeaksFor(SentenceWords words, NameIndex names, int first, int last) =>
        !words.IsCapitalised(first - 2)
        && (words.Has(first - 2, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation)
            || words.Is(first - 1, "of") && words.Has(first - 3, WordTraits.Determiner) && words.Tokens[first - 2].IsWord)
        && (names.EndingAt(words, last) == first || words.Has(first, WordTraits.Honorific));

    private static int First(SentenceWords words, NameIndex names, int head)
    {
        if (names.EndingAt(words, head) is { } name)
        {
            // "Trump lawyer Marc …", "Mr. …": what leads up to a name.
            while (name > 0 && (IsAbbreviated(words, name - 1) || IsAttributive(words, name - 1) && !words.Has(name - 1, WordTraits.NotName)))
                name--;
            return name;
        }

        var first = head;
        while (first > 0 && !words.Has(first, WordTraits.Determiner)
            && (IsAttributive(words, first - 1) || IsAbbreviated(words, first - 1) || IsOwnersMark(words, first - 1)))
            first--;

        // Adjectives that no rule knows belong to the phrase if an article opens it.
        for (var i = first; i >= 0 && first - i <= MaxUnknown + 1; i--)
        {
            if (words.Has(i, WordTraits.Determiner))
                return i;
            if (i < first && (words.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || words.Has(i, NeverHeads)
                || SpeechVerbs.At(words, i) is not null))
                break;
        }

        return first;
    }

    private static bool IsAttributive(SentenceWords words, int index) =>
        words.Tokens[index].IsWord
        && (words.IsCapitalised(index) && !words.Has(index, WordTraits.Clause | WordTraits.Adverb | WordTraits.Locative | WordTraits.Day)
            || words.Has(index, Nouns | WordTraits.Modifier) && SpeechVerbs.At(words, index) is null or { Form: VerbForm.Base }
            || words.IsPossessive(index) && !words.Has(index, WordTraits.Pronoun)
            || words.Has(index, WordTraits.Determiner));

    private static bool IsAbbreviated(SentenceWords words, int index) =>
        words.Is(index, ".") && index > 0 && (words.Has(index - 1, WordTraits.Honorific) || words.Tokens[index - 1].Text.Length == 1);

    // "The dockers' union"
    private static bool IsOwnersMark(SentenceWords words, int index) =>
        index > 0 && words.Tokens[index].Text.Is(SmallWords.Apostrophes) && words.Tokens[index - 1].Lower[^1] == 's' && words.IsPossessive(index - 1);

    private static bool IsInsideAddress(SentenceWords words, int stop) =>
        words.Is(stop, ".") && stop + 1 < words.Count && words.Tokens[stop + 1].IsWord
        && words.Tokens[stop - 1].End == words.Tokens[stop].Start && words.Tokens[stop].End == words.Tokens[stop + 1].Start;

    // "Gen. Haddad", "Ald. Nour Haddad"
    private static bool IsAbbreviation(SentenceWords words, NameIndex names, int stop) =>
        words.Is(stop, ".") && (words.Has(stop - 1, WordTraits.Honorific)
            || words.IsCapitalised(stop - 1) && names.StartingAt(words, stop + 1) is { } end && names.IsPerson(words, end - 1));

    private static bool IsNominal(SentenceWords words, int index) =>
        words.Tokens[index].IsWord
        && (words.Has(index, WordTraits.Pronoun)
            || !words.IsPossessive(index)
                && (words.IsCapitalised(index) && index > 0 || !words.Has(index, NeverHeads))
                && !words.Has(index, WordTraits.Determiner | WordTraits.Preposition)
                && !words.Bare[index].Is(SmallWords.NotHeads));
}

/// <summary>
/// A noun phrase of a sentence: the tokens from <paramref name="First"/> up to <paramref name="End"/>, its head noun at <paramref name="Head"/>.
/// </summary>
internal readonly record struct NounPhrase(int First, int End, int Head)
{
    public bool IsPronoun(SentenceWords words) =>
        words.Has(Head, WordTraits.Pronoun);
}
