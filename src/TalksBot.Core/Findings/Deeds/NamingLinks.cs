namespace TalksBot.Core.Findings.Deeds;

/// <summary>A sentence's word that somebody without a name is the one of that name.</summary>
/// <param name="Phrase">The words without a name.</param>
/// <param name="Name">The name.</param>
/// <param name="IsTold">Whether it tells just that ("the gunman was identified as …"), and not only what somebody is ("…, a gunman,").</param>
internal sealed record NamingLink(SomebodyPhrase Phrase, string Name, bool IsTold);

/// <summary>Finds where an article says who somebody is whom it calls by no name elsewhere.</summary>
internal sealed class NamingLinks(ImmutableArray<SentenceAnalysis> analyses, SentenceWords[] sentences, NameIndex names)
{
    private const WordTraits Titles = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Honorific | WordTraits.Determiner;
    private const int MaxTitle = 6;
    private const int MaxBehindVerb = 9;
    private const int MaxTold = 8;

    // Whose given name is a woman's isn't "the man".
    private static readonly Dictionary<string, WordTraits> Genders = RuleData.Rows("Questions/who-persons.tsv")
        .Where(row => row[1] != "-").Select(row => (Noun: row[0], Gender: row[1]))
        .Concat(RuleData.Rows("Findings/Deeds/gendered-nouns.tsv").SelectMany(row => row[1].Split(' ').Select(noun => (Noun: noun, Gender: row[0]))))
        .DistinctBy(row => row.Noun).ToDictionary(row => row.Noun, row => Enum.Parse<WordTraits>(row.Gender, ignoreCase: true));

    /// <param name="sentence">The number of a sentence.</param>
    /// <param name="phrases">Its phrases for somebody.</param>
    public IEnumerable<NamingLink> In(int sentence, ImmutableArray<SomebodyPhrase> phrases)
    {
        foreach (var phrase in phrases.Where(phrase => !phrase.IsPlural && !phrase.IsOther))
            if ((Identified(sentence, phrase) ?? Copula(sentence, phrase)) is { } told && Fits(phrase, told))
                yield return new NamingLink(phrase, told, true);
            else if (Beside(sentence, phrase) is { } name && Fits(phrase, name))
                yield return new NamingLink(phrase, name, phrase.IsDefinite && !phrase.HasOwner);
    }

    /// <summary>"A man was shot. He was identified as Tom Other": the sentence before tells of one alone, as whom its first verb is said.</summary>
    /// <param name="sentence">The number of the sentence with the pronoun.</param>
    /// <param name="before">The phrases for somebody of the sentence before.</param>
    public NamingLink? Behind(int sentence, ImmutableArray<SomebodyPhrase> before)
    {
        if (Named(sentence, subject => subject is { IsPronoun: true, First: 0 } || subject is { IsPronoun: true, Word: "him" or "her" }) is not { } name
            || before.Where(phrase => !phrase.IsPlural).ToArray() is not [var only]
            || analyses[sentence - 1].Clauses.FirstOrDefault()?.SharedSubject != only.Phrase || only.IsOther || !Fits(only, name))
            return null;
        return new NamingLink(only, name, true);
    }

    /// <summary>"A cook was shot. Police named the dead man as Tom Other": the sentence before tells of one alone, and as much of them as the words say.
    /// </summary>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="before">The phrases for somebody of the sentence before.</param>
    public NamingLink? BehindWords(int sentence, ImmutableArray<SomebodyPhrase> before)
    {
        var analysis = analyses[sentence];
        if (before.Where(phrase => !phrase.IsPlural).ToArray() is not [{ IsOther: false } only]
            || before.Any(phrase => phrase.IsPlural && phrase.Noun == only.Noun)
            || SomebodyPhrase.In(sentence, analysis).FirstOrDefault(phrase =>
                phrase is { IsDefinite: true, IsPlural: false, HasOwner: false, IsToldApart: false }
                && IsSame(phrase, Fates.Of(analyses[sentence - 1], only.Phrase))) is not { } words
            || Identified(sentence, words) is not { } name || !Fits(only, name) || !Fits(words, name))
            return null;
        return new NamingLink(only, name, true);
    }

