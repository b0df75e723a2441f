namespace TalksBot.Core.Findings.People;

/// <summary>What around a name of several words that no list knows tells that it is somebody's.</summary>
internal static class FullNameSigns
{
    private const int MaxBracket = 8;
    private const int MaxWords = 3;
    private const WordTraits NeverPeople = WordTraits.Organisation | WordTraits.Place | WordTraits.Portfolio | WordTraits.Collective | WordTraits.NotName;

    private static readonly Func<SentenceWords, int, int, bool>[] Signs =
    [
        IsKin, IsNamed, SignsQuotation, IsAsked, OpensTurn, IsOwnName, OwnsAsPeopleDo, IsInitialled, IsYounger,
    ];

    /// <summary>Those that also stand around longer runs of capitals, which are rarely people.</summary>
    private static readonly Func<SentenceWords, int, int, bool>[] SignsOfShort =
    [
        SpeaksForBody, SpeaksWithAnother, StandsBesidePerson, HasKin, IsKnownAs, IsToldApart, IsCountryman, IsTheOne, OpensWithLife, IsDoneTo,
        IsMet, HasPortfolio, IsOneWho, IsOfBody, HasLetters, IsCalledOne,
    ];

    public static bool Any(NameMention mention) =>
        Array.Exists(Signs, sign => sign(mention.Words, mention.First, mention.End))
        || mention.Length <= MaxWords && Array.Exists(SignsOfShort, sign => sign(mention.Words, mention.First, mention.End));

    /// <summary>"Venn was arrested", "Chancellor Haddad and Venn spoke": whether it is told of a surname alone that it is somebody's.</summary>
    public static bool IsSurnameAlone(SentenceWords words, int first, int end) =>
        words.Has(end, WordTraits.Being) && !words.IsPossessive(first) && !words.IsCapitalised(first - 1)
            && !words.Has(first - 1, WordTraits.Preposition | WordTraits.Locative) && words.Has(end + 1, WordTraits.DoneToPeople)
        || StandsBesidePerson(words, first, end) && words.Has(first - 3, WordTraits.Honorific) && PersonEvidence.HumanVerbs.Contains(words.Word(end));

    // "Witness Karo Venn", "her brother, Karo Venn, "
    private static bool IsKin(SentenceWords words, int first, int end) =>
        words.Has(first - 1, WordTraits.Kin) && !words.IsPossessive(first - 1)
        || words.Is(first - 1, ",") && words.Has(first - 2, WordTraits.Kin) && words.Has(first - 3, WordTraits.Determiner)
        && (words.Is(end, ",") || words.IsEnd(end));

    // "A witness named Karo Venn"
    private static bool IsNamed(SentenceWords words, int first, int end) =>
        words.Word(first - 1).Is(SmallWords.NamingWords) && !words.IsCapitalised(end)
        && (words.Has(first - 2, WordTraits.Role | WordTraits.Kin) || words.Is(first - 1, "named") && IsDemonym(words, first - 2));

    // "A Finn, Karo Venn, led"
    private static bool IsCountryman(SentenceWords words, int first, int end) =>
        words.Is(first - 1, ",") && words.Is(end, ",") && IsDemonym(words, first - 2) && words.Has(first - 3, WordTraits.Determiner);

    private static bool IsDemonym(SentenceWords words, int index) => index >= 0 && Gazetteer.At(words, index) is { Kind: KnownNameKind.Demonym };

    // "The man who ordered it is Karo Venn."
    private static bool IsTheOne(SentenceWords words, int first, int end) =>
        words.IsEnd(end) && words.Word(first - 1).Is(SmallWords.IsForms) && words.Has(0, WordTraits.Determiner)
        && (words.Has(1, WordTraits.Role | WordTraits.Kin) || words.Has(2, WordTraits.Role | WordTraits.Kin));

    // "Born in 1976, Karo Venn …", "Karo Venn (born 1976)"
    private static bool OpensWithLife(SentenceWords words, int first, int end) =>
        words.Is(end, "(") && words.Word(end + 1).Is(SmallWords.LifeOpeners) ||
        words.Is(first - 1, ",") && words.Word(0).Is(SmallWords.LifeOpeners) && !Enumerable.Range(0, first - 1).Any(i => words.Is(i, ","));

    // "Karo Venn of the Harbour Institute said"
    private static bool SpeaksForBody(SentenceWords words, int first, int end)
    {
        if (words.IsInitial(first) && words.Word(end).Is(SmallWords.OriginPrepositions) && words.IsCapitalised(words.Is(end + 1, "the") ? end + 2 : end + 1))
            for (var i = end + 2; i < words.Count && i - end <= MaxBracket; i++)
                if (SpeechVerbs.At(words, i) is { Form: VerbForm.Past or VerbForm.Present, Grammar: not SpeechGrammar.Object } && !words.IsCapitalised(i))
                    return words.Is(end, "from") || words.Has(i - 1, WordTraits.Organisation);
        return false;
    }

