namespace TalksBot.Core.Findings.People;

internal enum PersonEvidenceKind
{
    None,

    /// <summary>Enough for a full name ("Nour Haddad": a given name comes first).</summary>
    Likely,

    /// <summary>Enough for a surname alone ("Mr. Haddad", "Haddad said").</summary>
    Strong,
}

/// <summary>What around and inside a run of capitalised words tells that it is somebody's name.</summary>
internal static class PersonEvidence
{
    private const int MaxBracket = 8;
    private const int MaxApposition = 14;
    private const int MaxOwn = 3;

    internal static readonly FrozenSet<string> HumanVerbs = RuleData.Lines("Findings/People/human-verbs.txt").ToFrozenSet();

    public static PersonEvidenceKind Of(NameMention mention)
    {
        var (words, first, end) = (mention.Words, mention.First, mention.End);
        if (mention.Length == 1 && words.IsHeadline || RoleFinder.IsPostWithPlace(words, first - 1, end))
            return PersonEvidenceKind.None;
        if (HonorificBefore(mention) >= 0 || SharesTitle(words, first) || Speaks(mention)
            || RoleFinder.Before(words, mention) is not null && !words.Is(end, "'s"))
            return IsOrdinaryWord(mention) ? PersonEvidenceKind.None : PersonEvidenceKind.Strong;
        if (mention.Kind == MentionKind.Name && IsFollowedByWho(mention) && !IsOrdinaryWord(mention))
            return PersonEvidenceKind.Strong;
        // "his wife Parvin", "nine-year-old Parvin", but "a nine-year-old Lakeport girl"
        if (mention.Kind == MentionKind.Name && (words.Word(first - 1).EndsWith("-year-old", StringComparison.Ordinal)
                && !words.Has(end, WordTraits.Role | WordTraits.Kin) && !words.IsPossessive(end - 1)
            || mention.Length == 1 && IsKinsman(words, first)))
            return PersonEvidenceKind.Strong;

        // "My name is Karo", "I'm Karo"; “We waited.” — Karo Venn
        if (mention.Kind == MentionKind.Name && (IsNoWord(words, first) && (words.Is(first - 1, "is") && words.Word(first - 2).Is(SmallWords.RealNames)
                || words.Is(first - 1, "i'm") || words.Is(first - 1, "am") && words.Is(first - 2, "i"))
            || mention.Length is > 1 and < 4 && IsSignature(words, first, end)))
            return PersonEvidenceKind.Strong;

        // “…,” Karo Venn, told the court.
        if (mention.Kind == MentionKind.Name && first > 0 && words.Tokens[first - 1].Kind == TokenKind.CloseQuote && words.Is(end, ",")
            && SpeechVerbs.At(words, end + 1) is { Form: VerbForm.Past or VerbForm.Present })
            return PersonEvidenceKind.Strong;

        // “…,” Haddad, the mayor, said. Karo, a baker, said.
        if (mention.Kind == MentionKind.Name && !IsOrdinaryWord(mention) && SpeaksBehindApposition(words, end)
            && (first > 0 && words.Tokens[first - 1].Kind == TokenKind.CloseQuote || IsTradesman(words, end)))
            return PersonEvidenceKind.Strong;

        // "Karo, a baker from Bergen, rowed"
        if (mention.Kind == MentionKind.Name && mention.Length == 1 && !IsOrdinaryWord(mention)
            && (IsSurnameByForm(words, first) || IsNoWord(words, first)
                && (FullNameSigns.IsSurnameAlone(words, first, end) || IsToldOfAlone(words, first, end))))
            return PersonEvidenceKind.Strong;
        if (words.Has(first, WordTraits.GivenName)
            || mention.Kind == MentionKind.Name && mention.Length is > 1 and < 4 && (IsAged(words, end) || DoesWhatPeopleDo(mention))
            || mention.Kind == MentionKind.Name && mention.Length is > 1 and < 4 && IsAgentOfPassive(words, first, end)
            || RoleFinder.After(words, mention) is not null || RoleFinder.Predicates(words, mention).Any()
            || mention.Kind == MentionKind.Name && mention.Length > 1
                && (FullNameSigns.Any(mention) || RoleFinder.Apposed(words, mention) is not null || RoleFinder.Opening(words, mention) is not null
                || RoleFinder.InBrackets(words, mention) is not null || RoleFinder.SharedBehind(words, mention) is not null
                || RoleFinder.Given(words, mention) is not null)
            || Enumerable.Range(first + 1, Math.Max(0, end - first - 2)).Any(i => words.Is(i + 1, ".") && words.Tokens[i].Text.Length == 1)
            || IsPartyTag(words, end)
            || mention.Length > 1 && SpeaksBehindApposition(words, end))
            return PersonEvidenceKind.Likely;

        return PersonEvidenceKind.None;
    }

