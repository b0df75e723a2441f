namespace TalksBot.Core.Findings.Statements;

/// <summary>Who a phrase means: a person by name, "he" or "the spokesman"; a body by its fullest designation.</summary>
internal sealed class SpeakerResolver(Article article, SentenceWords[] sentences, ImmutableArray<PersonFinding> people, NameIndex names)
{
    private const int MaxSentencesBack = 5;
    private const int MaxTitle = 6;
    private const int MaxDesignationsBack = 50;
    private const int MaxOwnedRole = 5;
    private const WordTraits Titles = WordTraits.Role | WordTraits.Modifier | WordTraits.Portfolio | WordTraits.Honorific | WordTraits.Determiner;

    private readonly List<(Speaker Speaker, int Sentence)> spoken = [];
    private readonly Dictionary<PersonFinding, WordTraits> genders = new(ReferenceEqualityComparer.Instance);
    private readonly RoleIndex roles = new(people);

    /// <summary>Takes note of who spoke in a sentence, for the pronouns behind it.</summary>
    public void Remember(Speaker speaker, int sentence) => spoken.Add((speaker, sentence));

    /// <param name="at">The index of the sentence that the phrase stands in.</param>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Null where the phrase is a pronoun that nobody fits.</returns>
    public Speaker? Resolve(int at, NounPhrase phrase)
    {
        var words = sentences[at];
        if (words.Bare[phrase.Head].Is(SmallWords.SinglePronouns))
            return Person(at, phrase, words.Bare[phrase.Head].Is(SmallWords.MalePronouns) ? WordTraits.Male : WordTraits.Female);
        if (phrase.IsPronoun(words))
            return Body(at, phrase);

        // "the 60-year-old": whoever is spoken of
        if (words.Bare[phrase.Head].EndsWith("-year-old", StringComparison.Ordinal) && words.Is(phrase.First, "the"))
            return Person(at, phrase, WordTraits.GivenName);
        if (names.ActorEndingAt(words, phrase.Head) is { } actor)
            return new Speaker(actor.Name, actor);

        // "United Nations data", "the minister's statement": whoever gave it out.
        if (words.Has(phrase.Head, WordTraits.Source) && phrase.Head > phrase.First && names.ActorEndingAt(words, phrase.Head - 1) is { } giver)
            return new Speaker(giver.Name, giver);
        if (words.Has(phrase.Head, WordTraits.Source) && (Issuer(words, phrase.End) ?? Issuer(words, phrase.Head + 1)) is { } issuer)
            return issuer;
        if (Misspelt(words, phrase) is { } meant)
            return new Speaker(meant.Name, meant);
        if (GivenName(words, phrase.End) is { } given)
            return given;
        return roles.Find(words, phrase) is { } holder ? new Speaker(holder.Name, holder) : Designated(words, phrase);
    }

    // "said a woman who gave her name only as Nour"
    private Speaker? GivenName(SentenceWords words, int end)
    {
        if (!words.Is(end, "who"))
            return null;
        for (var i = end + 1; i < words.Count && i - end <= MaxTitle; i++)
            if (words.Is(i, "as") && Enumerable.Range(end, i - end).Any(k => words.Is(k, "name")))
                return names.ActorStartingAt(words, i + 1) is { Actor: ActorKind.Person } named ? new Speaker(named.Name, named) : null;
        return null;
    }

    // "A statement that the ministry released", "a report published by the ministry"
    private Speaker? Issuer(SentenceWords words, int end)
    {
        var at = end + 1 < words.Count && words.Bare[end].EndsWith("ed", StringComparison.Ordinal) ? end + 1 : end;
        if (at >= words.Count || !words.Bare[at].Is(SmallWords.DescribedBy) || NounPhraseReader.Forward(words, names, at + 1) is not { } phrase)
            return null;
        return names.ActorEndingAt(words, phrase.Head) is { } actor ? new Speaker(actor.Name, actor)
            : words.Is(at, "from") && words.Has(phrase.Head, WordTraits.Organisation | WordTraits.Role) ? Designated(words, phrase) : null;
    }

