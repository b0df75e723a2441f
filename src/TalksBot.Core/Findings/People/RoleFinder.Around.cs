namespace TalksBot.Core.Findings.People;

/// <summary>Roles that stand elsewhere than right beside the name.</summary>
internal static partial class RoleFinder
{
    private const int MaxShared = 3;
    private const int MaxServed = 7;
    private const int MinTrade = 5;

    private static readonly ImmutableArray<string[]> TradeEndings = RuleData.Rows("Findings/People/trade-endings.tsv");

    private static int BeforeNaming(SentenceWords words, int end)
    {
        var verb = end - 1;
        if (words.Is(verb, "as"))
            verb -= words.Has(verb - 1, WordTraits.Adverb) || words.Word(verb - 1).EndsWith("ly", StringComparison.Ordinal) ? 2 : 1;
        var isAs = words.Is(end - 1, "as");

        // "The gunman, later named as Nour Haddad,", "the gunman was identified on Monday as Nour Haddad"
        var head = verb;
        while (isAs && (words.Has(head - 1, WordTraits.Adverb | WordTraits.Being | WordTraits.Auxiliary)
            || words.Word(head - 1).EndsWith("ly", StringComparison.Ordinal)))
            head--;
        head -= words.Is(head - 1, ",") ? 1 : 0;
        if (isAs && head < verb && (words.Word(verb).Is(SmallWords.KnownForms) || words.Word(verb).Is(SmallWords.NamedForms)) && IsHead(words, head - 1)
            && !words.IsNegation(verb - 1))
            return head;
        return words.Word(verb).Is(isAs ? SmallWords.KnownForms : SmallWords.NamedForms) && IsHead(words, verb - 1) ? verb : end;
    }

    /// <summary>Where the role stands before a comma and a rank ("his deputy, Colonel Nour Haddad,"); null where none does.</summary>
    public static TextSpan? BeforeRank(SentenceWords words, NameMention name)
    {
        var end = name.First;
        while (Honorific(words, end) is var rank && words.IsCapitalised(rank) && !words.Is(rank, ","))
            end = rank;
        return end < name.First && words.Is(end - 1, ",") && IsClosed(words, name.End) && !words.IsPossessive(end - 2)
            && Enumerable.Range(end, name.First - end).Any(i => words.Has(i, WordTraits.Honorific | WordTraits.Role))
            && HeadOf(words, end - 1, comma: true) is var head and >= 0 ? Told(words, head, end - 1, comma: true) : null;
    }

    /// <summary>Where the role stands that opens the sentence ("As mayor, Nour Haddad …"); null where none does.</summary>
    public static TextSpan? Opening(SentenceWords words, NameMention name)
    {
        var end = name.First - 1;
        var start = end;
        while (start > 0 && !words.Is(start - 1, ";") && !words.Is(start - 1, ":") && (words.Is(end - 1, ",") || !words.Is(start - 1, "whose")))
            start--;
        var isFronted = words.Is(end, ",") && (words.Has(start, WordTraits.Fronting | WordTraits.Appointing)
            || start == 0 && IsApart(words, name));

        // "The priest's name is Nour Haddad."
        if (words.Word(end).Is(SmallWords.IsForms) && IsClosed(words, name.End) && words.Word(end - 1).Is(SmallWords.RealNames)
            && words.IsPossessive(end - 2) && IsHead(words, end - 2))
            return words.NameSpan(FirstModifier(words, end - 2), end - 1);

        // "In her role as mayor, Nour Haddad …"
        if (start == 0 && words.Is(end, ",") && words.Is(0, "in") && words.Word(2).Is(SmallWords.PostNouns) && words.Is(3, "as"))
            return EndingAt(words, 4, end);
        var first = isFronted && words.Has(start, WordTraits.Fronting | WordTraits.Appointing) && !words.Has(start, WordTraits.Bygone) ? start + 1 : start;
        return isFronted ? EndingAt(words, first, end) : null;
    }

