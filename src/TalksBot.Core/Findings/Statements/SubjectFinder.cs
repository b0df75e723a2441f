namespace TalksBot.Core.Findings.Statements;

/// <summary>Finds whoever a verb of speech makes speak: before it, behind it, across an apposition, or only implied.</summary>
internal sealed class SubjectFinder(SentenceWords words, Quotations quotations, NameIndex names)
{
    private const WordTraits Speakers = WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Source;
    private const int MaxApposition = 36;
    private const int MaxBracket = 12;
    private const int MaxUnknown = 4;

    /// <param name="verb">The verb's token.</param>
    /// <param name="before">The token before the verb with its auxiliaries and adverbs.</param>
    /// <param name="speech">The verb.</param>
    /// <returns>Null where the verb makes nobody speak.</returns>
    public Cue? Find(int verb, int before, SpeechVerb speech)
    {
        var end = verb + speech.Words.Length;
        before = SkipDates(before);
        if (before < 0)
            return Heading(verb, end, speech);
        if (IsQuoted(before) || words.Is(before, ",") || words.IsDash(before))
            return Behind(verb, before, speech) ?? AcrossApposition(verb, before, speech) ?? Implied();
        if (before > 0 && (words.Word(before).Is(SmallWords.Quantifiers)) && (names.IsPerson(words, before - 1) || words.Is(before - 1, ")")))
            before--;
        if (words.Is(before, ")") && OpenBracket(before) is { } open)
            before = open - 1;
        if (words.Has(before, WordTraits.Joining) || words.Is(before, ";"))
            return CanBeImplied(before, speech) ? Implied() : null;
        if (words.Word(before).Is(SmallWords.RelativeWords))
            return words.Is(before, "that") ? null : Antecedent(verb, before, speech);

        // "a statement expressing thanks": only people speak in a participle without a comma.
        var participle = speech.Form == VerbForm.Gerund && before == verb - 1;
        return NounPhraseReader.Back(words, names, before + 1) is { } nearest && (BeforeClause(verb, nearest) ?? nearest) is var speaker
            && CanSpeak(speaker, speech) && !IsNobody(speaker)
            && (!participle || names.IsPerson(words, speaker.Head)) && !Names(before, verb, speech) && !IsThingSaid(speaker, speech)
            ? new Cue(CueKind.Verb, BehindQuotation(speaker.First), verb, end, end, speaker)
            {
                Grammar = speech, IsWeak = !IsKnown(speaker) && !Says(speaker, speech),
            }
            : null;

        // "by adding a lane": only what is quoted, or a "that", tells that something is said.
        Cue Implied() => new(CueKind.Verb, before, verb, end, end, null)
        {
            Grammar = speech, IsWeak = words.Is(before, "by") && words.Has(verb, WordTraits.AlsoDeed),
        };
    }

    // Said Nour Haddad: “…”
    private Cue? Heading(int verb, int end, SpeechVerb speech) =>
        verb == 0 && speech.Form == VerbForm.Past && NounPhraseReader.Forward(words, names, end, takesAnyNoun: true) is { } speaker
        && CanSpeak(speaker, speech) && words.Is(speaker.End, ":") && IsQuoted(speaker.End + 1)
            ? new Cue(CueKind.Verb, 0, 0, end, speaker.End, speaker) { Grammar = speech } : null;

