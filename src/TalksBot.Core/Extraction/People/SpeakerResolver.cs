using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.People;

/// <summary>Who a phrase means: a person by name, "he" or "the spokesman"; a body by its fullest designation.</summary>
internal sealed class SpeakerResolver(Document document, ImmutableArray<PersonFinding> people, NameIndex names)
{
    private const int MaxSentencesBack = 5;

    private readonly List<(Speaker Speaker, SentenceWords Words)> spoken = [];
    private readonly Dictionary<PersonFinding, WordTraits> genders = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> designations = [];

    public Speaker? Last => spoken.Count == 0 ? null : spoken[^1].Speaker;

    public void Remember(Speaker speaker, SentenceWords words)
    {
        spoken.Add((speaker, words));
        if (speaker.Actor is null)
            designations.Add(speaker.Name);
    }

    /// <param name="sentences">The document's sentences.</param>
    /// <param name="at">The index of the sentence that the phrase stands in.</param>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Null where the phrase is a pronoun that nobody fits.</returns>
    public Speaker? Resolve(IReadOnlyList<SentenceWords> sentences, int at, NounPhrase phrase)
    {
        var words = sentences[at];
        if (words.Bare[phrase.Head] is "he" or "she")
            return Person(sentences, at, phrase, words.Bare[phrase.Head] == "he" ? WordTraits.Male : WordTraits.Female);
        if (phrase.IsPronoun(words))
            return Body(sentences, at, phrase);
        if (names.ActorEndingAt(words, phrase.Head) is { } actor && (actor.Actor != ActorKind.State || !IsPlural(words, phrase)))
            return new Speaker(actor.Name, actor);

        // "United Nations data", "the minister's statement": whoever gave it out.
        if (words.Has(phrase.Head, WordTraits.Source) && phrase.Head > phrase.First && names.ActorEndingAt(words, phrase.Head - 1) is { } giver)
            return new Speaker(giver.Name, giver);
        return ByRole(words, phrase) ?? Designated(words, phrase);
    }

    // "Qatar and Turkey said" is both.
    private static bool IsPlural(SentenceWords words, NounPhrase phrase) => words.Is(phrase.First - 1, "and") && words.IsCapitalised(phrase.First - 2);

    private Speaker? Person(IReadOnlyList<SentenceWords> sentences, int at, NounPhrase phrase, WordTraits gender)
    {
        var limit = sentences[at].Tokens[phrase.First].Start;
        for (var i = at; i >= 0 && at - i <= MaxSentencesBack; i--)
        {
            var speaker = spoken.FindLast(entry => entry.Words == sentences[i] && entry.Speaker.Actor is { Actor: ActorKind.Person } person && Fits(person, gender));
            if (speaker.Speaker is { } known)
                return known;
            var subject = people
                .Where(person => person.Actor == ActorKind.Person && Fits(person, gender))
                .Select(person => (person, First: FirstMention(person, sentences[i].Sentence.Span, limit)))
                .Where(found => found.First >= 0)
                .OrderBy(found => found.First)
                .FirstOrDefault();
            if (subject.person is { } named)
                return new Speaker(named.Name, named);
        }

        return spoken.FindLast(entry => entry.Speaker.Actor is { Actor: ActorKind.Person } person && Fits(person, gender)).Speaker;
    }

