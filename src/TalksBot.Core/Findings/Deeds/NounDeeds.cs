namespace TalksBot.Core.Findings.Deeds;

/// <summary>Finds deeds that a noun tells: "Norrland's invasion of …", "the raid on the mill by masked men".</summary>
internal static class NounDeeds
{
    private const int Reach = 6;

    private static readonly Dictionary<string, Row> Nouns = RuleData.Rows("Findings/Deeds/nouns.tsv")
        .SelectMany(row => row[3].Split(' ').Select(noun => (Noun: noun, Row: new Row(row[0].Split(' '), row[1].Split(' '), row[2] == "patient"))))
        .ToDictionary(row => row.Noun, row => row.Row, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Guilty> Guilt = RuleData.Rows("Findings/Deeds/guilt.tsv").ToFrozenDictionary(row => row[0],
        row => new Guilty(row[1] == "patient", [.. row[2].Split(' ')], row[3] == "-" ? null : row[3]));

    private static readonly FrozenDictionary<(string Place, string Word), Governance> Governing = RuleData.Rows("Findings/Deeds/noun-governors.tsv")
        .SelectMany(row => row[3].Split(' ').Select(word => (Word: word, Row: new Governance(Enum.Parse<DeedStatus>(row[0]), [.. row[2].Split(' ')], row[1]))))
        .ToFrozenDictionary(row => (row.Row.Place, row.Word), row => row.Row);

    // Whoever holds a meeting meets.
    private static readonly FrozenSet<string> LightVerbs = RuleData.Lines("Findings/Deeds/light-verbs.txt").ToFrozenSet();

    public static IEnumerable<NounDeed> Find(EnglishWords words, ImmutableArray<Phrase> phrases, ImmutableArray<Clause> clauses)
    {
        for (var i = 0; i < phrases.Length; i++)
        {
            if (phrases[i].Kind != PhraseKind.Noun || !Nouns.TryGetValue(words.Tokens[phrases[i].Head].Lower, out var row))
                continue;
            var deed = Blamed(words, phrases, clauses, i, Carried(words, phrases[i], clauses, row, Read(words, phrases, i, row)));
            if (deed.Doer is not null || deed.Object is not null)
                yield return deed.Status == DeedStatus.Told ? deed with { Status = Meant(words, phrases, clauses, i) } : deed;
        }
    }

    // "A request for the arrest of …", "demanded the arrest of …", "the arrest of … was halted"
    private static DeedStatus Meant(EnglishWords words, ImmutableArray<Phrase> phrases, ImmutableArray<Clause> clauses, int at)
    {
        var phrase = phrases[at];
        if (at > 1 && phrases[at - 1].Kind == PhraseKind.Preposition && phrases[at - 2] is { Kind: PhraseKind.Noun } before
            && Governed("noun", words.Tokens[before.Head].Lower, phrases[at - 1].Word) is { } asked)
            return asked;
        foreach (var clause in clauses.Where(clause => !clause.Verb.IsNegated))
            if (!clause.Verb.IsPassive && clause.Subject == phrase && (clause.Verb.Modal.Is(SmallWords.FutureModals)
                || clause.Verb.IsCopula && clause.Verb.End < words.Count && words.Tokens[clause.Verb.End].Lower.Is(SmallWords.ComingAdjectives)))
                return DeedStatus.Planned;
            else if (!clause.Verb.IsPassive && clause.Subject == phrase && Governed("subject", Lemma(words, clause.Verb), "-") is { } ahead)
                return ahead;
            else if (clause.Verb.IsPassive && clause.Subject == phrase && clause.Verb.Modal.Is(SmallWords.FutureModals))
                return DeedStatus.Planned;
            else if ((clause.Verb.IsPassive ? clause.Subject : clause.Object) == phrase)
                return Governed("object", Lemma(words, clause.Verb), "-") ?? DeedStatus.Told;
            else if (at > 0 && phrases[at - 1].Kind == PhraseKind.Preposition && phrases[at - 1].First == clause.Verb.End
                && Governed("behind", clause.Verb.Lemma, phrases[at - 1].Word) is { } wanted)
                return wanted;
        return DeedStatus.Told;
    }

    // "Put_off"
    private static string Lemma(EnglishWords words, VerbPhrase verb) =>
        verb.Particle < 0 ? verb.Lemma : $"{verb.Lemma}_{words.Tokens[verb.Particle].Lower}";

    private static DeedStatus? Governed(string place, string word, string preposition) =>
        Governing.TryGetValue((place, word), out var row) && row.Prepositions.Contains(preposition) ? row.Status : null;

    private static NounDeed Read(EnglishWords words, ImmutableArray<Phrase> phrases, int at, Row row)
    {
        var phrase = phrases[at];
        var deed = new NounDeed(phrase.Head, Owner(words, phrase), null);
        if (phrase.End > phrase.Head + 2)
            deed = Take(words, deed, row, "of", new TokenSpan(phrase.Head + 2, phrase.End));
        for (var i = at + 1; i + 1 < phrases.Length && i < at + Reach && phrases[i].Kind is PhraseKind.Preposition or PhraseKind.Adverb; i += 2)
        {
            if (phrases[i].Kind == PhraseKind.Adverb)
            {
                i--;
                continue;
            }

            if (phrases[i + 1].Kind != PhraseKind.Noun)
                break;
            deed = Take(words, deed, row, phrases[i].Word, TokenSpan.Of(phrases[i + 1]));
        }

        // "Beck's arrest"
        return row.IsOfPatient && deed is { Doer: { } owner, Object: null } && owner.First == phrase.First && owner.End <= phrase.Head
            ? deed with { Doer = null, Object = owner } : deed;
    }

    // "Held talks with", "a visit was paid by"
    private static NounDeed Carried(EnglishWords words, Phrase phrase, ImmutableArray<Clause> clauses, Row row, NounDeed deed)
    {
        // "Started the shooting": of whom isn't told.
        if (deed.Doer is not null || deed.Object is null && row.Object is ["of"] || clauses.FirstOrDefault(clause => LightVerbs.Contains(clause.Verb.Lemma)
            && (clause.Verb.IsPassive ? clause.SharedSubject : clause.Object) == phrase) is not { } verb
            || (verb.Verb.IsPassive ? verb.Agent : verb.SharedSubject) is not { } doer)
            return deed;
        var (status, teller) = DeedMeaning.Of(words, verb);

        // "A visit Beck made on Friday to Norrland"
        var whom = deed.Object ?? (verb.Behind.FirstOrDefault(behind => !behind.IsTime && behind.Word != "of" && row.Object.Contains(behind.Word))
            is { } noun ? TokenSpan.Of(noun) : null);
        return deed with { Doer = TokenSpan.Of(doer), Object = whom, Status = status, ToldBy = teller };
    }

    private static NounDeed Take(EnglishWords words, NounDeed deed, Row row, string preposition, TokenSpan noun)
    {
        if (deed.Object is null && row.Object.Contains(preposition) && (deed.Doer is not null || preposition != "of" || !row.Doer.Contains("of")))
            return deed with { Object = noun };
        return deed.Doer is null && row.Doer.Contains(preposition) && !words.Has(noun.End - 1, WordKinds.Time | WordKinds.Means)
            ? deed with { Doer = noun }
            : deed;
    }

    // "Norrland's", up to the last possessive before the noun.
    private static TokenSpan? Owner(EnglishWords words, Phrase phrase)
    {
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
            if (words.IsPossessive(i))
                return new TokenSpan(phrase.First, i + 1);
        return phrase.Head > phrase.First && words.Tokens[phrase.First].Lower.Is(SmallWords.PossessivePronouns)
            ? new TokenSpan(phrase.First, phrase.First + 1)
            : null;
    }

    // "Claimed responsibility for the attack", "blamed Norrland for the bombing", "behind the attack was …".
    private static NounDeed Blamed(EnglishWords words, ImmutableArray<Phrase> phrases, ImmutableArray<Clause> clauses, int at, NounDeed deed)
    {
        if (deed.Doer is not null || at == 0 || phrases[at - 1].Kind != PhraseKind.Preposition)
            return deed;
        if (phrases[at - 1].Word == "behind" && Array.Find([.. clauses], clause => clause.Verb.IsCopula) is { Subject: { } culprit })
            return deed with { Doer = TokenSpan.Of(culprit) };
        var governing = clauses.LastOrDefault(clause => clause.Verb.First < phrases[at].First);
        if (governing is null || governing.Verb.IsNegated)
            return deed;
        if (phrases[at - 1].Word.Is(SmallWords.BlamedFor) && governing.Object is { } duty && words.Is(duty.Head, "responsibility")
            && governing.SharedSubject is { } claimant)
            return deed with { Doer = TokenSpan.Of(claimant), Status = DeedStatus.Said, ToldBy = claimant };

        // "Charged in connection with the shooting": perhaps with something else.
        if (words.Is(phrases[at - 1].First - 1, "connection") || words.Is(phrases[at - 1].First + 1, "connection")
            || !Guilt.TryGetValue(governing.Verb.Lemma, out var guilt) || !guilt.Prepositions.Contains(phrases[at - 1].Word)
            || guilt.Behind is { } behind && !words.Is(governing.Verb.End, behind))
            return deed;
        var guilty = guilt.IsOfPatient && !governing.Verb.IsPassive ? governing.Object : governing.SharedSubject;
        return guilty is null ? deed : deed with
        {
            Doer = TokenSpan.Of(guilty),
            Status = DeedStatus.Said,
            IsAccused = true,
            ToldBy = !guilt.IsOfPatient ? guilty : governing.Verb.IsPassive ? governing.Agent : governing.SharedSubject,
        };
    }

    private sealed record Governance(DeedStatus Status, ImmutableArray<string> Prepositions, string Place);

    private sealed record Guilty(bool IsOfPatient, ImmutableArray<string> Prepositions, string? Behind);

    private sealed record Row(string[] Object, string[] Doer, bool IsOfPatient);
}