    // "Mayor since 2015, Nour Haddad has …", "A former shepherd, Nour Haddad leads …": but "The mayor, Nour Haddad said, …".
    private static bool IsApart(SentenceWords words, NameMention name)
    {
        var verb = name.End;
        while (words.Has(verb, WordTraits.Adverb) && !words.IsCapitalised(verb))
            verb++;
        return !words.Is(0, "the") && words.Analysis.Clauses.Any(clause => words.Analysis.Words.Tokens[clause.Verb.First].Start is var start
                && start >= words.Tokens[name.End - 1].End && words.TokenAt(start) <= verb)
            && SpeechVerbs.At(words, verb) is null && !words.IsPossessive(name.End - 1);
    }

    /// <summary>Where the role stands that a relative clause adds to one ("a teacher who has been mayor since May"); null where none does.</summary>
    public static TextSpan? Added(SentenceWords words, NameMention name)
    {
        if (After(words, name) is not { } role)
            return null;
        // "mayor until last year, and now a senator,"
        for (var i = name.End + 2; i + 1 < words.Count && i - name.End <= MaxAside; i++)
            if (words.Tokens[i].Start >= role.End && words.Is(i - 1, ",") && words.Is(i, "and") && words.Has(i + 1, WordTraits.Adverb))
                return At(words, i + 1, apposition: true, copula: false);
        return null;
    }

    /// <summary>Where the role stands in brackets behind the name ("Nour Haddad (mayor of Bergen)"); null where none does.</summary>
    public static TextSpan? InBrackets(SentenceWords words, NameMention name)
    {
        var close = SkipBrackets(words, name.End) - 1;
        return close > name.End ? EndingAt(words, name.End + 1, close) : null;
    }

    /// <summary>Whether a short post and its place or branch end there (", SP Bergen,", ", DG Military Operations,"), so that they are nobody's name.</summary>
    public static bool IsPostWithPlace(SentenceWords words, int first, int end)
    {
        var post = first;
        while (post > 0 && first - post < MaxShared && words.IsCapitalised(post) && !(words.Has(post, WordTraits.Role) && IsShort(words, post)))
            post--;
        return words.Is(post - 1, ",") && EndOfPost(words, post) == end;
    }

    private static int EndOfPost(SentenceWords words, int post)
    {
        var end = post + 1;
        while (words.Has(post, WordTraits.Role) && IsShort(words, post) && end - post <= MaxShared && words.IsCapitalised(end))
            end++;
        return end > post + 1 && words.Is(end, ",") ? end : post;
    }

    /// <summary>Where the role stands that somebody is given, or takes over from another ("appointed Nour Haddad as mayor", "was replaced by Nour
    /// Haddad as mayor", "Nour Haddad succeeded Karo Venn as mayor"); null where none does.</summary>
    public static TextSpan? Given(SentenceWords words, NameMention name)
    {
        var before = name.First - 1;
        while (words.Has(before, WordTraits.Honorific) && words.IsCapitalised(before) || words.Is(before, ".") && words.Has(before - 1, WordTraits.Honorific))
            before--;
        if (words.Has(before, WordTraits.Appointing) && !words.Has(before - 1, WordTraits.Being)

            // "elected Nour Haddad chairman and Karo Venn vice-chair"
            || words.Is(before, "and") && Enumerable.Range(1, Math.Max(0, before - 1)).Any(i => words.Has(i, WordTraits.Appointing) && !words.Has(
                i - 1, WordTraits.Being)) && !words.Is(name.End, ","))
            return At(words, words.Word(name.End).Is(SmallWords.RoleLeads) ? name.End + 1 : name.End, apposition: true, copula: false);

        // "With Nour Haddad as its chair", "Nour Haddad, whom the union appointed mediator"
        if (words.Is(name.End, "as") && (words.Is(before, "with")

            // "names Nour Haddad as the paymaster and Karo Venn as the go-between"
            || words.Has(before, WordTraits.Listing) || words.Is(before, "and") && Enumerable.Range(0, before).Any(i => words.Has(i, WordTraits.Listing))))
            return At(words, name.End + 1, apposition: true, copula: false);
        for (var i = name.End + 2; words.Is(name.End, ",") && words.Is(name.End + 1, "whom") && i - name.End <= MaxServed; i++)
            if (words.Has(i, WordTraits.Appointing))
                return At(words, words.Word(i + 1).Is(SmallWords.RoleLeads) ? i + 2 : i + 1, apposition: true, copula: false);
        if (words.Is(before, "by") && words.Has(before - 1, WordTraits.Succeeding) && words.Has(before - 2, WordTraits.Being | WordTraits.Adverb))
            return words.Is(name.End, "as") ? At(words, name.End + 1, apposition: true, copula: false) : null;

        // "was replaced as mayor by Nour Haddad"
        for (var i = before - 2; words.Is(before, "by") && i > 0 && before - i <= MaxServed; i--)
            if (words.Is(i, "as") && words.Has(i - 1, WordTraits.Succeeding) && words.Has(i - 2, WordTraits.Being | WordTraits.Adverb))
                return EndingAt(words, i + 1, before);
        var verb = words.Is(name.End, ",") && words.Is(name.End + 1, "who") ? name.End + 2 : name.End;
        while (words.Has(verb, WordTraits.Auxiliary | WordTraits.Adverb))
            verb++;

        // "was chosen to succeed Karo Venn as mayor"
        if (words.Has(verb, WordTraits.Appointing) && words.Is(verb + 1, "to"))
            verb += 2;
        var takesOver = words.Word(verb).Is(SmallWords.TakingForms) && words.Is(verb + 1, "over");
        if (!takesOver && !words.Has(verb, WordTraits.Succeeding) || words.Has(verb - 1, WordTraits.Being) && !takesOver || words.IsPossessive(name.End - 1))
            return null;
        for (var i = verb + 1; i < words.Count && i - verb <= MaxAside && words.Tokens[i].IsWord; i++)
            if (words.Is(i, "as"))
                return i == verb + (takesOver ? 2 : 1) || words.IsCapitalised(i - 1) && (!takesOver || words.Is(verb + 2, "from"))
                    ? At(words, i + 1, apposition: true, copula: false) : null;
        return null;
    }

