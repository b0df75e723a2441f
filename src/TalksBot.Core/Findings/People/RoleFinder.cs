namespace TalksBot.Core.Findings.People;

/// <summary>
/// Finds what a sentence calls somebody, before the name ("Pakistan's Information Minister, …") or behind it
/// ("…, director general of the agency,"). A role is a stretch of the text without its article.
/// </summary>
internal static partial class RoleFinder
{
    private const int MaxWords = 16;
    private const int MaxAside = 24;
    private const int MaxAttributes = 2;

    private const WordTraits NeverAttributes = WordTraits.Clause | WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Preposition
        | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Locative | WordTraits.Day | WordTraits.Joining | WordTraits.Question;

    /// <summary>Where the role stands that leads up to the name; null where there is none.</summary>
    public static TextSpan? Before(SentenceWords words, NameMention name)
    {
        var end = name.First;

        // "spokesman Mr. Rahimi", "spokesman Lt. Gen. Rahimi": the honorific is no part of the role.
        while (Honorific(words, end) is var honorific && words.Has(honorific, WordTraits.Honorific) && !words.Has(honorific, WordTraits.Role))
            end = honorific;
        var title = end;

        // "The foreman, a Mr Rahimi,"
        if (end < name.First && words.Word(end - 1).Is(SmallWords.IndefiniteArticles) && words.Is(end - 2, ","))
            end--;

        // "Brig. (Retd.) Rahimi"
        if (IsRetired(words, end) is { } open)
            for (end = open; Honorific(words, end) is var rank && words.Has(rank, WordTraits.Honorific) && !words.Has(rank, WordTraits.Role);)
                title = end = rank;

        // "its ambassador to Northland, Southlander Nour Haddad": whose countryman he is belongs to neither role nor name.
        if (words.Is(end - 2, ",") && Gazetteer.At(words, end - 1) is { Kind: KnownNameKind.Demonym or KnownNameKind.State } home
            && (home.Kind == KnownNameKind.Demonym || words.IsPossessive(end - 1)))
            end--;

        // "A former general named Nour Haddad", "a baker known only as Nour"; but "the mayor called Nour Haddad a liar"
        end = words.Word(name.End).Is(SmallWords.IndefiniteArticles) ? end : BeforeNaming(words, end);
        // "The dentist (Nour Haddad)", "has a new dentist: Nour Haddad."
        var comma = words.Is(end - 1, ",") || words.Is(end - 1, "(") && words.Is(name.End, ")") || words.Is(end - 1, ":") && words.IsEnd(name.End);
        var grade = words.Has(title, WordTraits.Rank) && title < name.First ? words.Span(title, name.First) : (TextSpan?)null;
        if (comma && !IsClosed(words, BehindOrigin(words, name.End)))
            return grade ?? Shared(words, name);
        end -= comma ? 1 : 0;

        // "The director of the Harbour Office (HO), Nour Haddad, …"
        end = BeforeBrackets(words, end);

        var head = HeadOf(words, end, comma);
        if (head < 0 || words.IsPossessive(end - 1))
            return grade ?? Shared(words, name);
        return Told(words, head, end, comma);
    }

    private static int HeadOf(SentenceWords words, int end, bool comma)
    {
        // "Interior minister designate Nour Haddad"
        var head = words.Has(end - 1, WordTraits.Coming) && IsHead(words, end - 2) ? end - 2 : end - 1;

        // "director of the Coast Guard": what ends like a role may be the body that it belongs to.
        if (!IsHead(words, head) || words.Has(head, WordTraits.Organisation))
            head = HeadBefore(words, end, comma) is var farther and >= 0 ? farther : IsHead(words, head) ? head : -1;
        return head;
    }

    // The role with that head that ends before a token; null where it tells of somebody else, or says whose only outside of it.
    private static TextSpan? Told(SentenceWords words, int head, int end, bool comma)
    {
        var first = FirstOfPair(words, FirstModifier(words, head), comma);

        // "The wife of the governor, Nour Haddad,": hers is the role that the other belongs to.
        var isOwned = false;
        while (comma && Owner(words, first) is var owner and >= 0)
            (head, first, isOwned) = (owner, FirstModifier(words, owner), true);
        // "His wife Nour": whose she is stands outside; "Sister Nour" is nobody's.
        if (first == head && end == head + 1 && IsKin(words, head) && !isOwned && (!words.IsCapitalised(head) || comma || words.IsPossessive(end)))
            return null;
        return IsSpeech(words, first, head, comma) ? null : words.Span(first, end);
    }

    /// <summary>Where the role stands that follows the name in apposition; null where there is none.</summary>
    public static TextSpan? After(SentenceWords words, NameMention name)
    {
        if (IsDistinguished(words, name) && At(words, name.End, apposition: true, copula: false) is { } own && IsVerbBehind(words, own))
            return own;
        var i = BehindOrigin(words, SkipBrackets(words, name.End));
        if (!words.Is(i, ",") && !(words.IsDash(i) && !words.IsCapitalised(i + 1)))
            return null;
        i = BehindAge(words, i + 1);

        // "Nour Haddad, M.D., head of surgery"
        if (words.IsCapitalised(i) && words.Has(i, WordTraits.Degree))
            i = words.Is(i + 1, ",") ? i + 2 : words.Is(i + 2, ",") ? i + 3 : i;
        i += words.Is(i, "as") ? 1 : 0;

        // "…, the daughter of Nour Haddad, serves as governor": the comma closes what is told of somebody before.
        return BehindTenure(words, i) > i || At(words, i, apposition: true, copula: false) is not { } role || IsNextSubject(words, name, role) ? null : role;
    }