    /// <summary>The gender that the honorific or the given name tells; none where they don't.</summary>
    public static WordTraits Gender(NameMention mention)
    {
        var honorific = HonorificBefore(mention);
        var told = honorific < 0 ? null : mention.Words.Bare[honorific];
        if (told.Is(SmallWords.MaleTitles))
            return WordTraits.Male;
        if (told.Is(SmallWords.FemaleTitles))
            return WordTraits.Female;
        return mention.Length > 1 ? mention.Words.Traits[mention.First] & WordTraits.GivenName : WordTraits.None;
    }

    private static int HonorificBefore(NameMention mention)
    {
        var before = mention.Words.Is(mention.First - 1, ".") ? mention.First - 2 : mention.First - 1;

        // "Brig. (Retd.) Haddad"
        for (var i = 0; mention.Words.Is(mention.First - 1, ")") && i < 5 && before > 0; i++, before--)
            if (mention.Words.Is(before, "("))
            {
                before = mention.Words.Is(before - 1, ".") ? before - 2 : before - 1;
                break;
            }

        return mention.Words.Has(before, WordTraits.Honorific) && mention.Words.IsCapitalised(before) ? before : -1;
    }

    // "Messrs. Haddad and Venn", "Drs. Haddad, Okoro and Venn"
    private static bool SharesTitle(SentenceWords words, int first)
    {
        var i = first - 1;
        while (first - i < MaxApposition && (words.Is(i, "and") || words.Is(i, ",") || words.Is(i, ".") || words.IsCapitalised(i))
            && !words.Word(i).Is(SmallWords.PluralTitles))
            i--;
        return i < first - 1 && words.Word(i).Is(SmallWords.PluralTitles) && words.IsCapitalised(i);
    }

    // "Haddad said", "said Haddad", "according to Haddad".
    private static bool Speaks(NameMention mention)
    {
        var (words, first, end) = (mention.Words, mention.First, mention.End);
        if (words.IsPossessive(end - 1))
            return false;

        // "Residents of Bergen told"
        if (words.Is(first - 1, "of") && words.Has(first - 2, WordTraits.Collective) && words.Bare[first - 2].EndsWith('s'))
            return false;

        // "Police in Bergen said"
        if (first > 1 && words.Tokens[first - 2].IsWord && (words.Word(first - 1).Is(SmallWords.PlacePrepositions)
            || words.Is(first - 1, "from") && words.IsCapitalised(first - 2)))
            return false;
        // "Haddad (Harbour Party) said"
        var after = EndOfBrackets(words, end);
        end = after;

        // "Haddad, however, said"
        if (words.Is(after, ",") && words.Has(after + 1, WordTraits.Adverb) && words.Is(after + 2, ","))
            after = end += 3;
        while (after < words.Count && after - end < 3 && words.Has(after, WordTraits.Adverb | WordTraits.Auxiliary) && !words.Is(after, "'s"))
            after++;
        if (after < words.Count && mention.Kind == MentionKind.Name && IsQuoting(words, first, after))
            return true;
        if (after < words.Count
            && SpeechVerbs.At(words, after) is { Form: VerbForm.Past or VerbForm.Present, Grammar: not SpeechGrammar.Object,
                Lemma: not ("post" or "find" or "charge" or "report") })
            return true;
        if (first > 1 && words.Is(first - 1, "to") && words.Is(first - 2, "according") && !words.IsCapitalised(end)
            && !words.Has(end, WordTraits.Role | WordTraits.Organisation | WordTraits.Source | WordTraits.Place))
            return true;
        if (first > 0 && words.Tokens[first - 1].Kind == TokenKind.CloseQuote && IsTold(after))
            return true;
        return first > 1
            && (words.Bare[first - 1].Is(SmallWords.SpeakingForms)
                && words.Tokens[first - 2].Kind is TokenKind.CloseQuote or TokenKind.Punctuation
                || IsTold(first - 1) && words.Tokens[words.Is(first - 2, ",") ? Math.Max(0, first - 3) : first - 2].Kind == TokenKind.CloseQuote);

        // “…” grumbled Haddad; “…”, grumbled Haddad
        bool IsTold(int verb) => (SpeechVerbs.At(words, verb) ?? SpeechVerbs.TagAt(words, verb)) is { Form: VerbForm.Past or VerbForm.Present };
    }