    // "Karo Venn and Boris Haddad said": whoever stands beside somebody with a given name.
    private static bool SpeaksWithAnother(SentenceWords words, int first, int end)
    {
        if (!words.Word(end).Is(SmallWords.NameCoordinators) || !words.Has(end + 1, WordTraits.GivenName) || !words.IsCapitalised(end + 2))
            return false;
        var verb = end + 3;
        while (words.IsCapitalised(verb) || words.Has(verb, WordTraits.Auxiliary | WordTraits.Adverb))
            verb++;
        return SpeechVerbs.At(words, verb) is not null || PersonEvidence.HumanVerbs.Contains(words.Word(verb));
    }

    // "Dr. Boris Haddad and Karo Venn chaired": whoever stands behind somebody with a title or a given name.
    private static bool StandsBesidePerson(SentenceWords words, int first, int end)
    {
        var start = first - 1;
        if (!words.Word(start).Is(SmallWords.NameCoordinators) || words.IsPossessive(end - 1))
            return false;
        while (start > 0 && (words.IsCapitalised(start - 1) || words.Is(start - 1, ".")))
            start--;
        var verb = end;
        while (words.Has(verb, WordTraits.Auxiliary | WordTraits.Adverb))
            verb++;
        return first - 1 - start > 1 && words.Has(start, WordTraits.GivenName | WordTraits.Honorific)
            && (Enumerable.Range(first, end - first).All(i => PersonEvidence.IsNoWord(words, i)) || SpeechVerbs.At(words, verb) is not null
                || words.Has(verb, WordTraits.Leading) || PersonEvidence.HumanVerbs.Contains(words.Word(verb)));
    }

    // "Karo Venn and his wife", "neither Venn nor her deputy"
    internal static bool HasKin(SentenceWords words, int first, int end) =>
        words.Word(end).Is(SmallWords.NameCoordinators) && words.Word(end + 1).Is(SmallWords.PersonalPossessives)
        && words.Has(end + 2, WordTraits.Role | WordTraits.Kin);

    // "Karo Venn, better known as the Wolf"
    private static bool IsKnownAs(SentenceWords words, int first, int end) =>
        words.Is(end, ",") && Enumerable.Range(end + 1, 2).Any(i => words.Word(i).Is(SmallWords.OtherNames)
            && (words.Is(i + 1, "as") || words.IsCapitalised(i + 1)
                || words.Tokens.ElementAtOrDefault(i + 1).Kind == TokenKind.OpenQuote || words.Has(i + 1, WordTraits.Determiner)));

    // "The late Karo Venn", "it was Karo Venn, not his brother, who left", "Karo Venn's claim that …"
    private static bool IsToldApart(SentenceWords words, int first, int end) =>
        words.Is(first - 1, "late") && words.Is(first - 2, "the") || words.Is(end, "who")
        || words.Is(first - 2, "it") && Enumerable.Range(end, MaxBracket).Any(i => words.Is(i, "who"))
        || words.IsPossessive(end - 1) && Enumerable.Range(end, 2).Any(i => words.Has(i, WordTraits.Saying) && words.Is(i + 1, "that"));

    // "Karo Venn and Mirja were jailed", "the army jailed Karo Venn", "the murder of Karo Venn"
    private static bool IsDoneTo(SentenceWords words, int first, int end)
    {
        var tokens = words.Analysis.Words.Tokens;
        return !words.IsPossessive(end - 1) && !Enumerable.Range(first, end - first).Any(i => words.Has(i, NeverPeople))
            && (words.Is(first - 1, "of") && words.Word(first - 2).Is(SmallWords.DeedsToPeople) && !words.IsCapitalised(end)
                || words.Analysis.Clauses.Any(clause => words.Has(words.TokenAt(tokens[clause.Verb.Main].Start), WordTraits.DoneToPeople)
                    && (clause.Verb.IsPassive ? clause.SharedSubject : clause.Object) is { } done && (tokens[done.Head].Start == words.Tokens[end - 1].Start
                    || tokens[done.First].Start <= words.Tokens[first].Start && words.Is(end, "and") && words.Tokens[end].End <= tokens[done.End - 1].End)));
    }

    // "Karo Venn, the man who built the dam,"
    private static bool IsOneWho(SentenceWords words, int first, int end) =>
        words.Is(end, ",") && words.Has(end + 1, WordTraits.Determiner) && words.Has(end + 2, WordTraits.Kin)
        && words.Word(end + 3).Is(SmallWords.RelativeWords);

    // "Karo Venn, of the Harbour Institute,"
    private static bool IsOfBody(SentenceWords words, int first, int end)
    {
        if (!words.Is(end, ",") || !words.Word(end + 1).Is(SmallWords.OriginPrepositions) || words.Has(first - 1, WordTraits.Preposition | WordTraits.Locative)
            || !Enumerable.Range(first, end - first).All(i => words.Is(i, ".") || PersonEvidence.IsNoWord(words, i)))
            return false;
        var i = words.Is(end + 2, "the") ? end + 3 : end + 2;
        for (var start = i; words.IsCapitalised(i); i++)
            if (words.Has(i, WordTraits.Organisation) && i > start)
                return words.Is(i + 1, ",");
        return false;
    }

