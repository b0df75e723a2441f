namespace TalksBot.Core.Findings.People;

/// <summary>The people of an article so far, found by surname however it is spelt.</summary>
internal sealed class PersonIndex
{
    /// <summary>Slips of the pen are looked for among this many people; in a longer list of names they would mean nothing.</summary>
    private const int MaxForSlips = 300;

    private readonly List<ActorEntry> all = [];
    private readonly Dictionary<string, List<ActorEntry>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorEntry>> byGivenName = new(StringComparer.Ordinal);

    public IReadOnlyList<ActorEntry> All => all;

    public ActorEntry Add(string name)
    {
        var person = new ActorEntry(ActorKind.Person, name);
        all.Add(person);
        Bucket(bySurname, SurnameKey(name)).Add(person);
        if (name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
            Bucket(byGivenName, name[..space]).Add(person);
        return person;
    }

    /// <summary>The person mentioned last of those whose name it can be, one of that gender before any other; null where it is nobody's.</summary>
    public ActorEntry? Find(string name, WordTraits gender)
    {
        IEnumerable<ActorEntry> candidates = bySurname.GetValueOrDefault(SurnameKey(name)) ?? [];
        return Latest(candidates, name, gender) ?? (all.Count <= MaxForSlips ? Latest(all, name, gender) : null);
    }

    /// <summary>The only person of that given name; null where there is none or more than one.</summary>
    public ActorEntry? OnlyOneCalled(string given) =>
        byGivenName.TryGetValue(given, out var people) && people is [var only] ? only : null;

    private static ActorEntry? Latest(IEnumerable<ActorEntry> people, string name, WordTraits gender) => people
        .Where(person => NameMatch.SamePerson(person.Key, name))
        .OrderByDescending(person => Agree(person.Gender, gender))

        // Of father and son, the surname alone rather means the one without a suffix.
        .ThenBy(person => NameMatch.HasSuffix(person.Key) && !NameMatch.HasSuffix(name))
        .ThenByDescending(person => person.LastSeen)
        .FirstOrDefault();

    private static bool Agree(WordTraits first, WordTraits second) =>
        first == WordTraits.None || second == WordTraits.None || (first & second) != 0;

    private static string SurnameKey(string name) => NameMatch.Skeleton(NameMatch.Surname(name));

    private static List<ActorEntry> Bucket(Dictionary<string, List<ActorEntry>> buckets, string key)
    {
        if (!buckets.TryGetValue(key, out var bucket))
            buckets.Add(key, bucket = []);
        return bucket;
    }
}
