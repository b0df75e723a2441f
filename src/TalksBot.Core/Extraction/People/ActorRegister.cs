namespace TalksBot.Core.Extraction.People;

/// <summary>Gathers the mentions of an article into actors: who is a person at all, and which names are one person's.</summary>
internal sealed class ActorRegister
{
    private readonly List<ActorEntry> people = [];
    private readonly Dictionary<string, ActorEntry> others = new(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<ActorEntry> Gather(List<NameMention> mentions)
    {
        var register = new ActorRegister();
        register.EnterFullNames(mentions);
        foreach (var mention in mentions)
            register.Enter(mention);
        return register.people.Concat(register.others.Values).Where(actor => actor.Mentions.Count > 0);
    }

    // Full names come first, wherever they stand: a surname in the first line belongs to the name that follows it.
    private void EnterFullNames(List<NameMention> mentions)
    {
        var certain = mentions
            .Where(mention => mention.Kind == MentionKind.Name && mention.Length > 1 && PersonEvidence.Of(mention) != PersonEvidenceKind.None)
            .Select(mention => mention.Text)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length);
        foreach (var name in certain)
            if (!people.Exists(person => NameMatch.SamePerson(person.Key, name)))
                people.Add(new ActorEntry(ActorKind.Person, name));
    }

    private void Enter(NameMention mention)
    {
        switch (mention.Kind)
        {
            case MentionKind.Name or MentionKind.Place or MentionKind.Capital or MentionKind.State when PersonOf(mention) is { } person:
                person.Mentions.Add(mention);
                person.Gender |= PersonEvidence.Gender(mention);

                // The latest mentioned of two namesakes is the one that a surname means next.
                people.Remove(person);
                people.Insert(0, person);
                AddRoles(person, mention);
                break;
            case MentionKind.State or MentionKind.Capital:
                Add(ActorKind.State, mention);
                break;
            case MentionKind.Organisation:
                Add(ActorKind.Organisation, mention);
                break;
        }
    }

    private ActorEntry? PersonOf(NameMention mention)
    {
        var name = mention.Text;
        var gender = PersonEvidence.Gender(mention);
        var evidence = mention.Kind is MentionKind.Name ? PersonEvidence.Of(mention) : PersonEvidenceKind.None;
        var known = people.Find(person => NameMatch.SamePerson(person.Key, name) && Agree(person.Gender, gender))
            ?? people.Find(person => NameMatch.SamePerson(person.Key, name));
        if (known is not null)
            return mention.Kind is MentionKind.Name || !IsPlaceHere(mention) ? known : null;
        if (mention.Kind is not MentionKind.Name)
            return null;

        // "Melania" alone is the one of that given name, if there is only one.
        if (mention.Length == 1 && people.FindAll(person => IsGivenName(person.Key, name)) is [var only])
            return only;
        if (evidence != PersonEvidenceKind.None && (mention.Length > 1 || evidence == PersonEvidenceKind.Strong))
        {
            var person = new ActorEntry(ActorKind.Person, name);
            people.Insert(0, person);
            return person;
        }

        return null;
    }

    private static bool Agree(WordTraits first, WordTraits second) =>
        first == WordTraits.None || second == WordTraits.None || (first & second) != 0;

    private static bool IsGivenName(string full, string given) =>
        full.Length > given.Length && full[given.Length] == ' ' && full.StartsWith(given, StringComparison.Ordinal);

    private static bool IsPlaceHere(NameMention mention) =>
        mention.Kind == MentionKind.Place || mention.Words.Has(mention.First - 1, WordTraits.Locative);

    private static void AddRoles(ActorEntry person, NameMention mention)
    {
        if (RoleFinder.Before(mention.Words, mention) is { } before)
            person.Roles.Add((mention.Words, before));
        if (RoleFinder.After(mention.Words, mention) is { } after)
            person.Roles.Add((mention.Words, after));
    }

    private void Add(ActorKind kind, NameMention mention)
    {
        var key = Spelling.Fold(mention.Canonical);
        key = key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
        if (!others.TryGetValue(key, out var actor))
            others.Add(key, actor = new ActorEntry(kind, mention.Canonical));
        actor.Mentions.Add(mention);
        if (ActionEvidence.Acts(mention))
            actor.Acts ??= mention.Words;
    }
}