    // "Haddad called it “odd”", "the agency quoted Haddad: “…”"
    private static bool IsQuoting(SentenceWords words, int first, int verb) => IsNoWord(words, first)
        && (SpeechVerbs.At(words, verb) is { Grammar: SpeechGrammar.Object, Form: VerbForm.Past or VerbForm.Present }
                && Enumerable.Range(verb, words.Count - verb).Any(i => words.Tokens[i].Kind == TokenKind.OpenQuote)
            || words.Word(first - 1).Is(SmallWords.QuotingVerbs) && (words.Is(verb, ":") || words.Is(verb, "as"))

            // Haddad shot back: “…” Haddad texted Venn: “…” Haddad: “…”
            || (words.Is(verb, ":") || SpeechVerbs.TagAt(words, verb) is not null && Enumerable.Range(verb + 1, MaxOwn).Any(i => words.Is(i, ":")))
                && words.IsInitial(first) && Enumerable.Range(verb, MaxOwn + 1).Any(i => words.Is(i, ":") && i + 1 < words.Count
                    && words.Tokens[i + 1].Kind == TokenKind.OpenQuote));

    private static int EndOfBrackets(SentenceWords words, int end)
    {
        for (var i = end + 1; words.Is(end, "(") && i < words.Count && i - end < MaxBracket; i++)
            if (words.Is(i, ")"))
                return i + 1;
        return end;
    }

    /// <summary>"Amina gave Susan a lift", "Amina and Karim Daoud": a given name alone is somebody's where it does what people do, or where that is
    /// done to it, and beside one who has the surname of both.</summary>
    public static bool IsGivenNameAlone(NameMention mention)
    {
        var (words, first, end) = (mention.Words, mention.First, mention.End);
        return mention.Length == 1 && words.Has(first, WordTraits.GivenName) && (!words.IsPossessive(first) || words.Has(end, WordTraits.Kin))
            && !words.Has(first, WordTraits.AlsoName | WordTraits.NotName | WordTraits.Day | WordTraits.Place | WordTraits.Role | WordTraits.Organisation)
            && (words.IsPossessive(first) || IsPaired(words, end + 1) && (words.IsCapitalised(end + 2) || words.Is(end, "and")
                    && (IsToldOfBoth(words, end + 2) || words.IsPossessive(end + 1) && words.Has(end + 2, WordTraits.Kin)))
                || IsPaired(words, first - 2) && IsToldOfBoth(words, end)
                || end < words.Count && HumanVerbs.Contains(words.Word(end)) || first > 0 && HumanVerbs.Contains(words.Word(first - 1)));
    }

    // "Amina and Karim"
    private static bool IsPaired(SentenceWords words, int other) => words.Has(other, WordTraits.GivenName) && words.IsCapitalised(other)
        && (words.Is(other - 1, "and") || words.Is(other + 1, "and"));

    // "Amina and Karim, both 12,", "Amina and Karim were"
    private static bool IsToldOfBoth(SentenceWords words, int end) =>
        words.Is(end, ",") && words.Word(end + 1).Is(SmallWords.Quantifiers) || words.Word(end).Is(SmallWords.WereForms)
        || HumanVerbs.Contains(words.Word(end));

    // "Karo Venn, 34, fled", "Karo Venn (34), a driver", "Karo Venn, 34 years old,"
    private static bool IsAged(SentenceWords words, int end) =>
        end + 2 < words.Count && words.Tokens[end + 1] is { Kind: TokenKind.Number, Text.Length: <= 3 }
        && (words.Is(end, ",") && (words.Is(end + 2, ",") || words.IsEnd(end + 2) || words.Is(end + 2, "and") || words.Is(end + 2, "years") && words.Is(
            end + 3, "old")) || words.Is(end, "(") && words.Is(end + 2, ")"));

