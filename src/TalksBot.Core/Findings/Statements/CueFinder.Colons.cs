namespace TalksBot.Core.Findings.Statements;

/// <summary>Attributions by a colon: "And from Nour Haddad: “…”", "Police: “…”", "the reply from Nour Haddad came at noon: “…”".</summary>
internal sealed partial class CueFinder
{
    // "Union president Nour Haddad: “…”", "And from Nour Haddad:" with the quotation in the next line.
    private Cue? Announcement(int index)
    {
        // The mayor's first words were “Who is in charge?”
        var isSaid = words.Has(index, WordTraits.Being) && IsSaidOrSent(words, index - 1) && index + 1 < words.Count && IsSentenceAt(index + 1);
        if (!words.Is(index, ":") && !(words.IsDash(index) && EndsInQuotation(index)) && !isSaid)
            return null;
        var end = BeforeOccasion(index);

        // State TV quoted Haddad: “…”
        if (names.EndingAt(words, index - 1) is { } quoted && words.Word(quoted - 1).Is(SmallWords.QuotingVerbs) && IsFollowedByQuotation(index))
            return new Cue(CueKind.Colon, quoted, index, index + 1, index, new NounPhrase(quoted, index, index - 1));

        // Haddad's reply: “…” The mayor's answer was short: “…”
        var noun = index - 1;
        while (noun > 0 && index - noun <= MaxTitle && !IsSaidOrSent(words, noun))
            noun--;
        if (noun > 0 && IsSaidOrSent(words, noun) && (noun == index - 1 || words.Has(noun + 1, WordTraits.Being)) && IsFollowedByQuotation(index)
            && BehindOwner(words, noun) is var owned && Owner(owned) is var owner and >= 0)
            return new Cue(CueKind.Colon, owner, index, index + 1, index, new NounPhrase(owner, owned, owned - 1));
        if (isSaid)
            return null;
        if (Given(index) is { } given || Body(index, end) is { } body && (given = body) is not null)
            return given;
        if (end == 0 || !names.IsPerson(words, end - 1) || names.EndingAt(words, end - 1) is not { } first
            || !IsFollowedByQuotation(index))
            return Pointing(index);
        var start = first;
        while (start > 0 && first - start <= MaxTag
            && (words.Has(start - 1, WordTraits.Role | WordTraits.Honorific | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Organisation)
                || words.IsCapitalised(start - 1) && !words.Has(start - 1, WordTraits.NotName)
                || words.Tokens[start - 1].Text.Is(SmallWords.AbbreviationMarks)))
            start--;
        var isOpened = start == 0 || words.Is(start - 1, ",") && NounPhraseReader.Back(words, names, start - 1) is { First: 0 } post
                && words.Has(post.Head, WordTraits.Role)
            || words.Is(start - 1, "of") && words.Is(0, "from")
            || words.Is(start - 1, "from") && Enumerable.Range(0, start - 1).All(i => words.Word(i).Is(SmallWords.CueOpeners)
                || words.Word(i).Is(SmallWords.ComingForms));
        return isOpened ? new Cue(CueKind.Colon, start, index, index + 1, index, new NounPhrase(start, end, end - 1)) : null;
    }

    // "Haddad's only | comment"
    private static int BehindOwner(SentenceWords words, int noun)
    {
        var behind = noun;
        while (behind > 1 && noun - behind < 2 && words.Tokens[behind - 1].IsWord && !words.IsPossessive(behind - 1) && !words.IsCapitalised(behind - 1))
            behind--;
        return words.IsPossessive(behind - 1) ? behind : noun;
    }

    // Whose the noun is: "Haddad's reply", "the mayor's answer", "her message".
    private int Owner(int noun)
    {
        if (noun == 1 && words.Word(0).Is(SmallWords.PersonalPossessives))
            return 0;
        if (!words.IsPossessive(noun - 1))
            return -1;
        return names.EndingAt(words, noun - 1) ?? (words.IsCapitalised(noun - 1) ? noun - 1
            : words.Has(noun - 1, WordTraits.Role | WordTraits.Organisation | WordTraits.Collective) && words.Has(0, WordTraits.Determiner) ? 0 : -1);
    }