    /// <summary>Where a trade stands that only its ending tells ("Nour Haddad, a landscaper,"); null where none does. It tells of nobody that they
    /// are somebody: "Marrow, a freighter, sank".</summary>
    public static TextSpan? ByForm(SentenceWords words, NameMention name)
    {
        var i = SkipBrackets(words, name.End);
        return words.Is(i, ",") ? TradeAt(words, BehindAge(words, i + 1)) : null;
    }

    private static TextSpan? TradeAt(SentenceWords words, int i)
    {
        var first = i;
        while (words.Has(i, WordTraits.Adverb | WordTraits.Bygone))
            i++;
        if (!words.Word(i).Is(SmallWords.IndefiniteArticles))
            return null;
        var head = i;
        while (head - i <= MaxShared && head + 1 < words.Count && !words.IsCapitalised(head + 1)
            && (IsModifier(words, head + 1) || IsAttribute(words, head + 1)))
            head++;
        return head > i && !IsKin(words, head) && IsTradeByForm(words.Word(head), every: false)
            ? words.Span(words.Has(first, WordTraits.Bygone) ? first : i + 1, EndOfComplement(words, head + 1, any: false)) : null;
    }

    internal static bool IsTradeByForm(string word, bool every) => word.Length > MinTrade && !word.Is(SmallWords.NotTrades)
        && !(every && (word.Is(SmallWords.AlsoAdjectives) || word.Contains('-', StringComparison.Ordinal)))
        && TradeEndings.Any(row => word.EndsWith(row[0], StringComparison.Ordinal)
            && (!every || row[1] == "every" || row[1] == "compound" && RightWords.Has(word[..^row[0].Length])));

    // "Nour Haddad, one of the three envoys to Oman,"
    private static TextSpan? OneOfSeveral(SentenceWords words, int of)
    {
        if (!words.Is(of, "of") || !words.Is(of - 1, "one"))
            return null;
        var head = of + 1;
        while (head - of <= MaxServed && head < words.Count && !IsPluralHead(words, head)
            && (words.Has(head, WordTraits.Determiner) || words.Tokens[head].Kind == TokenKind.Number || IsModifier(words, head) || IsAttribute(words, head)))
            head++;
        return head < words.Count && IsPluralHead(words, head) ? words.Span(of - 1, EndOfComplement(words, head + 1, any: false)) : null;
    }