    private static int FirstMention(PersonFinding person, TextSpan within, int limit)
    {
        foreach (var mention in person.Mentions)
            if (within.Contains(mention) && mention.Start < limit)
                return mention.Start;
        return -1;
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
            var before = document.Article.Text.AsSpan(Math.Max(0, mention.Start - 5), Math.Min(5, mention.Start));
            if (before.Contains("Mrs", StringComparison.Ordinal) || before.Contains("Ms", StringComparison.Ordinal))
                return WordTraits.Female;
            if (before.Contains("Mr", StringComparison.Ordinal))
                return WordTraits.Male;
        }

        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? WordTraits.None : WordList.Of(person.Name[..space].ToLowerInvariant()) & WordTraits.GivenName;
    }

    private Speaker? Body(IReadOnlyList<SentenceWords> sentences, int at, NounPhrase phrase)
    {
        var plural = sentences[at].Bare[phrase.Head] == "they";
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - 2; i--)
            if (spoken[i].Speaker.Actor is not { Actor: ActorKind.Person } && Array.IndexOf([.. sentences.Skip(Math.Max(0, at - 2)).Take(3)], spoken[i].Words) >= 0)
                return spoken[i].Speaker;
        if (plural && spoken.Count > 0 && spoken[^1].Words == sentences[at])
            return spoken[^1].Speaker;
        return plural ? Several(sentences[at], phrase.First) ?? (at > 0 ? Several(sentences[at - 1], sentences[at - 1].Count) : null) : null;
    }

    // "Camp officials went to the police, where they claimed …"
    private Speaker? Several(SentenceWords words, int end)
    {
        for (var i = 0; i < end; i++)
            if (words.Has(i, WordTraits.Collective) && words.Bare[i].EndsWith('s') && !words.IsPossessive(i) && NounPhraseReader.Back(words, names, i + 1) is { } phrase && !words.Has(phrase.First - 1, WordTraits.Locative))
                return Designated(words, phrase);
        return null;
    }

    // "the spokesman", "the minister": the last one named who has that role.
    private Speaker? ByRole(SentenceWords words, NounPhrase phrase)
    {
        if (!words.Has(phrase.Head, WordTraits.Role) || words.Bare[phrase.First] is not ("the" or "this") && !words.IsCapitalised(phrase.First) || words.Bare[phrase.Head].EndsWith('s'))
            return null;
        var head = RoleWord(words.Bare[phrase.Head]);
        var limit = words.Tokens[phrase.First].Start;
        var asked = words.Text(words.Span(phrase.First, phrase.End)).Split(' ').Select(RoleWord).Where(word => word is not ("the" or "of" or "for" or "this")).ToArray();
        var named = people
            .Where(person => person.Actor == ActorKind.Person && person.Roles.Any(role => Contains(role.Text.Text, asked)))
            .OrderByDescending(person => person.Mentions.Where(mention => mention.Start < limit).Select(mention => mention.Start).DefaultIfEmpty(-1).Max())
            .FirstOrDefault();
        return named is null ? null : new Speaker(named.Name, named);

        bool Contains(string role, string[] words)
        {
            var own = role.Split(' ').Select(RoleWord).ToHashSet(StringComparer.Ordinal);
            return own.Contains(head) && words.All(own.Contains);
        }
    }

    private static string RoleWord(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        lower = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        return lower switch
        {
            "spokeswoman" or "spokesperson" => "spokesman",
            "chairwoman" or "chairperson" => "chairman",
            "defence" => "defense",
            _ => StateNames.Find(lower)?.Name ?? lower,
        };
    }

    private Speaker Designated(SentenceWords words, NounPhrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.Head && words.Bare[first] is "the" or "a" or "an" or "same" or "this" or "that" or "these" or "those" or "another" or "its" or "his" or "her" or "their")
            first++;


        // "United Nations data" without the data is who gave them out.
        var end = words.Has(phrase.Head, WordTraits.Source) && phrase.Head > first && phrase.End == phrase.Head + 1 && words.IsCapitalised(phrase.Head - 1) ? phrase.Head : phrase.End;
        var name = words.Text(words.NameSpan(first, end));
        if (end - first > 1 || end < phrase.End)
            return new Speaker(name, null);

        // "the ministry" is the one that was named last.
        var fuller = designations.FindLast(known => known.Length > name.Length && known.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (fuller is not null && words.Bare[phrase.First] is "the" or "this")
            return new Speaker(fuller, null);
        var limit = words.Tokens[phrase.First].Start;
        var body = people
            .Where(actor => actor.Actor == ActorKind.Organisation && actor.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && actor.Mentions.Any(mention => mention.Start < limit))
            .MaxBy(actor => actor.Mentions.Where(mention => mention.Start < limit).Max(mention => mention.Start));
        return body is not null && words.Bare[phrase.First] is "the" or "this" ? new Speaker(body!.Name, body) : new Speaker(name, null);
    }
}