    // "The man", of whomever; "the dead man" of who died, "the suspect" of who was arrested
    private static bool IsSame(SomebodyPhrase phrase, Fate fate) => Kinds.TryGetValue(phrase.Noun, out var kind)
        ? kind == Fate.None ? phrase.Modifiers.All(word => Marks.TryGetValue(word, out var mark) && (mark & fate) != 0) : (kind & fate) != 0
        : false;

    // What words that only say who somebody is by what befell them ask of them.
    private static readonly Dictionary<string, Fate> Kinds = Read("noun");

    private static readonly Dictionary<string, Fate> Marks = Read("mark");

    private static Dictionary<string, Fate> Read(string place) => RuleData.Rows("Findings/Deeds/same-people.tsv").Where(row => row[0] == place)
        .SelectMany(row => row[2].Split(' ').Select(word => (Word: word,
            Fate: row[1].Split(' ').Aggregate(Fate.None, (fate, name) => fate | Enum.Parse<Fate>(name, ignoreCase: true)))))
        .ToDictionary(row => row.Word, row => row.Fate);

    /// <summary>Whether a name can be that of whom the words mean: a woman's isn't that of a man.</summary>
    public static bool Fits(SomebodyPhrase phrase, string name) => Fits(phrase.Noun, name);

    public static bool Fits(string noun, string name) => !Genders.TryGetValue(noun, out var gender)
        || (WordList.Of(name.Split(' ')[0].ToLowerInvariant()) & WordTraits.GivenName) is var given && (given == WordTraits.None || (given & gender) != 0);

    /// <summary>The people whose age a sentence tells ("Ann Other, 34,", "34-year-old Ann Other"), by that age.</summary>
    public IEnumerable<(int Age, string Name)> Ages(int sentence)
    {
        var (words, bare) = (analyses[sentence].Words, sentences[sentence]);
        for (var i = 0; i < words.Count; i++)
            if (names.ActorStartingAt(bare, i) is { Actor: ActorKind.Person } person && names.StartingAt(bare, i) is { } end)
            {
                if (words.Is(end, ",") && SomebodyPhrase.AgeAt(words, end + 1) is { } told && (words.Is(end + 2, ",") || words.Is(end + 2, "and")))
                    yield return (told, person.Name);
                else if (SomebodyPhrase.IsAged(words, i - 1) && SomebodyPhrase.AgeAt(words, i - 1) is { } before)
                    yield return (before, person.Name);
            }
    }

    // "The gunman was identified as Tom Other", "police named the gunman as Tom Other"
    private string? Identified(int sentence, SomebodyPhrase phrase) => Named(sentence, named => named == phrase.Phrase);

    private string? Named(int sentence, Predicate<Phrase> isMeant)
    {
        var words = analyses[sentence].Words;
        foreach (var clause in analyses[sentence].Clauses)
            if (clause.Verb is { IsNegated: false, Modal: null } verb && verb.Lemma.Is(SmallWords.NamingVerbs)
                && (verb.IsPassive || clause.Object is null ? clause.SharedSubject : clause.Object) is { } named && isMeant(named))
                for (var i = verb.End; i < Math.Min(words.Count, verb.End + MaxBehindVerb + (named.End - named.First)); i++)
                    if (words.Is(i, "as"))
                        return NameAt(sentence, i + 1);
        return null;
    }

    // "The gunman was Tom Other", "Tom Other was the gunman"
    private string? Copula(int sentence, SomebodyPhrase phrase)
    {
        if (!phrase.IsDefinite)
            return null;
        foreach (var clause in analyses[sentence].Clauses)
            if (clause.Verb is { IsCopula: true, IsNegated: false, Modal: null } verb && clause.Subject is { } subject)
                if (subject == phrase.Phrase)
                    return NameAt(sentence, verb.End);
                else if (phrase.Phrase.First == verb.End && NameAt(sentence, subject.First) is { } name && EndsAt(sentence, subject, verb.First))
                    return name;
        return null;
    }

