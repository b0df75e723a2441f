namespace TalksBot.Core.Findings.People;

// What the clauses of a sentence tell of somebody, read from its analysis.
internal static partial class RoleFinder
{
    /// <summary>What clauses say that somebody is, was, serves as or leads ("Nour Haddad, the daughter of Karo Venn, is governor and chairs the port").
    /// </summary>
    public static IEnumerable<TextSpan> Predicates(SentenceWords words, NameMention name)
    {
        var tokens = words.Analysis.Words.Tokens;
        foreach (var clause in words.Analysis.Clauses)
            if (IsTold(clause) && (IsOf(words, name, clause) && !EndsPost(words, name)
                ? Predicate(words, clause, words.TokenAt(tokens[clause.Verb.First].Start)) : Inverted(words, name, clause)) is { } role)
                yield return role;
    }

    /// <summary>Where the role stands that a pronoun is given ("before he became commander of the brigade"); null where none does.</summary>
    public static TextSpan? OfPronoun(SentenceWords words, int pronoun)
    {
        var tokens = words.Analysis.Words.Tokens;
        return words.Analysis.Clauses.FirstOrDefault(clause => clause.Subject is { IsPronoun: true } he
            && tokens[he.Head].Start == words.Tokens[pronoun].Start) is { } clause && IsTold(clause)
            ? Predicate(words, clause, words.TokenAt(tokens[clause.Verb.First].Start)) : null;
    }

    // "Its engineer was Nour Haddad."
    private static TextSpan? Inverted(SentenceWords words, NameMention name, Clause clause)
    {
        var tokens = words.Analysis.Words.Tokens;
        return clause is { Verb: { IsCopula: true } verb, Subject: { IsName: false, IsPronoun: false } noun, Object: { IsName: true } named }
            && words.TokenAt(tokens[named.Head].Start) == name.End - 1 && name.First - words.TokenAt(tokens[verb.Main].Start) is 1 or 2
            && (IsClosed(words, name.End) || words.Is(name.End, "and") && !words.IsCapitalised(name.End + 1))
            && words.TokenAt(tokens[noun.Head].Start) is var head && IsHead(words, head)
            ? Told(words, head, words.TokenAt(tokens[noun.End - 1].End), comma: true) : null;
    }

    // "If Nour Haddad becomes mayor", "denies that he is mayor", "will be mayor": nobody is so.
    private static bool IsTold(Clause clause) => clause.Verb is { Modal: null, IsNegated: false, IsInverted: false }
        && (clause.Verb.Form is VerbShape.Finite or VerbShape.PastOrParticiple or VerbShape.Auxiliary
            || clause is { Verb.Form: VerbShape.Infinitive, Parent: { Verb: { Form: not VerbShape.Infinitive, Modal: null, IsNegated: false } } won }
                && won.Verb.Lemma.Is(won.Object is null ? SmallWords.RisingBases : SmallWords.WinningBases))
        && !Lexicon.Of(clause.Marker ?? "").Is(WordKinds.Condition)
        && !(clause.Relation == ClauseRelation.Complement && clause.Parent is { } parent && (parent.Verb.IsNegated
            || Governors.Find(parent.Verb.Lemma, governor => governor.Meaning == Governance.Denied) is not null));

    private static TextSpan? Predicate(SentenceWords words, Clause clause, int first)
    {
        var main = words.TokenAt(words.Analysis.Words.Tokens[clause.Verb.Main].Start);

        // "Is acting head", "is commanding officer": that is no verb.
        if (words.Has(first, WordTraits.Being) && words.Word(main).EndsWith("ing", StringComparison.Ordinal) && !words.Has(main + 1, WordTraits.Determiner))
            main = first;
        if (clause.Verb.Lemma.Is(SmallWords.BecomingBases) || main == first && words.Has(first, WordTraits.Being)
            || clause.Verb.IsPassive && words.Has(main, WordTraits.Appointing))
            return At(words, clause.Verb.IsPassive ? main - 1 : main, apposition: false, copula: true) ?? TradeAt(words, main + 1);
        if (BehindTenure(words, first) > first)
            return At(words, first, apposition: false, copula: false);
        return words.Has(main, WordTraits.Leading) && !clause.Verb.IsPassive && (words.Bare[main].EndsWith('s') || clause.Verb.IsPerfect)
            && EndOfComplement(words, main + 1, any: true) is var end && end > main + 1
            && (clause.Relation == ClauseRelation.Relative || Enumerable.Range(main + 1, end - main - 1).Any(i => words.Has(
                i, WordTraits.Organisation | WordTraits.Portfolio))) ? words.Span(main, end) : null;
    }

    // "The secretary of Fish and Harbour Boats, Haddad is …": that is said of Haddad.
    private static bool EndsPost(SentenceWords words, NameMention name)
    {
        var end = Places.End(name.End + 1, words.Count, words.IsCapitalised);
        return words.Is(name.End, ",") && words.Word(name.First - 1).Is(SmallWords.NameCoordinators) && end > name.End + 1 && end < words.Count
            && (words.Has(end, WordTraits.Auxiliary) || VerbWords.MayStand(words.Tokens, end));
    }

    // The clause's subject is the name, or whoever is said to be named so ("the man, named as Nour Haddad, works as a guard").
    private static bool IsOf(SentenceWords words, NameMention name, Clause clause)
    {
        var tokens = words.Analysis.Words.Tokens;
        return clause.SharedSubject is { } subject && (IsHeadOf(subject)

            // "Nour Haddad is a physicist who has been mayor"
            || clause is { Relation: ClauseRelation.Relative, Parent: { Verb.IsCopula: true, Object: { } one, SharedSubject: { } somebody } }
                && one == subject && IsHeadOf(somebody)
            || words.Analysis.Clauses.Any(naming => naming != clause && naming.Verb.IsPassive && naming.Verb.Lemma.Is(SmallWords.NamingBases)
                && naming.SharedSubject == subject && (naming.Object is { } called && IsHeadOf(called) || naming.Behind.Exists(IsHeadOf))));

        // Of several the last is a "who".
        bool IsHeadOf(Phrase phrase) =>
            Enumerable.Range(phrase.Head, phrase.End - phrase.Head).Any(i => words.Analysis.Words.Has(i, WordKinds.Coordinator))
                ? clause.Relation == ClauseRelation.Relative && name.Span.Contains(tokens[phrase.End - 1].Start)
                : name.Span.Contains(tokens[phrase.Head].Start);
    }

    /// <summary>The noun that a clause's subject stands in apposition to, with what belongs to it ("a lawyer acting for Karo Venn, Nour Haddad,
    /// appealed"); null where it stands in apposition to none that says what somebody is.</summary>
    public static TextSpan? Apposed(SentenceWords words, NameMention name)
    {
        var tokens = words.Analysis.Words.Tokens;
        if (!words.Is(name.First - 1, ",") || !IsClosed(words, name.End) || Before(words, name) is not null)
            return null;
        foreach (var clause in words.Analysis.Clauses)
            if (clause.Beside is [var noun, .., var named] && !noun.IsName && name.Span.Contains(tokens[named.Head].Start)
                && words.TokenAt(tokens[noun.Head].Start) is var head && IsHead(words, head)
                && words.Has(words.TokenAt(tokens[noun.First].Start), WordTraits.Determiner))
                return Told(words, head, name.First - 1, comma: true);
        return null;
    }
}
