namespace TalksBot.Core.Findings.Deeds;

/// <summary>How a deed is told, and by whom the sentence says that it is told.</summary>
internal readonly record struct DeedMeaning(DeedStatus Status, Phrase? ToldBy)
{
    private const int MaxDepth = 8;

    private static readonly Dictionary<string, DeedStatus> OfModal = RuleData.Rows("Findings/Deeds/modals.tsv")
        .SelectMany(row => row[1].Split(' ').Select(modal => (Modal: modal.Replace('_', ' '), Status: Enum.Parse<DeedStatus>(row[0]))))
        .ToDictionary(row => row.Modal, row => row.Status, StringComparer.Ordinal);

    public static DeedMeaning Of(EnglishWords words, Clause clause)
    {
        var own = Own(words, clause);
        var (above, toldBy) = Above(words, clause, 0);

        // "Fears that rebels would storm the valley": nobody plans it.
        var isOpen = clause.Told is { Meaning: Telling.Uncertain } && own == DeedStatus.Planned;
        return new DeedMeaning(own == DeedStatus.Told || isOpen ? above : own, toldBy);
    }

    /// <summary>What the verb itself, its auxiliaries and the words before it make of it.</summary>
    private static DeedStatus Own(EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        if (verb.IsNegated || clause.SharedSubject is { IsNegative: true } || clause.Agent is { IsNegative: true } || clause.Object is { IsNegative: true }
            || clause.Marker == "without")
            return DeedStatus.Denied;
        if (clause.Relation is ClauseRelation.Subordinate or ClauseRelation.Complement && clause.Marker is { } marker
            && IsOpen(words, verb, Lexicon.Of(marker)))
            return DeedStatus.Conditional;
        if (verb.IsInverted && words.Is(words.Count - 1, "?"))
            return DeedStatus.Conditional;
        if (verb.IsInverted && verb.Modal.Is(SmallWords.InvertedConditions))
            return DeedStatus.Conditional;
        if (verb.Modal is { } modal && OfModal.TryGetValue(modal, out var status))
            return status != DeedStatus.Conditional || !modal.Is(SmallWords.ReportedFutures) ? status
                : IsTurnOut(words, clause) ? DeedStatus.Told : IsReportedFuture(words, clause) ? DeedStatus.Planned : status;
        if (clause.Relation == ClauseRelation.Purpose)
            return DeedStatus.Planned;
        return DeedStatus.Told;
    }

    // "If they cross"; "until they cross", but not "until they crossed".
    private static bool IsOpen(EnglishWords words, VerbPhrase verb, LexicalWord marker) => marker.Is(WordKinds.Condition)
        || marker.Is(WordKinds.Ahead) && verb is { IsPerfect: false, IsPassive: false, Form: not VerbShape.Gerund } && !words.Has(verb.Main, WordKinds.Past);

    // "Later that month, Beck would name her", "would later name her", "would go on to name her": she was named.
    private static bool IsTurnOut(EnglishWords words, Clause clause)
    {
        var verb = clause.Verb;
        return clause.Relation == ClauseRelation.Main && Places.All(0, words.Count, i => !words.Has(i, WordKinds.Condition))
            && (verb.Lemma == "go" && words.Is(verb.Main + 1, "on") && words.Is(verb.Main + 2, "to")
                || !Places.All(0, verb.Main, i => !words.Is(i, "later")));
    }

    // "Said he would resign", without an "if".
    private static bool IsReportedFuture(EnglishWords words, Clause clause) =>
        clause.Relation == ClauseRelation.Complement && Places.All(0, words.Count, i => !words.Has(i, WordKinds.Condition));

    /// <summary>What the verbs that it hangs on make of it.</summary>
    private static (DeedStatus Status, Phrase? ToldBy) Above(EnglishWords words, Clause clause, int depth)
    {
        if (clause.Told is { } told)
            return InNoun(words, clause, told, depth);
        if (clause.Parent is not { } parent || depth > MaxDepth || clause.Relation is not (ClauseRelation.Complement or ClauseRelation.Participle))
            return clause.Verb.IsHearsay ? (DeedStatus.Said, null) : (DeedStatus.Told, null);
        var (above, toldBy) = Above(words, parent, depth + 1);
        var own = Own(words, parent);
        var beyond = own == DeedStatus.Told ? above : own;
        if (clause.Relation == ClauseRelation.Participle)
            return (beyond, toldBy);
        var meaning = Meaning(clause, parent);
        var teller = parent.Verb.IsPassive ? parent.Agent : parent.SharedSubject;
        return meaning switch
        {
            Governance.Said => (DeedStatus.Said, teller ?? toldBy),
            Governance.Denied => (DeedStatus.Denied, teller ?? toldBy),
            Governance.Refused => (DeedStatus.Denied, toldBy),
            Governance.Planned => (parent.Verb.IsNegated ? DeedStatus.Denied : DeedStatus.Planned, toldBy),
            Governance.Demanded => (DeedStatus.Demanded, teller ?? toldBy),
            Governance.Seen when Governors.Find(parent.Verb.Lemma, governor => governor.Meaning == Governance.Said) is not null => (DeedStatus.Said, teller),
            _ => (beyond, toldBy),
        };
    }

    /// <summary>What the noun that tells it makes of it, and the verb that tells something of the noun.</summary>
    private static (DeedStatus Status, Phrase? ToldBy) InNoun(EnglishWords words, Clause clause, TellingNoun told, int depth)
    {
        var (above, toldBy) = clause.Parent is { } verb && depth < MaxDepth ? Above(words, verb, depth + 1) : (DeedStatus.Told, null);
        var parent = IsOf(clause.Parent, told.Noun) ? clause.Parent : null;
        var subject = parent is null ? null : parent.Verb.IsPassive ? parent.Agent : parent.SharedSubject;

        // "Rejected claims that", "found no evidence that"
        if (told.Noun.IsNegative || parent is { Verb.IsNegated: true } && TellingNouns.IsVoiced(parent.Verb.Lemma)
            || parent is not null && Governors.Find(parent.Verb.Lemma, governor => governor is { Meaning: Governance.Denied, OfObject: false }) is not null)
            return (DeedStatus.Denied, subject ?? toldBy);
        // "Hit back at claims that he bought it": others say so.
        if (told.Meaning == Telling.Said && told.Owner is null && clause.Parent is { } behind && IsOfSelf(words, clause, behind))
            return (DeedStatus.Conditional, toldBy);
        var teller = told.Owner ?? (parent is not null && TellingNouns.IsVoiced(parent.Verb.Lemma) ? subject : null);
        return told.Meaning switch
        {
            Telling.Known => (above, toldBy),
            Telling.Record => (DeedStatus.Said, teller ?? told.Noun),
            Telling.Uncertain => (DeedStatus.Conditional, teller ?? toldBy),
            var meaning => (Enum.Parse<DeedStatus>(meaning.ToString()), teller ?? toldBy),
        };
    }

    private static bool IsOfSelf(EnglishWords words, Clause clause, Clause parent) => parent.SharedSubject is not null
        && !TellingNouns.IsVoiced(parent.Verb.Lemma) && !Governors.Says(parent.Verb.Lemma)
        && clause.SharedSubject is { } self && self.End - self.First == 1 && words.Tokens[self.First].Lower.Is(SmallWords.SpeakingPronouns);

    // The noun is what the verb is done to, or is said of.
    private static bool IsOf(Clause? verb, Phrase noun) =>
        verb is not null && (verb.Object == noun || verb.Verb.IsPassive && verb.Subject == noun);

    // "Insist that Beck stop", where "stops" would tell what he does.
    private static bool IsWanted(Clause clause, string lemma) => clause.Verb.Form == VerbShape.Base && clause.Subject is { IsName: true }
        && lemma.Is(SmallWords.InsistingVerbs);

    /// <summary>How the verb that a clause hangs on means it.</summary>
    private static Governance Meaning(Clause clause, Clause parent)
    {
        if (clause.Marker is { } marker && Enum.TryParse<Governance>(marker, out var word))
            return word;
        var lemma = parent.Verb.Lemma;
        var hasOther = clause.Subject is not null;
        if (clause.Verb.Form == VerbShape.Infinitive || clause.Verb.Form == VerbShape.Base)
            return IsWanted(clause, lemma) ? Governance.Demanded
                : (hasOther || parent.Verb.IsPassive
                    ? Governors.Find(lemma, governor => governor.OfObject && governor.Meaning is not Governance.Known)
                        ?? Governors.Find(lemma, governor => governor.OfEither)
                    : null)?.Meaning
                ?? Governors.Find(lemma, governor => !governor.OfObject)?.Meaning ?? Governors.Find(lemma, _ => true)?.Meaning ?? Governance.Begun;
        if (clause.Marker is { } preposition && clause.Verb.Form == VerbShape.Gerund)
            return Governors.Find(lemma, governor => governor.Prepositions.Contains(preposition))?.Meaning ?? Governance.Known;
        if (clause.Verb.Form == VerbShape.Gerund)
            return Governors.Find(lemma, governor => !governor.OfObject)?.Meaning ?? Governance.Begun;

        if (parent.Verb.IsCopula)
            return Governance.Begun;

        // A whole clause: it is said, unless the verb wants it.
        return Governors.Find(lemma, governor => governor.Meaning is Governance.Said or Governance.Denied && !governor.OfObject)?.Meaning
            ?? Governors.Find(lemma, governor => governor.Meaning == Governance.Demanded)?.Meaning
            ?? Governors.Find(lemma, governor => governor.Meaning == Governance.Planned && !governor.OfObject)?.Meaning ?? Governance.Said;
    }
}