    // "The mayor called Karo Venn a liar."
    private static bool IsCalledOne(SentenceWords words, int first, int end) =>
        words.Word(end).Is(SmallWords.IndefiniteArticles) && SpeechVerbs.At(words, first - 1) is { Grammar: SpeechGrammar.Object, Form: not VerbForm.Base }
        && Enumerable.Range(first, end - first).All(i => words.Is(i, ".") || PersonEvidence.IsNoWord(words, i));

    // "Karo Venn MBE"
    private static bool HasLetters(SentenceWords words, int first, int end) => NameFinder.AfterLetters(words, end) > end;

    // "Karo Venn (foreign affairs)"
    private static bool HasPortfolio(SentenceWords words, int first, int end)
    {
        if (!words.Is(end, "("))
            return false;
        var close = end + 1;
        while (words.Has(close, WordTraits.Portfolio | WordTraits.Role | WordTraits.Modifier) || words.Is(close, "and"))
            close++;
        return close > end + 1 && words.Is(close, ")");
    }

    // “… it burst.”: Karo Venn
    private static bool SignsQuotation(SentenceWords words, int first, int end) =>
        (words.IsEnd(end) || words.Is(end, ",")) && (words.Is(first - 1, ":") || words.IsDash(first - 1)) && first > 2
        && words.Tokens[first - 2].Kind == TokenKind.CloseQuote && words.IsEnd(first - 3);

    // Karo Venn: “We lost.”
    private static bool OpensTurn(SentenceWords words, int first, int end) =>
        first == 0 && words.Is(end, ":") && end + 1 < words.Count && words.Tokens[end + 1].Kind == TokenKind.OpenQuote
        && !words.Has(end - 1, WordTraits.Organisation | WordTraits.Place | WordTraits.NotName);

    // "A reporter asked Karo Venn about it."
    private static bool IsAsked(SentenceWords words, int first, int end) =>
        words.Word(first - 1).Is(SmallWords.AskedForms) && !words.Has(end, WordTraits.Organisation | WordTraits.Place) && !words.IsCapitalised(end)
        && !words.Has(end - 1, WordTraits.Organisation | WordTraits.Place | WordTraits.NotName) && !words.IsPossessive(end - 1);

    // "The envoy met Karo Venn": who is met may be a firm or a town, if its name is a word.
    private static bool IsMet(SentenceWords words, int first, int end) =>
        words.Word(first - 1).Is(SmallWords.MetForms) && !words.IsCapitalised(end) && !words.IsPossessive(end - 1)
        && Enumerable.Range(first, end - first).All(i => words.Is(i, ".") || PersonEvidence.IsNoWord(words, i));

    // "whose real name is Karo Venn"
    private static bool IsOwnName(SentenceWords words, int first, int end) =>
        words.Word(first - 1).Is(SmallWords.IsForms) && words.Word(first - 2).Is(SmallWords.RealNames)
        && (words.IsEnd(end) || words.Is(end, ",") || words.Has(end, WordTraits.Joining));

    // "Karo Venn's house was hit"; of "Karo Venn's brother" what follows is his brother's.
    private static bool OwnsAsPeopleDo(SentenceWords words, int first, int end) =>
        words.IsInitial(first) && words.IsPossessive(end - 1)
        && words.Has(words.Is(end, "'") || words.Is(end, "’") ? end + 1 : end, WordTraits.Belonging)
        && !words.Has(end - 1, WordTraits.Organisation | WordTraits.Place);

    // "A.B. Venn", "K. Venn": but "the D.C. Circuit", "in L.A. County"
    private static bool IsInitialled(SentenceWords words, int first, int end) =>
        (end == first + 2 && words.Tokens[first].Text is [>= 'A' and <= 'Z', '.', >= 'A' and <= 'Z', '.', ..] initials
                && initials.Where((_, i) => i % 2 == 1).All(c => c == '.')
            || end == first + 3 && words.Tokens[first].Text.Length == 1 && words.Is(first + 1, ".") && words.Tokens[first].End == words.Tokens[first + 1].Start
                && Enumerable.Range(first + 2, 1).All(i => PersonEvidence.IsNoWord(words, i)))
        && !words.Has(first - 1, WordTraits.Determiner | WordTraits.Locative) && !words.Is(first - 1, ",")
        && !words.Has(end - 1, WordTraits.NotName) && !words.Bare[end - 1].EndsWith('s');

    // "Karo Venn Jr."
    private static bool IsYounger(SentenceWords words, int first, int end) =>
        NameMatch.IsSuffix(words.Bare[words.Is(end - 1, ".") ? end - 2 : end - 1]);
}