    // "The man who shot the mayor said", "the engineer behind the bridge said": where a clause, or a noun that nobody is told by, stands between a
    // verb and its subject, the analysis knows the subject.
    private NounPhrase? BeforeClause(int verb, NounPhrase nearest)
    {
        if (nearest.IsPronoun(words))
            return null;
        var (tokens, clauses) = (words.Analysis.Words.Tokens, words.Analysis.Clauses);
        var said = words.Tokens[verb].Start;
        if (clauses.FirstOrDefault(clause => tokens[clause.Verb.Main].Start == said) is not
            {
                Subject: { } subject, Verb: { IsPassive: false, IsNegated: false } group,
                Relation: ClauseRelation.Main or ClauseRelation.Complement or ClauseRelation.Subordinate,
            }
            || tokens[subject.Head].Start is var head && head >= words.Tokens[nearest.First].Start
            || IsKnown(nearest) && !clauses.Any(other => tokens[other.Verb.Main].Start > head && tokens[other.Verb.Main].Start < said))
            return null;
        var (end, behind) = (words.TokenAt(tokens[subject.End - 1].End), Math.Min(nearest.End, words.TokenAt(tokens[group.First].Start)));
        return end <= nearest.First && Enumerable.Range(end, nearest.First - end).All(i => words.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            && NounPhraseReader.Back(words, names, end) is { } speaker ? speaker with { End = Math.Max(end, behind) } : null;
    }

    // "The visitor said he was a relative": what only saying is, with an article before whoever does it.
    private bool Says(NounPhrase speaker, SpeechVerb speech) =>
        speech is { Lemma: "say", Form: not VerbForm.Gerund } && (words.Has(speaker.First, WordTraits.Determiner) || words.IsPossessive(speaker.First));

    // "Neither Haddad nor Venn said", "No official said": nobody did.
    private bool IsNobody(NounPhrase speaker) =>
        words.IsNegative(speaker.First - 1) || words.IsNegative(speaker.First)
        || words.Has(speaker.First - 1, WordTraits.Preposition | WordTraits.Locative) && words.IsNegative(speaker.First - 2);

    // "had not done what they promised": nothing of it is told behind the verb, as it is in "what they called a ruse".
    private bool IsThingSaid(NounPhrase speaker, SpeechVerb speech) =>
        words.Is(speaker.First - 1, "what") && speaker.IsPronoun(words) && speech.Lemma.Is(SmallWords.WishVerbs);

    // "the head of a company called Harbour Line": it is called so, nobody calls.
    private bool Names(int before, int verb, SpeechVerb speech) =>
        speech is { Lemma: "call", Form: VerbForm.Past }
        && (words.IsCapitalised(verb + 1) || IsQuoted(verb + 1))
        && (words.Word(before - 1).Is(SmallWords.IndefiniteArticles)) && !words.IsCapitalised(before)
        && (!words.Has(before, WordTraits.Role | WordTraits.Collective) || words.Has(before, WordTraits.Kin));

    // "left when asked by the police": without a subject of its own, a past form is passive there; "while asking" is not.
    private bool CanBeImplied(int before, SpeechVerb speech) =>
        speech.Form == VerbForm.Gerund || !words.Has(before, WordTraits.Joining) || words.Word(before).Is(SmallWords.GerundJoints);

    // “…,” said Haddad.
    private Cue? Behind(int verb, int before, SpeechVerb speech)
    {
        var end = verb + speech.Words.Length;

        // “…,” tweeted @nourhaddad
        if (words.Is(end, "@") && IsQuoted(before < 0 || !words.Is(before, ",") ? before : before - 1) && end + 1 < words.Count)
            return new Cue(CueKind.Verb, verb, verb, end, end + 2, new NounPhrase(end, end + 2, end + 1)) { Grammar = speech };

        // “…,” said both Haddad and Venn
        end += words.Word(end).Is(SmallWords.Quantifiers) && names.StartingAt(words, end + 1) is not null ? 1 : 0;
        return speech.Form != VerbForm.Gerund
            && NounPhraseReader.Forward(words, names, end, takesAnyNoun: true) is { } speaker
            && (speech.Grammar is SpeechGrammar.Clause or SpeechGrammar.Quote || speech.IsTag
                || speech is { Grammar: SpeechGrammar.Tell, Lemma: "ask" or "warn" or "caution" } && IsQuoted(before)

                // The bread is gone, warns Nour Haddad.
                || speech.Lemma is "warn" or "caution" && words.Is(before, ",") && EndsClause(speaker.End)

                // “Is it safe?” demanded Nour Haddad.
                || IsQuoted(before) && names.IsPerson(words, speaker.Head) && EndsClause(speaker.End) && ClosesClause(before))
            && CanSpeak(speaker, speech)

            // "Haddad, the mayor, noted the rule": a noun that no rule knows speaks behind a quotation alone.
            && (IsQuoted(before) || IsQuoted(before - 1) || (IsKnown(speaker) || words.IsCapitalised(speaker.Head)) && EndsClause(speaker.End))
                ? new Cue(CueKind.Verb, verb, verb, verb + speech.Words.Length, speaker.End, speaker) { Grammar = speech }
                : null;
    }

    private bool ClosesClause(int quoted) => quotations.At(words.Tokens[quoted].Start) is { } quotation
        && quotation.End - 2 - words.Sentence.Span.Start is var last and >= 0 && last < words.Sentence.Text.Length
        && words.Sentence.Text[last] is ',' or '.' or '!' or '?' or '…' or '—';

    // "Haddad, the ministry's spokesman, said"; "Haddad, who leads the team, said".
    private Cue? AcrossApposition(int verb, int before, SpeechVerb speech)
    {
        var end = verb + speech.Words.Length;
        return speech.Form != VerbForm.Gerund && !IsQuoted(before) && BeforeApposition(before) is { } speaker
            ? new Cue(CueKind.Verb, speaker.First, verb, end, end, speaker) { Grammar = speech }
            : null;
    }

    // "Haddad, who said …"
    private Cue? Antecedent(int verb, int relative, SpeechVerb speech)
    {
        var end = verb + speech.Words.Length;
        return NounPhraseReader.Back(words, names, words.Is(relative - 1, ",") ? relative - 1 : relative) is { } speaker && CanSpeak(speaker, speech)
            ? new Cue(CueKind.Verb, speaker.First, verb, end, end, speaker) { Grammar = speech }
            : null;
    }

    private NounPhrase? BeforeApposition(int comma)
    {
        NounPhrase? closest = null;

        // A dash may be written as two.
        while (words.IsDash(comma) && words.IsDash(comma - 1))
            comma--;
        for (var i = comma - 1; i > 0 && comma - i <= MaxApposition; i--)
        {

            // “…,” Nour Haddad, told the court.
            if (IsQuoted(i))
                return NounPhraseReader.Back(words, names, comma) is { } alone && alone.First == i + 1 && names.IsPerson(words, alone.Head) ? alone : null;
            if (!words.Is(i, ",") && !words.IsDash(i))
                continue;
            var end = words.Is(i - 1, ")") && OpenBracket(i - 1) is { } open ? open : words.IsDash(i - 1) ? i - 1 : i;
            if (NounPhraseReader.Back(words, names, end) is not { } phrase || phrase.IsPronoun(words)
                || words.Has(phrase.First - 1, WordTraits.Preposition | WordTraits.Locative))
                continue;
            if (names.IsPerson(words, phrase.Head))
                return phrase;

            // "The minister of the economy, Mr. Haddad, said": the name stands in the apposition.
            if (NounPhraseReader.Back(words, names, comma) is { } named && names.IsPerson(words, named.Head) && named.First == i + 1)
                return named with { First = phrase.First };
            if (!IsKnown(phrase))
                continue;

            // "Haddad, head of the union, which stands for teachers, said": the phrase is an apposition itself.
            if (!IsApposition(phrase.First))
                return closest ?? phrase;
            closest ??= phrase;
        }

        return closest ?? (NounPhraseReader.Back(words, names, comma) is { } direct && names.IsPerson(words, direct.Head) ? direct : null);
    }

    // Or the second half of one: "Haddad, a teacher and head of the union, which stands for teachers, said".
    private bool IsApposition(int first)
    {
        if (words.Is(first - 1, "and") && NounPhraseReader.Back(words, names, first - 1) is { } half)
            first = half.First;
        return words.Is(first - 1, ",") || words.IsDash(first - 1);
    }

    // A name or pronoun speaks with any verb; what no rule knows must at least look like a phrase, and the verb take a clause.
    private bool CanSpeak(NounPhrase phrase, SpeechVerb speech)
    {
        if (words.Word(phrase.Head).Is(SmallWords.Inscriptions))
            return false;
        if (phrase.IsPronoun(words))
            return !words.Is(phrase.Head, "it") || speech.Grammar == SpeechGrammar.Clause;
        if (IsKnown(phrase))
            return true;

        // "The treaty states that …"
        if (words.Word(phrase.Head).Is(SmallWords.WrittenNouns))
            return words.Has(phrase.First, WordTraits.Determiner) && speech.Grammar == SpeechGrammar.Clause;
        if (words.Has(phrase.Head, WordTraits.Day | WordTraits.NotName | WordTraits.Auxiliary)
            || speech.Grammar is SpeechGrammar.Object or SpeechGrammar.Fragment)
            return false;
        return words.IsCapitalised(phrase.Head) && phrase.Head > 0 || words.Has(phrase.First, WordTraits.Determiner)
            || words.IsPossessive(phrase.First) || words.Bare[phrase.Head].EndsWith('s');
    }

    private bool IsKnown(NounPhrase phrase) =>
        phrase.IsPronoun(words) || Gazetteer.OutletEndingAt(words, phrase.Head) is not null || names.ActorEndingAt(words, phrase.Head) is not null
        || words.Has(phrase.Head, Speakers) || RoleFinder.IsPluralHead(words, phrase.Head);

    // “…,” panel chairman Haddad said; The road is open, operator Nour Haddad said: words that no rule knows still belong to the speaker if a
    // quotation, or a clause with its comma, ends before them.
    private int BehindQuotation(int first)
    {
        var start = first;
        var isTitle = names.StartingAt(words, first) is not null;
        while (start > 0 && first - start < MaxUnknown && words.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number && !IsQuoted(start - 1))
        {
            start--;
            isTitle &= !words.Has(start, WordTraits.Clause | WordTraits.Auxiliary | WordTraits.Preposition | WordTraits.Locative | WordTraits.Adverb
                | WordTraits.Determiner | WordTraits.Day | WordTraits.Joining) && !VerbWords.MayStand(words.Tokens, start);
        }

        return IsQuoted(start - 1) || isTitle && words.Is(start - 1, ",") ? start : first;
    }

    // "Haddad on Sunday said", "Haddad, late on Sunday, said"
    private int SkipDates(int before)
    {
        var skipped = before;
        while (skipped >= 0 && names.EndingAt(words, skipped) is null && Gazetteer.OutletEndingAt(words, skipped) is null
            && (words.Has(skipped, WordTraits.Day | WordTraits.DayPart) || IsOfMonth(skipped)))
            skipped--;
        if (skipped == before)
            return before;
        if (words.Word(skipped).Is(SmallWords.SkippedTimes))
            skipped--;
        return words.Is(skipped, ",") && words.Is(before + 1, ",") ? skipped - 1 : skipped;
    }

    // "On April 13", "on 13 April"
    private bool IsOfMonth(int index) => words.Tokens[index] is { Kind: TokenKind.Number, Text.Length: < 3 }
        && (words.Has(index - 1, WordTraits.Day) || words.Has(index + 1, WordTraits.Day));

    private int? OpenBracket(int close)
    {
        for (var i = close - 1; i >= 0 && close - i < MaxBracket; i--)
            if (words.Is(i, "("))
                return i;
        return null;
    }

    private bool IsQuoted(int index) => index >= 0 && index < words.Count && quotations.At(words.Tokens[index].Start) is not null;

    private bool EndsClause(int index) =>
        index >= words.Count
        || words.Tokens[index].Kind == TokenKind.Punctuation
        || words.Has(index, WordTraits.Day | WordTraits.Locative | WordTraits.Adverb | WordTraits.Preposition);
}