    private static int VerbOfTenure(SentenceWords words, int i)
    {
        while (words.Has(i, WordTraits.Auxiliary | WordTraits.Adverb) && !words.IsCapitalised(i) && !words.IsNegation(i))
            i++;
        return i;
    }

    // "Has held the post of mayor", "stepped down as mayor", "joined the board as director": the token where the post begins; the verb's own where
    // it tells of none. Whoever left one is called by the verb as well.
    private static int BehindTenure(SentenceWords words, int verb)
    {
        var first = VerbOfTenure(words, verb);
        var i = first;
        if (words.Word(i).Is(SmallWords.HoldingForms))
            for (var noun = i + 1; noun < words.Count && noun - i <= MaxShared + 1 && words.Tokens[noun].IsWord; noun++)
                if (words.Word(noun).Is(SmallWords.PostNouns) && words.Word(noun + 1).Is(SmallWords.PostLinks))
                    return noun + 2;
        if (!words.Has(i, WordTraits.Serving))
            return verb;
        for (i++; i < words.Count && i - first <= MaxServed && words.Tokens[i].IsWord; i++)
            if (words.Is(i, "as"))
                return i + 1;
            else if (words.Has(i, WordTraits.Clause | WordTraits.Auxiliary))
                break;
        return verb;
    }

    /// <summary>Whether a word names several by what they are ("presidents").</summary>
    public static bool IsPluralHead(SentenceWords words, int index) =>
        index >= 0 && words.Tokens[index].IsWord && !words.IsPossessive(index) && SingularOf(words.Bare[index]) is { } single
        && ((WordList.Of(single) & (WordTraits.Role | WordTraits.Kin)) == WordTraits.Role
            || IsTradeByForm(single, every: true) && (index == 0 || !words.IsCapitalised(index))
            || (WordList.Of(single) & WordTraits.Trade) != 0 && !Lexicon.Of(words.Bare[index]).Is(WordKinds.Verb)
                && (!words.IsCapitalised(index) || index == 0 || single.EndsWith("man", StringComparison.Ordinal)));

    private static string? SingularOf(string plural) => plural.EndsWith("ies", StringComparison.Ordinal) ? $"{plural[..^3]}y"
        : plural.EndsWith("men", StringComparison.Ordinal) ? $"{plural[..^2]}an" : plural.EndsWith('s') ? plural[..^1] : null;

    // "Mayor from 2010 to 2015", "mayor until May": when it was over belongs to it.
    private static int EndOfTerm(SentenceWords words, int end)
    {
        var last = end;
        for (var i = end; words.Word(i).Is(SmallWords.TermWords) && i + 1 < words.Count
            && (words.Tokens[i + 1] is { Kind: TokenKind.Number, Text.Length: 4 } || words.Has(i + 1, WordTraits.Day)); i += 2)
            last = i + 2;
        return words.Word(last - 2).Is(SmallWords.UntilWords) || last == end + 4 ? last : end;
    }

    private static TextSpan? EndingAt(SentenceWords words, int first, int end)
    {
        // "Mayor of Bergen since 2015", "Elected mayor in 2015": when is no part of it.
        while (end > first && (words.Tokens[end - 1] is { Kind: TokenKind.Number, Text.Length: 4 or 9 }
            && (words.IsDash(end - 2) || words.Has(end - 2, WordTraits.Role)) || words.IsDash(end - 1)))
            end--;
        if (end <= first)
            return null;
        if (words.Is(end - 2, "since") || words.Is(end - 2, "in")
            && (words.Has(end - 1, WordTraits.Day) || words.Tokens[end - 1] is { Kind: TokenKind.Number, Text.Length: 4 }))
            end -= 2;
        return At(words, first, apposition: true, copula: false) is { } role && end > 0 && role.End == words.Tokens[end - 1].End ? role : null;
    }