    // "Haddat said" where only one of the article's people is called nearly so.
    private PersonFinding? Misspelt(SentenceWords words, NounPhrase phrase)
    {
        if (phrase.End - phrase.First != 1 || !words.IsCapitalised(phrase.Head)
            || words.Has(phrase.Head, WordTraits.Role | WordTraits.Collective | WordTraits.Organisation | WordTraits.Source))
            return null;
        PersonFinding? only = null;
        foreach (var person in people)
        {
            if (person.Actor != ActorKind.Person || !NameMatch.SameWord(NameMatch.Surname(person.Name), words.Bare[phrase.Head]))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only;
    }

    // "he": whoever spoke last in the sentences just before, else whom they name first.
    private Speaker? Person(int at, NounPhrase phrase, WordTraits gender)
    {
        for (var i = at; i >= 0 && at - i <= MaxSentencesBack; i--)
            if (LastSpeaker(i, gender) is { } speaker
                || FirstNamed(i, i == at ? phrase.First : sentences[i].Count, gender) is var named && (speaker = named) is not null)
                return speaker;

        // “We starved,” she said. “All of us.” Nour Haddad was in the camp.
        while (at + 1 < sentences.Length && sentences[at + 1].Tokens[0].Kind == TokenKind.OpenQuote
            && sentences[at + 1].Sentence.Paragraph == sentences[at].Sentence.Paragraph)
            at++;
        return at + 1 < sentences.Length ? FirstNamed(at + 1, Math.Min(sentences[at + 1].Count, MaxTitle), gender) : null;
    }

    private Speaker? LastSpeaker(int sentence, WordTraits gender)
    {
        for (var i = spoken.Count - 1; i >= 0 && spoken[i].Sentence >= sentence; i--)
            if (spoken[i].Sentence == sentence && !IsAside(sentence, spoken[i].Speaker)
                && (spoken[i].Speaker.Actor is { } person ? person.Actor == ActorKind.Person && Fits(person, gender) : IsSomebody(spoken[i].Speaker.Name)))
                return spoken[i].Speaker;
        return null;
    }

    // "Venn is held for what Mr. Haddad called an attack. He …": who only gives it its name isn't spoken of.
    private bool IsAside(int sentence, Speaker speaker)
    {
        var words = sentences[sentence];
        return speaker.Actor is { } actor && Enumerable.Range(0, words.Count).Any(i => words.Word(i).Is(SmallWords.AsideRelatives)
            && Enumerable.Range(i + 1, MaxTitle).TakeWhile(at => at < words.Count && (words.IsCapitalised(at) || words.Is(at, ".") || words.Has(at, Titles)))
                .Any(at => names.ActorStartingAt(words, at) == actor));
    }

    // "The minister said that Mr. Haddad lied. He …": one whom nobody names is meant before whoever is named by him.
    private static bool IsSomebody(string designation)
    {
        var head = WordTraits.None;
        foreach (var word in designation.ToLowerInvariant().Split(' ').Where(word => !word.EndsWith('s')))
            if (WordList.Of(word) is var traits && (traits & WordTraits.Preposition) == 0)
                head = traits;
            else
                break;
        return (head & WordTraits.Role) != 0;
    }

    // "Like Haddad, Venn left. He …": whoever isn't only compared comes first.
    private Speaker? FirstNamed(int sentence, int end, WordTraits gender)
    {
        var words = sentences[sentence];
        var named = Enumerable.Range(0, end)
            .Where(i => names.ActorStartingAt(words, i) is { Actor: ActorKind.Person } person && Fits(person, gender)
                && !(end < words.Count && SpeaksForOwner(words, i, end, gender))).ToArray();
        return named.OrderBy(i => words.Word(i - 1).Is(SmallWords.ComparingWords)).Select(i => names.ActorStartingAt(words, i)).FirstOrDefault() is { } meant
            ? new Speaker(meant.Name, meant) : null;
    }

    // "His lawyer, Nour Haddad, argued that he slept": whose lawyer it is slept.
    private static bool SpeaksForOwner(SentenceWords words, int name, int end, WordTraits gender)
    {
        var at = name - 1;
        if (at > 0 && words.Tokens[at].Text == ",")
            at--;
        if (!words.Has(at, WordTraits.Role))
            return false;
        for (at--; at >= 0 && name - at <= MaxOwnedRole && (words.Has(at, WordTraits.Role | WordTraits.Modifier) || words.Bare[at].Contains('-')); at--)
        {
        }

        return at >= 0 && words.Is(at, (gender & WordTraits.Male) != 0 ? "his" : "her")
            && Enumerable.Range(name, end - name).Any(i => SpeechVerbs.IsForm(words.Tokens[i].Lower));
    }

    private bool Fits(PersonFinding person, WordTraits gender)
    {
        if (!genders.TryGetValue(person, out var known))
            genders[person] = known = Gender(person);
        return known == WordTraits.None || (known & gender) != 0;
    }

    private WordTraits Gender(PersonFinding person)
    {
        foreach (var mention in person.Mentions)
        {
            var before = article.Text.AsSpan(Math.Max(0, mention.Start - 5), Math.Min(5, mention.Start));
            if (before.Contains("Mrs", StringComparison.Ordinal) || before.Contains("Ms", StringComparison.Ordinal))
                return WordTraits.Female;
            if (before.Contains("Mr", StringComparison.Ordinal))
                return WordTraits.Male;
        }

        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? WordTraits.None : WordList.Of(person.Name[..space].ToLowerInvariant()) & WordTraits.GivenName;
    }

    // "it", "they": the body that spoke just before; "they" also several whom the sentence names.
    private Speaker? Body(int at, NounPhrase phrase)
    {
        for (var i = spoken.Count - 1; i >= 0 && spoken[i].Sentence >= at - 2; i--)
            if (spoken[i].Speaker.Actor is not { Actor: ActorKind.Person })
                return spoken[i].Speaker;
        if (sentences[at].Is(phrase.Head, "it") && Sender(at) is { } sender)
            return sender;
        if (sentences[at].Bare[phrase.Head] != "they")
            return at > 0 && sentences[at - 1].Sentence.Paragraph == sentences[at].Sentence.Paragraph
                && names.ActorStartingAt(sentences[at - 1], sentences[at - 1].Is(0, "the") ? 1 : 0) is { Actor: ActorKind.Organisation } body
                ? new Speaker(body.Name, body) : null;
        return spoken.Count > 0 && spoken[^1].Sentence == at
            ? spoken[^1].Speaker
            : Several(sentences[at], phrase.First) ?? (at > 0 ? Several(sentences[at - 1], sentences[at - 1].Count) ?? Pair(sentences[at - 1]) : null);
    }

    // "Nour Haddad issued a statement. “…,” it said": whoever issued it.
    private Speaker? Sender(int at)
    {
        if (at == 0 || sentences[at - 1] is not { } before || before.Sentence.Paragraph != sentences[at].Sentence.Paragraph
            || NounPhraseReader.Forward(before, names, 0) is not { } first || names.ActorEndingAt(before, first.Head) is not { Actor: ActorKind.Person } sender
            || !before.Word(first.End).Is(SmallWords.IssuingForms))
            return null;
        var noun = first.End + 1;
        while (before.Has(noun, WordTraits.Determiner | WordTraits.Modifier))
            noun++;
        return before.Has(noun, WordTraits.Source) || before.Word(noun).Is(SmallWords.SentWords) ? new Speaker(sender.Name, sender) : null;
    }

    // "Nour Haddad and Karo Venn crossed the river. They said …": both do.
    private Speaker? Pair(SentenceWords words)
    {
        var subjects = new List<PersonFinding>();
        for (var i = 0; i < words.Count && subjects.Count < 3; i++)
        {
            if (names.ActorStartingAt(words, i) is { Actor: ActorKind.Person } person && names.StartingAt(words, i) is { } end)
            {
                subjects.Add(person);
                i = end - 1;
            }
            else if (words.Has(i, WordTraits.Auxiliary | WordTraits.Preposition | WordTraits.Locative) || VerbWords.IsPast(words.Tokens[i].Lower))
            {
                break;
            }
        }

        return subjects.Count < 2 ? null : new Speaker(subjects[^1].Name, subjects[^1]) { Fellows = [.. subjects[..^1]] };
    }

    // "Camp officials went to the police, where they claimed …"
    private Speaker? Several(SentenceWords words, int end)
    {
        for (var i = 0; i < end; i++)
            if (words.Has(i, WordTraits.Collective) && words.Bare[i].EndsWith('s') && !words.IsPossessive(i)
                && NounPhraseReader.Back(words, names, i + 1) is { } phrase && !words.Has(phrase.First - 1, WordTraits.Locative))
                return Designated(words, phrase);
        return null;
    }

    private Speaker Designated(SentenceWords words, NounPhrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.Head
            && (words.Bare[first].Is(SmallWords.HeadDeterminers) || words.Has(first, WordTraits.Determiner) && words.Bare[first].Length <= 5
                && words.Bare[first].Is(SmallWords.ShortDeterminers)))
            first++;

        // "United Nations data" without the data is who gave them out.
        var isGiver = words.Has(phrase.Head, WordTraits.Source) && phrase.Head > first && phrase.End == phrase.Head + 1 && words.IsCapitalised(phrase.Head - 1);
        var end = isGiver ? phrase.Head : phrase.End;
        var name = words.Text(words.NameSpan(first, end));
        if (isGiver || end - first > 1 || !words.Has(phrase.First, WordTraits.Determiner))
            return new Speaker(name, null);
        return Fuller(name, words.Tokens[phrase.First].Start) ?? new Speaker(name, null);
    }

    // "Ministry" of "Ministry of Water", but "report" not of "the report's authors" nor "source" of "sources".
    private static bool IsPartOf(string name, string fuller) => fuller.Length > name.Length
        && $" {fuller} ".Contains($" {name} ", StringComparison.OrdinalIgnoreCase);

    // "the ministry" is the one that spoke or was named last.
    private Speaker? Fuller(string name, int limit)
    {
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - MaxDesignationsBack; i--)
            if (spoken[i].Speaker is { Actor: not { Actor: ActorKind.Person } } known && IsPartOf(name, known.Name))
                return known;
        var body = people
            .Where(actor => actor.Actor == ActorKind.Organisation && actor.Mentions.Length > 0 && actor.Mentions[0].Start < limit
                && (actor.Name == name || IsPartOf(name, actor.Name)))
            .MaxBy(actor => actor.Mentions[0].Start);
        return body is null ? null : new Speaker(body.Name, body);
    }
}