    // "Karo Venn drove the bus": only where a clause begins with the name, so that no title or body is cut in two.
    private static bool DoesWhatPeopleDo(NameMention mention)
    {
        var (words, first, end) = (mention.Words, mention.First, mention.End);
        while (words.Has(end, WordTraits.Adverb) && !words.IsCapitalised(end) || Lexicon.Of(words.Word(end)).Is(WordKinds.Have))
            end++;
        return OpensClause(words, first) && !words.IsPossessive(mention.End - 1) && !words.IsCapitalised(end)
            && (HumanVerbs.Contains(words.Word(end)) || (VerbWords.IsPast(words.Word(end)) || words.Has(
                    end, WordTraits.Leading)) && !words.Word(end).Is(SmallWords.VerbsOfPlaces)
                && Enumerable.Range(first, mention.End - first).All(i => IsNoWord(words, i))

                // "Orlin Vask raised its alarm": what has an "its" is nobody.
                && !Enumerable.Range(end + 1, MaxOwn).Any(i => words.Is(i, "its") || words.Is(i, "itself")))
            && !Enumerable.Range(first, mention.End - first).Any(i => words.Has(
                i, WordTraits.Organisation | WordTraits.Place | WordTraits.Portfolio | WordTraits.Collective | WordTraits.NotName | WordTraits.Modifier));
    }

    // "Yesterday Karo Venn", "…, but Karo Venn"
    private static bool OpensClause(SentenceWords words, int first) =>
        words.IsInitial(first) || words.Is(first - 1, ",") || IsNicknamed(words, first)
        || words.Has(first - 1, WordTraits.Joining) && !words.IsCapitalised(first - 1)
        || words.IsInitial(first - 1) && words.Has(first - 1, WordTraits.Adverb | WordTraits.Day | WordTraits.NotName | WordTraits.Clause)
            && !words.Has(first - 1, WordTraits.Determiner | WordTraits.Preposition);

    private static bool IsSignature(SentenceWords words, int first, int end) =>
        words.IsDash(first - 1) && (first == 1 || first > 2 && words.Tokens[first - 2].Kind == TokenKind.CloseQuote && words.IsEnd(first - 3))
        && (end == words.Count || words.Is(end, ",")) && !words.HasVerb(end, words.Count)
        && !Enumerable.Range(first, end - first).Any(i => words.Has(
            i, WordTraits.Organisation | WordTraits.Place | WordTraits.Portfolio | WordTraits.Collective | WordTraits.NotName | WordTraits.Modifier));

    // “Shorty” Venn
    private static bool IsNicknamed(SentenceWords words, int first) =>
        first > 2 && words.Tokens[first - 1].Kind == TokenKind.CloseQuote && words.Tokens[first - 3].Kind == TokenKind.OpenQuote;

    // "Haddad, who …": only somebody is a who; a plural is several ("Democrats, who …").
    private static bool IsFollowedByWho(NameMention mention) =>
        (mention.Words.Is(mention.End, ",") || mention.Words.IsDash(mention.End))
        && (mention.Words.Is(mention.End + 1, "who") || mention.Words.Is(mention.End + 1, "whose") && mention.Words.Has(mention.End + 2, WordTraits.Kin))
        && (mention.Length > 1 || !mention.Words.Bare[mention.End - 1].EndsWith('s'));

    // "was signed for the dockers by Nour Haddad", "a delegation headed by Nour Haddad"
    private static bool IsAgentOfPassive(SentenceWords words, int first, int end) => words.Is(first - 1, "by")
        && Enumerable.Range(first, end - first).Any(i => IsNoWord(words, i))
        && words.Analysis.Clauses.Any(clause => clause.Verb.IsPassive && clause.Behind.Exists(by =>
            words.Analysis.Words.Tokens[by.First].Start == words.Tokens[first].Start));

    // "Voters said", "Researchers found": at a sentence's start a capital tells nothing, and a plural is rarely a name.
    private static bool IsOrdinaryWord(NameMention mention) =>
        mention.Length == 1
        && mention.Words.IsInitial(mention.First)
        && !mention.Words.Has(mention.First, WordTraits.GivenName)
        && (mention.Words.Sentence.Kind != SentenceKind.Prose || IsFormOfWord(Spelling.Fold(mention.Words.Bare[mention.First])));

