namespace TalksBot.Core.Findings.Deeds;

/// <summary>
/// Whom an article means by words without a name ("a Lakeport man", "the gunman") where another of its sentences says who that is.
/// </summary>
internal static class DescribedPeople
{
    /// <summary>For each sentence the nouns of such phrases, and the names.</summary>
    public static ILookup<int, DescribedAs> Find(ImmutableArray<SentenceAnalysis> analyses, SentenceWords[] sentences, ImmutableArray<PersonFinding> people,
        NameIndex names)
    {
        var behind = NamedBehind.Find(analyses, sentences, names);
        var phrases = analyses.Select((analysis, i) => SomebodyPhrase.In(i, analysis).ToImmutableArray()).ToImmutableArray();
        var reader = new NamingLinks(analyses, sentences, names);
        var called = Called(sentences, people).ToLookup(role => role.Noun);
        var links = phrases.SelectMany((all, i) => reader.In(i, all)).Concat(ByAge(reader, phrases)).Concat(Ruling(analyses, phrases, called))
            .Concat(phrases.Skip(1).Select((_, i) => reader.Behind(i + 1, phrases[i]) ?? reader.BehindWords(i + 1, phrases[i])).OfType<NamingLink>())
            .Concat(behind
                .Where(named => named.Value.Names.Length == 1)
                .SelectMany(named => phrases[named.Key].Where(phrase => phrase.Phrase.Head == named.Value.Head)
                    .Select(phrase => new NamingLink(phrase, named.Value.Names[0], true))))
            .ToLookup(link => link.Phrase);
        var nouns = links.Select(link => link.Key.Noun).Concat(called.Where(roles => roles.Any(role => role.IsApposition)).Select(roles => roles.Key))
            .ToHashSet();
        return behind.Select(named => new DescribedAs(named.Key, named.Value.Head, named.Value.Names))
            .Concat(phrases.SelectMany(all => all).Where(phrase => nouns.Contains(phrase.Noun)).GroupBy(phrase => phrase.Noun).SelectMany(group =>
                SomebodyChains.Of([.. group], links, [.. called[group.Key]]).Meant))
            .DistinctBy(phrase => (phrase.Sentence, phrase.Head))
            .ToLookup(phrase => phrase.Sentence);
    }

    // "A 34-year-old man … Tom Other, 34, is charged": of that age the article names one, and tells of nobody else.
    private static IEnumerable<NamingLink> ByAge(NamingLinks reader, ImmutableArray<ImmutableArray<SomebodyPhrase>> phrases)
    {
        var aged = phrases.SelectMany(all => all).Where(phrase => phrase is { Age: not null, IsPlural: false, HasOwner: false, IsOther: false }).ToArray();
        if (aged.Length == 0)
            yield break;
        var told = phrases.SelectMany((_, i) => reader.Ages(i)).Distinct().ToLookup(pair => pair.Age, pair => pair.Name);
        foreach (var group in aged.GroupBy(phrase => phrase.Age!.Value))
            if (told[group.Key].ToArray() is [var name] && group.Count(phrase => phrase.IsIndefinite) <= 1)
                foreach (var phrase in group.Where(phrase => NamingLinks.Fits(phrase, name)))
                    yield return new NamingLink(phrase, name, true);
    }

    // "A judge blocked it. Judge Ann Other wrote that …": of one judge without a name and one with, the second sentence gives the first one's reasons.
    private static IEnumerable<NamingLink> Ruling(ImmutableArray<SentenceAnalysis> analyses, ImmutableArray<ImmutableArray<SomebodyPhrase>> phrases,
        ILookup<string, CalledSo> called)
    {
        var judges = phrases.SelectMany(all => all).Where(phrase => phrase.Noun.Is(SmallWords.RulingNouns)).ToArray();
        foreach (var phrase in judges.Where(phrase => phrase is { IsIndefinite: true, IsPlural: false, IsOther: false }))
            if (judges.All(other => other == phrase || other.IsDefinite) && called[phrase.Noun].DistinctBy(role => role.Name).ToArray() is [var only]
                && only.Sentence == phrase.Sentence + 1 && NamingLinks.Fits(phrase, only.Name) && analyses[only.Sentence] is var naming
                && naming.Clauses.Any(clause => clause.Relation == ClauseRelation.Main && clause.Verb.Lemma.Is(SmallWords.RulingVerbs)
                    && clause.SharedSubject is { } subject && naming.Words.Is(subject.End - 1, only.Name.Split(' ')[^1].ToLowerInvariant())))
                yield return new NamingLink(phrase, only.Name, true);
    }

    // The people whom the article calls by a noun, and where.
    private static IEnumerable<CalledSo> Called(SentenceWords[] sentences, ImmutableArray<PersonFinding> people)
    {
        var numbers = sentences.Select((sentence, i) => (sentence.Sentence.Span.Start, i)).ToDictionary(pair => pair.Start, pair => pair.i);
        foreach (var person in people.Where(person => person.Actor == ActorKind.Person))
            foreach (var role in person.Roles)
                if (numbers.TryGetValue(role.Sentence.Span.Start, out var sentence))
                    yield return new CalledSo(sentence, Noun(role.Text.Text), person.Name, IsApposition(role));
    }

    // "The pilot, Ann Other", and not "Pilot Ann Other"
    private static bool IsApposition(Role role)
    {
        var (text, start) = (role.Sentence.Text, role.Text.Span.Start - role.Sentence.Span.Start);
        var end = start + role.Text.Span.Length;
        return end < text.Length && text[end] == ',' && start >= 4 && text.AsSpan(start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What somebody is called in a role ("pilot" of "pilot of the ferry").</summary>
    public static string Noun(string role)
    {
        var words = role.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, word => Lexicon.Of(word).Is(WordKinds.Preposition));
        return SomebodyPhrase.Kind(end == 0 ? "" : end < 0 ? words[^1] : words[end - 1]);
    }
}

/// <summary>A noun that means people whom another sentence names.</summary>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Head">The noun's token.</param>
/// <param name="Names">The names.</param>
internal sealed record DescribedAs(int Sentence, int Head, ImmutableArray<string> Names);

/// <summary>Somebody whom a sentence calls by a noun beside the name; whether as "the pilot, Ann Other" or only by a title.</summary>
internal sealed record CalledSo(int Sentence, string Noun, string Name, bool IsApposition);
