namespace TalksBot.Core.Findings.People;

/// <summary>Gathers the mentions of an article into actors: who is a person at all, and which names are one person's.</summary>
internal sealed class ActorRegister(IReadOnlyDictionary<SentenceWords, SentenceWords> next)
{
    private static readonly Func<SentenceWords, NameMention, TextSpan?>[] Roles =
    [
        RoleFinder.Before, RoleFinder.BeforeRank, RoleFinder.Apposed, RoleFinder.After, RoleFinder.Added, RoleFinder.Opening, RoleFinder.InBrackets,
        RoleFinder.Given, RoleFinder.ByForm, RoleFinder.SharedBehind,
    ];

    private readonly PersonIndex people = new();
    private readonly Dictionary<string, ActorEntry> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> expansions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private int seen;

    /// <summary>The actors, in no order.</summary>
    /// <param name="mentions">The names, in order.</param>
    /// <param name="next">The sentence behind each that has one in its paragraph.</param>
    public static IEnumerable<ActorEntry> Gather(List<NameMention> mentions, IReadOnlyDictionary<SentenceWords, SentenceWords> next)
    {
        var register = new ActorRegister(next);
        register.EnterFullNames(mentions);
        register.EnterAcronyms(mentions);
        foreach (var mention in mentions)
            register.Enter(mention);
        return register.people.All.Concat(register.others.Values).Where(actor => actor.Mentions.Count > 0);
    }

    // Full names come first, wherever they stand: a surname in the first line belongs to the name that follows it.
    private void EnterFullNames(List<NameMention> mentions)
    {
        var names = mentions
            .Where(mention => mention.Kind == MentionKind.Name && mention.Length > 1 && PersonEvidence.Of(mention) != PersonEvidenceKind.None)
            .Select(mention => mention.Text)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length);
        foreach (var name in names)
            if (people.Find(name, WordTraits.None) is null)
                people.Add(name);
    }

    // What the article itself says an acronym stands for holds for all of it.
    private void EnterAcronyms(List<NameMention> mentions)
    {
        foreach (var mention in mentions)
            if (mention.Kind == MentionKind.Organisation && mention.End < mention.Words.Count
                && Acronyms.EndOfExpansion(mention.Words, mention.First) == mention.End
                && Acronyms.InBrackets(mention.Words, mention.End) is { } acronym)
                expansions.TryAdd(Spelling.Fold(acronym), mention.Canonical);
    }

    private void Enter(NameMention mention)
    {
        if (mention.Kind is MentionKind.Name or MentionKind.Place or MentionKind.Capital or MentionKind.State && PersonOf(mention) is { } person)
        {
            person.Mentions.Add(mention);
            person.Gender |= PersonEvidence.Gender(mention);
            person.LastSeen = ++seen;
            AddRoles(person, mention);
        }
        else if (mention.Kind is MentionKind.State or MentionKind.Capital)
        {
            Add(ActorKind.State, mention);
        }
        else if (mention.Kind == MentionKind.Organisation)
        {
            Add(ActorKind.Organisation, mention);
        }
    }

    private ActorEntry? PersonOf(NameMention mention)
    {
        var name = mention.Text;
        if (people.Find(name, PersonEvidence.Gender(mention)) is { } known)
            return mention.Kind == MentionKind.Name || !IsPlaceHere(mention) && IsSpeltSo(known, name) ? known : null;
        if (mention.Kind != MentionKind.Name)
            return null;

        // "Ingrid" alone is the one of that given name, if there is only one.
        if (mention.Length == 1 && people.OnlyOneCalled(name) is { } only)
            return only;
        if (PersonEvidence.IsGivenNameAlone(mention))
            return people.Add(name);
        var evidence = PersonEvidence.Of(mention);
        return evidence == PersonEvidenceKind.Strong || evidence == PersonEvidenceKind.Likely && mention.Length > 1 ? people.Add(name) : null;
    }

    // "Paris" may be Valeska Paris, but Oman is nobody whose name merely sounds like it.
    private static bool IsSpeltSo(ActorEntry person, string name) =>
        Spelling.Fold(person.Key).Split(' ').Contains(Spelling.Fold(name).Split(' ')[^1], StringComparer.Ordinal);

    private static bool IsPlaceHere(NameMention mention) =>
        mention.Kind == MentionKind.Place || mention.Words.Has(mention.First - 1, WordTraits.Locative);

    private void AddRoles(ActorEntry person, NameMention mention)
    {
        foreach (var find in Roles)
            if (find(mention.Words, mention) is { } role)
                person.Roles.Add((mention.Words, role));
        person.Roles.AddRange(RoleFinder.Predicates(mention.Words, mention).Select(role => (mention.Words, role)));
        AddLater(person, mention);
    }

    // "Nour Haddad was a shepherd before he became commander. He is now mayor.": the pronoun is the sentence's subject, if nobody else is named between.
    private void AddLater(ActorEntry person, NameMention mention)
    {
        var words = mention.Words;
        if (!words.IsInitial(mention.First))
            return;
        var i = mention.End;
        for (; i < words.Count && !(words.IsCapitalised(i) && words.IsCapitalised(i + 1)); i++)
            AddRole(words, i);
        if (i == words.Count && next.GetValueOrDefault(words) is { } behind)
            AddRole(behind, 0);

        void AddRole(SentenceWords sentence, int pronoun)
        {
            if (sentence.Word(pronoun).Is(SmallWords.PersonPronouns) && !IsOtherGender(person, sentence.Word(pronoun))
                && RoleFinder.OfPronoun(sentence, pronoun) is { } role)
                person.Roles.Add((sentence, role));
        }
    }

    private static bool IsOtherGender(ActorEntry person, string pronoun) =>
        person.Gender == (pronoun.Is(SmallWords.MalePronouns) ? WordTraits.Female : WordTraits.Male);

    private void Add(ActorKind kind, NameMention mention)
    {
        var canonical = expansions.GetValueOrDefault(Spelling.Fold(mention.Text), mention.Canonical);
        var key = Spelling.Fold(canonical);
        key = key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
        if (kind == ActorKind.Organisation)
            key = Owned(mention, key);
        if (!others.TryGetValue(key, out var actor))
            others.Add(key, actor = new ActorEntry(kind, canonical));
        actor.Mentions.Add(mention);
        if (actor.Acts is null && ActionEvidence.Acts(mention))
            actor.Acts = mention.Words;
    }

    // Two states' foreign ministries are two; "the Foreign Ministry" is the one named last.
    private string Owned(NameMention mention, string key)
    {
        if (mention.OwnedSpan is not { } owned)
            return owners.GetValueOrDefault(key, key);
        return owners[key] = Spelling.Fold(mention.Words.Text(owned));
    }
}