    // Plurals of peoples that no list has ("Velmarans") are no surnames either, but "Sims" is.
    private static bool IsFormOfWord(string word) =>
        word.EndsWith('s') && (RightWords.Has(word) || RightWords.Has(word[..^1]) || Sides.IsDemonymByForm(word[..^1])
            || RoleFinder.IsTradeByForm(word[..^1], every: false))
        || RightWords.Has(word) && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal));

    // "Nour Haddad, 25, said", "Nour Haddad, of Springfield, told".
    private static bool SpeaksBehindApposition(SentenceWords words, int end)
    {
        if (!words.Is(end, ","))
            return false;
        for (var i = end + 1; i + 1 < words.Count && i - end < 26; i++)
            if (words.Is(i, ",") && SpeechVerbs.At(words, i + 1) is { Form: VerbForm.Past or VerbForm.Present, Grammar: not SpeechGrammar.Object })
                return true;
        return false;
    }

    // "Karo, a baker, said"
    internal static bool IsTradesman(SentenceWords words, int end)
    {
        if (!words.Is(end, ",") || !words.Has(end + 1, WordTraits.Determiner))
            return false;
        var noun = end + 2;
        while (words.Tokens.ElementAtOrDefault(noun + 1).IsWord && !words.Has(noun + 1, WordTraits.Preposition | WordTraits.Clause))
            noun++;

        // "Karo, its lawyer,": with an article of its own alone, an ending does.
        return words.Has(noun, WordTraits.Role | WordTraits.Trade)
                && (words.Word(end + 1).Is(SmallWords.IndefiniteArticles) || !words.Has(noun, WordTraits.AlsoBody | WordTraits.Kin))
            || words.Word(end + 1).Is(SmallWords.IndefiniteArticles) && RoleFinder.IsTradeByForm(words.Word(noun), every: false);
    }

    // "Karo, 24, fled", "Karo, quoting his father, said": but not the town in "a teacher in Bergen, Karo, said".
    private static bool IsToldOfAlone(SentenceWords words, int first, int end) =>
        IsAged(words, end) && !words.Has(first - 1, WordTraits.Preposition | WordTraits.Locative) && !words.IsCapitalised(first - 1)
        || FullNameSigns.HasKin(words, first, end)
        || OpensClause(words, first) && !words.Is(first - 1, ",") && !words.Is(end + 1, "which")
            && (SpeaksBehindApposition(words, end) || IsOneOfATrade(words, first, end));

    // A word that is none but a name, and what stands behind it between commas is a trade that no body has: "Outside, a guard stood".
    private static bool IsOneOfATrade(SentenceWords words, int first, int end)
    {
        if (!IsNoWord(words, first) || words.IsPossessive(first) || !IsTradesman(words, end))
            return false;
        for (var i = end + 2; i < words.Count && i - end < MaxApposition; i++)
            if (words.Has(i, WordTraits.AlsoBody))
                return false;
            else if (words.Is(i, ","))
                return i + 1 < words.Count && (VerbWords.MayStand(words.Tokens, i + 1) || SpeechVerbs.At(words, i + 1) is not null);
        return false;
    }

    // "His wife Parvin", "her younger brother, Karo,"
    private static bool IsKinsman(SentenceWords words, int first)
    {
        var kin = words.Is(first - 1, ",") ? first - 2 : first - 1;
        var owner = kin - 1;
        while (kin - owner <= 2 && words.Tokens.ElementAtOrDefault(owner).IsWord && !words.Word(owner).Is(SmallWords.PossessivePronouns))
            owner--;
        return words.Has(kin, WordTraits.Kin) && words.Is(kin - 1, "and") && (kin == first - 1 || words.Is(first + 1, ","))
            || words.Has(kin, kin < first - 1 ? WordTraits.Kin | WordTraits.Role | WordTraits.Trade : WordTraits.Kin)
                && words.Word(owner).Is(SmallWords.PossessivePronouns) && (kin == first - 1 || words.Is(first + 1, ","));
    }

    /// <summary>Whether a word, or an initial, is none that English has.</summary>
    internal static bool IsNoWord(SentenceWords words, int index) =>
        words.Bare[index].Length < 2 || words.Has(index, WordTraits.Particle) && !words.IsCapitalised(index)
        || (words.Traits[index] & ~WordTraits.GivenName) == 0 && !RightWords.Has(Spelling.Fold(words.Bare[index]));

    // "O'Brien", "McAllister", "D'Souza": but "McDonald's"
    private static bool IsSurnameByForm(SentenceWords words, int index) =>
        !words.IsPossessive(index) && words.Tokens[index].Text is ['M', 'c', >= 'A' and <= 'Z', _, _, ..] or ['M', 'a', 'c', >= 'A' and <= 'Z', _, _, ..]
            or ['O' or 'D', '\'' or '’', >= 'A' and <= 'Z', _, _, ..]
        && !words.Bare[index].Is(SmallWords.FirmsLikeSurnames);

    // "(D-Wis.)", "(R)".
    private static bool IsPartyTag(SentenceWords words, int index) =>
        words.Is(index, "(") && index + 1 < words.Count && words.Tokens[index + 1].Text is ['D' or 'R' or 'I'] or ['D' or 'R' or 'I', '-', ..];
}