    // "The reply from Nour Haddad came at noon: “…”", "Statement by the ministry: “…”"
    private Cue? Given(int colon)
    {
        var noun = 0;
        while (noun < MaxTitle && !IsSaidOrSent(words, noun) && (words.Has(noun, WordTraits.Determiner | WordTraits.Modifier) || noun == 1))
            noun++;
        var from = words.Word(noun + 1).Is(SmallWords.ComingForms) ? noun + 2 : noun + 1;

        // "Karo Venn got a text from Nour Haddad: “…”"
        for (var i = colon - 2; !IsSaidOrSent(words, noun) && i > 1 && colon - i <= MaxTag; i--)
            if (words.Is(i, "from") && IsSaidOrSent(words, i - 1))
                (noun, from) = (i - 1, i);
        if (!IsSaidOrSent(words, noun) || !words.Word(from).Is(SmallWords.GiverPrepositions) || !IsFollowedByQuotation(colon)
            || NounPhraseReader.Forward(words, names, from + 1) is not { } giver || giver.End > colon || !CanGive(giver))
            return null;
        for (var i = giver.End; i < colon; i++)
            if (names.ActorStartingAt(words, i) is not null || quotations.At(words.Tokens[i].Start) is not null
                || SpeechVerbs.At(words, i) is { } verb && (verb.Form != VerbForm.Base || words.Has(i - 1, WordTraits.Auxiliary | WordTraits.Adverb)))
                return null;
        return new Cue(CueKind.Colon, 0, colon, colon + 1, colon, giver);
    }

    private static bool IsSaidOrSent(SentenceWords words, int index) =>
        words.Has(index, WordTraits.Saying | WordTraits.Voice | WordTraits.Source) || words.Word(index).Is(SmallWords.SentWords);

    private bool CanGive(NounPhrase giver) => names.ActorEndingAt(words, giver.Head) is not null
        || words.Has(giver.Head, WordTraits.Role | WordTraits.Organisation | WordTraits.Collective) && !words.Has(giver.Head, WordTraits.Occasion);

    // "Police: “Stay at home.”", "The ministry, in a statement: “…”", "@nourhaddad: “…”": a whole sentence behind whoever alone stands before it.
    private Cue? Body(int colon, int end)
    {
        if (!words.Is(colon, ":") || colon + 1 >= words.Count || quotations.At(words.Tokens[colon + 1].Start) is not { } said
            || said.Start != words.Tokens[colon + 1].Start || !IsSentence(colon + 1, said))
            return null;
        if (words.Is(0, "@") && Enumerable.Range(1, colon).All(i => words.Tokens[i].Start == words.Tokens[i - 1].End))
            return new Cue(CueKind.Colon, 0, colon, colon + 1, colon, new NounPhrase(0, colon, colon - 1));
        for (var i = 1; end == colon && i < end; i++)
            if (words.Word(i).Is(SmallWords.CueMedia) && NounPhraseReader.Forward(words, names, 0)?.End == i)
                end = i;
        return NounPhraseReader.Forward(words, names, 0) is { } speaker && speaker.End == end && !names.IsPerson(words, speaker.Head) && CanGive(speaker)
            ? new Cue(CueKind.Colon, 0, colon, colon + 1, colon, speaker) : null;
    }

    private bool IsSentenceAt(int first) => quotations.At(words.Tokens[first].Start) is { } said && said.Start == words.Tokens[first].Start
        && IsSentence(first, said);

    private bool IsSentence(int first, TextSpan quotation) => words.CountWords(first, quotation.End) >= MinPointed
        && (EndsClause(quotation) || HasClause(first, words.Count));

    private bool HasClause(int first, int end) => Enumerable.Range(first, end - first).Any(i =>
        VerbWords.MayStand(words.Tokens, i) || words.Has(i, WordTraits.Pronoun) || words.Word(i).Is(SmallWords.FirstPersons));

    // Nour Haddad, a nurse – “They lied to us.” A dash leads to what is said only where nothing follows.
    private bool EndsInQuotation(int dash) => dash + 1 < words.Count && quotations.At(words.Tokens[dash + 1].Start) is { } said
        && said.Start == words.Tokens[dash + 1].Start && EndsClause(said) && words.Sentence.Span.End - said.End <= 1
        && words.CountWords(dash + 1, said.End) >= MinPointed;