    // "Former president and Nobel laureate Nour Haddad", "the founder and chief executive, Nour Haddad,": one who is both, where no article says that
    // there are two.
    private static int FirstOfPair(SentenceWords words, int first, bool comma)
    {
        if (!words.Is(first - 1, "and") && !words.Is(first - 1, "turned") || !IsHead(words, first - 2) || words.IsPossessive(first - 2))
            return first;
        var other = FirstModifier(words, first - 2);

        // "Former Harbour Director and Defence Secretary": "former" is small, and the rest as large as what follows.
        var named = words.Has(other, WordTraits.Modifier) && other < first - 2 && !words.IsCapitalised(other) ? other + 1 : other;
        return !comma && words.Has(other - 1, WordTraits.Determiner) || other > 0 && words.IsCapitalised(named) != words.IsCapitalised(first) ? first : other;
    }

    // "Ministers Nour Haddad and Karo Venn", "foreign ministers Nour Haddad of Oman and Karo Venn of Qatar": each of them is one.
    private static TextSpan? Shared(SentenceWords words, NameMention name)
    {
        // "The three judges – Nour Haddad and Karo Venn – withdrew."
        var (end, isListed) = (words.IsDash(name.First - 1) ? name.First - 1 : name.First, false);

        // "Analysts such as Nour Haddad", "rivals, including Nour Haddad,": but "partners such as" may be bodies.
        if (BehindExample(words, end) is var kind && kind < end)
            return IsPluralHead(words, kind - 1) && !WordList.Of(SingularOf(words.Bare[kind - 1])!).HasFlag(WordTraits.AlsoBody)
                ? words.Span(FirstModifier(words, kind - 1), kind) : null;
        for (var names = 0; names < MaxShared; names++)
        {
            end -= words.IsDash(end - 1) ? 1 : 0;
            if (IsPluralHead(words, end - 1))
                return (isListed || IsShared(words, name.End)) && FirstModifier(words, end - 1) is var first ? words.Span(first, end) : null;
            if (!words.Is(end - 1, "and") && !words.Is(end - 1, ","))
                return null;
            var joint = end = BeforeBrackets(words, end - 1);
            end -= words.IsDash(end - 1) ? 1 : 0;
            while (end > 0 && (words.IsCapitalised(end - 1) || words.Is(end - 1, ".") || words.Is(end - 1, "of") || words.Has(end - 1, WordTraits.Particle))
                && !IsPluralHead(words, end - 1))
                end--;
            isListed |= end < joint;
            if (end == joint && !IsPluralHead(words, end - 1))
                return null;
        }

        return null;
    }

    private static int BehindExample(SentenceWords words, int end)
    {
        var lead = words.Is(end - 1, "as") && words.Is(end - 2, "such") ? end - 2 : words.Is(end - 1, "including") ? end - 1 : end;
        return lead < end && words.Is(lead - 1, ",") ? lead - 1 : lead;
    }

    /// <summary>Where the role stands that is told of several behind the last of them ("Nour Haddad and Karo Venn, the council's deputies,"); null where
    /// none is.</summary>
    public static TextSpan? SharedBehind(SentenceWords words, NameMention name)
    {
        var (i, isPair) = (name.End, words.Is(name.First - 1, "and"));
        for (var names = 0; names < MaxShared && (words.Is(i, "and") || words.Is(i, ",") && words.IsCapitalised(i + 1)); names++)
        {
            isPair |= words.Is(i, "and");
            for (i++; words.IsCapitalised(i) || words.Has(i, WordTraits.Particle); i++);
        }

        if (!isPair || !words.Is(i, ","))
            return null;
        while (words.Has(++i, WordTraits.Determiner))
            continue;
        var first = i;
        while (i - first < MaxWords && !IsPluralHead(words, i) && (IsModifier(words, i) || IsAttribute(words, i)) && !words.IsCapitalised(i))
            i++;
        return i < words.Count && IsPluralHead(words, i) && EndOfComplement(words, i + 1, any: false) is var end && (words.Is(end, ",") || words.IsEnd(end))
            ? words.Span(first, end) : null;
    }

    // Another name follows.
    private static bool IsShared(SentenceWords words, int end)
    {
        for (var i = SkipBrackets(words, end); i < words.Count && i - end <= MaxAside; i++)
            if (words.Is(i, "and") || words.Is(i, ","))
                return words.IsCapitalised(i + 1);
            else if (!words.IsCapitalised(i) && !words.Is(i, "of") && !words.Is(i, "the"))
                return false;
        return false;
    }
}