    // "The gunman, Tom Other,", "a man named Tom Other", "Tom Other, the gunman,"
    private string? Beside(int sentence, SomebodyPhrase phrase)
    {
        var words = analyses[sentence].Words;
        var (first, end) = (phrase.Phrase.First, EndOf(sentence, phrase.Phrase));
        if (words.Is(end, ",") || Word(words, end).Is(SmallWords.NamedAs))
            return NameAt(sentence, words.Is(end, ",") && Word(words, end + 1).Is(SmallWords.NamedAs) ? end + 2 : words.Is(end + 1, "as") ? end + 2 : end + 1);
        if ((phrase.IsDefinite || phrase.IsIndefinite) && !phrase.HasOwner && BehindDash(sentence, end) is { } set)
            return set;
        if (!words.Is(first - 1, ",") || end < words.Count && !words.Is(end, ",") && words.IsWord(end) && !words.Has(end, WordKinds.Relative))
            return null;
        var before = SomebodyPhrase.AgeAt(words, first - 2) is not null && words.Is(first - 3, ",") ? first - 3 : first - 1;
        return before > 0 && names.ActorEndingAt(sentences[sentence], before - 1) is { Actor: ActorKind.Person } person ? person.Name : null;
    }

    // "The guard who fired - Tom Other, a veteran - was held": set off by a dash behind what tells who is meant.
    private string? BehindDash(int sentence, int from)
    {
        var words = analyses[sentence].Words;
        for (var i = from; i < Math.Min(words.Count, from + MaxTold); i++)
            if (words.Tokens[i].Text.Is(SmallWords.Dashes))
                return NameAt(sentence, i + 1);
            else if (!words.IsWord(i))
                return null;
        return null;
    }

    // "A suspect in the bombings of two embassies, Tom Other,"
    private int EndOf(int sentence, Phrase phrase)
    {
        var (phrases, end) = (analyses[sentence].Phrases, phrase.End);
        for (var i = phrases.IndexOf(phrase) + 1; i + 1 < phrases.Length && phrases[i].Kind == PhraseKind.Preposition && phrases[i].First == end
            && phrases[i + 1].Kind == PhraseKind.Noun && !phrases[i + 1].IsTime; i += 2)
            end = phrases[i + 1].End;
        return end;
    }

    /// <summary>The name that begins there, behind an age and a title.</summary>
    private string? NameAt(int sentence, int from)
    {
        var (words, bare) = (analyses[sentence].Words, sentences[sentence]);
        for (var i = from; i < Math.Min(words.Count, from + MaxTitle); i++)
            if (names.ActorStartingAt(bare, i) is { } actor)
                return actor.Actor == ActorKind.Person && names.StartingAt(bare, i) is { } end && IsClosed(words, end) && !bare.IsPossessive(end - 1)
                    ? actor.Name : null;
            else if (!bare.IsCapitalised(i) && !bare.Has(i, Titles) && SomebodyPhrase.AgeAt(words, i) is null && !words.Is(i, "."))
                return null;
        return null;
    }

    // "… of the suspect, Other said": nobody is named by that.
    private static bool IsClosed(EnglishWords words, int end) => end >= words.Count || words.Tokens[end].Kind is not TokenKind.Word
        || words.Has(end, WordKinds.Preposition | WordKinds.Coordinator | WordKinds.Auxiliary);

    private static string Word(EnglishWords words, int index) => index < words.Count ? words.Tokens[index].Lower : "";

    private bool EndsAt(int sentence, Phrase subject, int verb) =>
        names.StartingAt(sentences[sentence], subject.First) is { } end && (end == verb || analyses[sentence].Words.Is(end, ","));
}