    private bool IsFollowedByQuotation(int colon) => colon == words.Count - 1
        ? quotations.StartingIn(new TextSpan(words.Sentence.Span.End, ContentReader.MaxGap)).Any()
        : quotations.At(words.Tokens[colon + 1].Start) is { } opening && opening.Start == words.Tokens[colon + 1].Start;

    // Nour Haddad points at the crater: “My sons were asleep.” A sentence of somebody's own, of whom alone the words before it tell.
    private Cue? Pointing(int colon)
    {
        if (colon < 2 || colon + 1 >= words.Count || quotations.At(words.Tokens[colon + 1].Start) is not { } said
            || Front(words, names) is not { } speaker || speaker.End > colon
            || !IsSentence(colon + 1, said) && !(EndsClause(said) && words.Is(speaker.End, ",") && !words.HasVerb(speaker.End, colon))
            || !names.IsPerson(words, speaker.Head)

                // "The judge was clear: “…”"
                && !(words.Has(colon - 1, WordTraits.Manner) && words.Has(speaker.Head, WordTraits.Role) && words.Has(speaker.First, WordTraits.Determiner))
            || words.Word(speaker.End).Is(SmallWords.HasForms) && !(words.Is(colon - 1, "say") && words.Is(colon - 2, "to")))
            return null;
        for (var i = speaker.End; i < colon; i++)
            if (words.Word(i).Is(SmallWords.TakenInForms) || names.ActorStartingAt(words, i) is not null || quotations.At(words.Tokens[i].Start) is not null
                || SpeechVerbs.At(words, i) is { } verb && (verb.Form != VerbForm.Base || words.Has(i - 1, WordTraits.Auxiliary | WordTraits.Adverb)))
                return null;
        return new Cue(CueKind.Colon, 0, colon, colon + 1, colon, speaker);
    }

    /// <summary>Of whom the sentence tells: the person that opens it, or the subject of its first clause.</summary>
    internal static NounPhrase? Front(SentenceWords words, NameIndex names)
    {
        var tokens = words.Analysis.Words.Tokens;
        return NounPhraseReader.Forward(words, names, AfterFront(words)) is { } first && names.IsPerson(words, first.Head) ? first
            : words.Analysis.Clauses.FirstOrDefault(clause => clause.Relation == ClauseRelation.Main) is { Subject: { IsName: true } subject }
                && NounPhraseReader.Back(words, names, words.TokenAt(tokens[subject.End - 1].End)) is { } named && names.IsPerson(words, named.Head)
                ? named : NounPhraseReader.Forward(words, names, AfterFront(words));
    }

    /// <summary>Where the sentence begins behind "for", or behind what somebody was asked: "Asked how, Nour Haddad shrugged".</summary>
    internal static int AfterFront(SentenceWords words)
    {
        if (words.Is(0, "for"))
            return 1;
        var comma = words.Is(words.Is(0, "when") ? 1 : 0, "asked") ? 1 : -1;
        while (comma > 0 && comma < words.Count && !words.Is(comma, ","))
            comma++;
        return comma + 1;
    }

    // "Nour Haddad, in tears:", "Nour Haddad, 44:"
    private int BeforeOccasion(int colon)
    {
        if (colon > 2 && words.Tokens[colon - 1] is { Kind: TokenKind.Number, Text.Length: <= 3 } && words.Is(colon - 2, ","))
            return colon - 2;

        // "From the desk of Nour Haddad, head of the office:"
        for (var i = colon - 1; words.Is(0, "from") && i > 0 && colon - i <= MaxTag; i--)
            if (words.Is(i, ",") && names.IsPerson(words, i - 1))
                return i;

        // "Nour Haddad (mayor):"
        for (var i = colon - 2; words.Is(colon - 1, ")") && i > 0 && colon - i <= MaxTag; i--)
            if (words.Is(i, "("))
                return i;
        for (var i = colon - 1; i > 0 && colon - i <= MaxTag && words.Tokens[i].Kind == TokenKind.Word; i--)
            if (words.Is(i - 1, ",") && words.Word(i).Is(SmallWords.CueMedia))
                return i - 1;
        return colon;
    }
}