    // "Nour Haddad the singer left", and not "they asked Nour Haddad the question".
    private static bool IsDistinguished(SentenceWords words, NameMention name) => words.Is(name.End, "the")
        && !words.IsPossessive(name.End - 1)
        && !Enumerable.Range(0, name.First).Any(i => words.Has(i, WordTraits.Auxiliary) || VerbWords.MayStand(words.Tokens, i));

    private static bool IsVerbBehind(SentenceWords words, TextSpan role) => words.TokenAt(role.End) is var next && next < words.Count
        && words.Tokens[next].IsWord && (words.Has(next, WordTraits.Auxiliary) || VerbWords.MayStand(words.Tokens, next));

    // "To Nour Haddad, the mayor is a fool": the mayor is somebody else, of whom the clause tells behind what opens it.
    private static bool IsNextSubject(SentenceWords words, NameMention name, TextSpan role)
    {
        var end = name.End;
        while (end < words.Count && words.Tokens[end].Start < role.End)
            end++;
        return (words.Has(0, WordTraits.Preposition | WordTraits.Locative) || words.Word(0).Is(SmallWords.ComparingWords))
            && words.Is(name.End, ",") && words.Has(name.End + 1, WordTraits.Determiner)
            && end < words.Count && words.Tokens[end].IsWord && (words.Has(end, WordTraits.Auxiliary) || VerbWords.MayStand(words.Tokens, end))
            && !Enumerable.Range(0, name.First).Any(i => words.Is(i, ",") || words.Has(i, WordTraits.Auxiliary));
    }

    // "Nour Haddad of the Harbour Party, the mayor,"
    private static int BehindOrigin(SentenceWords words, int end)
    {
        var i = end + 1;
        while (words.Word(end).Is(SmallWords.OriginPrepositions) && (words.IsCapitalised(i) || i == end + 1 && words.Is(i, "the")))
            i++;
        return i > end + 1 && (words.Is(i, ",") || words.IsEnd(i)) ? i : end;
    }

    // "Nour Haddad, 61,", "Nour Haddad, 61 years old and"
    private static int BehindAge(SentenceWords words, int i)
    {
        if (words.Tokens.ElementAtOrDefault(i).Kind != TokenKind.Number)
            return i;
        var end = words.Is(i + 1, "years") && words.Is(i + 2, "old") ? i + 3 : i + 1;
        return words.Is(end, ",") || words.Is(end, "and") ? end + 1 : i;
    }

    // The role that begins at a verb or behind a comma.
    private static TextSpan? At(SentenceWords words, int i, bool apposition, bool copula)
    {
        // "holds the post of governor", "served the council as envoy"
        if (BehindTenure(words, i) is var office && office > i)
            return At(words, office, apposition: true, copula: false) is not { } held ? null
                : words.Word(VerbOfTenure(words, i)).Is(SmallWords.LeavingForms)
                    ? TextSpan.FromBounds(words.Tokens[VerbOfTenure(words, i)].Start, held.End) : held;

        // "was appointed governor", "has been named as envoy", "was sworn in as mayor"
        var bygone = copula && words.Has(i + 1, WordTraits.Bygone) ? i + 1 : -1;
        while (copula && (words.Is(i + 1, "been") || words.Is(i, "used") || words.Is(i, "to") || words.Has(i + 1, WordTraits.Adverb)))
        {
            if (words.IsNegation(++i))
                return null;
        }

        if (copula && words.Has(i + 1, WordTraits.Appointing))
            for (i++; words.Word(i + 1).Is(SmallWords.RoleLeads);)
                i++;
        if (copula)
            i++;
        if (!apposition && !copula)
            return null;

        // "Nour Haddad, then the minister": it belongs to the role that he isn't minister now.
        for (; words.Has(i, WordTraits.Adverb) || words.Word(i).Is(SmallWords.RoleDeterminers); i++)
            if (words.IsNegation(i))
                return null;
            else if (bygone < 0 && words.Has(i, WordTraits.Bygone))
                bygone = i;
        if (OneOfSeveral(words, i) is { } one)
            return one;
        var first = i;
        while (i < words.Count && i - first < MaxWords
            && (IsModifier(words, i) || words.Is(i, "only") && words.IsPossessive(i - 1) || IsAttribute(words, i)
                || words.Tokens[i].Text.Is(SmallWords.Apostrophes) && words.IsPossessive(i - 1))
            && !(IsHead(words, i) && !LeadsToHead(words, i) && !words.IsPossessive(i) && !OpensBody(words, i)))
            i++;
        // "Is a major public concern": the head is something else.
        if (!IsHead(words, i) || words.IsPossessive(i)
            || copula && (IsKin(words, i) || words.Has(i + 1, WordTraits.Modifier | WordTraits.Portfolio) && !words.IsCapitalised(i + 1)))
            return null;
        var end = EndOfComplement(words, words.Has(i + 1, WordTraits.Coming) ? i + 2 : i + 1, any: false);

        // "Nour Haddad, a baker turned mayor,"
        end += words.Is(end, "turned") && IsHead(words, end + 1) ? 2 : 0;

        // "Nour Haddad, SP Bergen, said"
        if (apposition && first == i && EndOfPost(words, i) is var post && post > i)
            return words.Span(i, post);

        // "Ewa Nowak, Czech President Jan Dvořák and …": the next one of a list, with a role of their own.
        if (words.IsCapitalised(end) && !words.Has(end, WordTraits.Day | WordTraits.NotName))
            return null;
        return first == i && end == i + 1 && IsKin(words, i) ? null : words.Span(bygone < 0 ? first : bygone, EndOfTerm(words, end));
    }
}
