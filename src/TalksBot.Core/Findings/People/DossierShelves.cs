namespace TalksBot.Core.Findings.People;

/// <summary>Dossiers by what whoever fits them must have in common with them, so that a finding is compared with a few of them only.</summary>
internal sealed class DossierShelves
{
    private readonly List<OpenDossier> all = [];
    private readonly Dictionary<string, SortedSet<int>> shelves = new(StringComparer.Ordinal);

    // Surnames that may be one, spelling aside: those that sound the same, and those that are the same but for a letter.
    private readonly Dictionary<string, List<string>> likeSurnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> surnamesByKey = new(StringComparer.Ordinal);

    // No surname is longer; a whole sentence taken for one would have hundreds of keys.
    private const int MaxSurname = 40;

    public IReadOnlyList<OpenDossier> All => all;

    public OpenDossier Open(PersonFinding finding)
    {
        var dossier = new OpenDossier(finding, all.Count);
        all.Add(dossier);
        foreach (var key in ActorKeys(finding).Concat(finding.Actor == ActorKind.Organisation ? finding.Aliases.Select(AliasKey) : []))
            Put(key, dossier);
        if (finding.Actor == ActorKind.Person)
            foreach (var given in GivenKeys(HeardName.Of(finding.Name), NameMatch.Surname(finding.Name)))
                Put(given, dossier);
        return dossier;
    }

    /// <summary>Has the dossier found by the finding's name, side and roles as well.</summary>
    public void Put(OpenDossier dossier, PersonFinding finding)
    {
        if (finding.Actor != ActorKind.Person)
            return;
        var surname = NameMatch.Surname(finding.Name);
        Put(SurnameKey(surname), dossier);
        foreach (var key in SharedKeys(finding, surname))
            Put(key, dossier);
    }

    /// <summary>Every dossier that may fit, in the order in which they were opened.</summary>
    /// <param name="finding">What is to find its dossier.</param>
    /// <param name="from">The number of the first that is looked at.</param>
    public IEnumerable<OpenDossier> Near(PersonFinding finding, int from = 0)
    {
        if (finding.Actor != ActorKind.Person)
            return On(ActorKeys(finding).Append(AliasKey(finding.Name)), from);
        var (name, surnames) = (HeardName.Of(finding.Name), Like(NameMatch.Surname(finding.Name)));
        return On(name.Words.Length > 1 ? surnames.SelectMany(surname => GivenKeys(name, surname).Append(Alone(surname))) : surnames.Select(SurnameKey), from);
    }

    /// <summary>Those of <see cref="Near"/> for a surname alone that have a side or role in common with the finding.</summary>
    public IEnumerable<OpenDossier> Sharing(PersonFinding finding) =>
        On(Like(NameMatch.Surname(finding.Name)).SelectMany(surname => SharedKeys(finding, surname)), from: 0);

    // Looked at one after the other, since the first that fits is most often the one: all who bear a common name are many.
    private IEnumerable<OpenDossier> On(IEnumerable<string> keys, int from)
    {
        var next = new PriorityQueue<IEnumerator<int>, int>();
        foreach (var key in keys)
            if (shelves.TryGetValue(key, out var shelf) && shelf.Max >= from)
                Advance(shelf.GetViewBetween(from, shelf.Max).GetEnumerator());
        for (var last = -1; next.TryDequeue(out var shelf, out var number);)
        {
            if (number != last)
                yield return all[last = number];
            Advance(shelf);
        }

        void Advance(IEnumerator<int> shelf)
        {
            if (shelf.MoveNext())
                next.Enqueue(shelf, shelf.Current);
        }
    }

    // Two names of several words are one person's only where a word before the last of one begins, in letter or sound, as one of the other's
    // does, or where both sound the same when run together; a surname alone fits any.
    private static IEnumerable<string> GivenKeys(HeardName name, string surname) => name.Words.Length < 2
        ? [Alone(surname)]
        : name.Words[..^1].SelectMany(word => Initials(word, surname)).Append($"whole:{name.Skeleton} {surname}").Distinct();

    private static IEnumerable<string> Initials(HeardWord word, string surname) =>
        word.Skeleton.Length == 0 ? [$"letter:{word.Text[0]} {surname}"] : [$"letter:{word.Text[0]} {surname}", $"first sound:{word.Skeleton[0]} {surname}"];

    private static string Alone(string surname) => $"alone:{surname}";

    private static IEnumerable<string> ActorKeys(PersonFinding finding)
    {
        if (finding.Actor == ActorKind.Person)
            yield break;
        yield return $"{finding.Actor}:{Spelling.Fold(finding.Name)}";
        if ((finding.Actor == ActorKind.State ? StateNames.Find(finding.Name)?.Name : OrganisationNames.Find(finding.Name)?.Name) is { } known)
            yield return $"known {finding.Actor}:{known}";
    }

    private static string AliasKey(string name) => $"alias:{name.ToUpperInvariant()}";

    private static string SurnameKey(string surname) => $"surname:{surname}";

    private static IEnumerable<string> SharedKeys(PersonFinding finding, string surname) =>
        finding.Roles.Select(role => $"role:{Spelling.Fold(role.Text.Text)} {surname}").Concat(finding.Side is { } side ? [$"side:{side} {surname}"] : []);

    private void Put(string key, OpenDossier dossier)
    {
        if (!shelves.TryGetValue(key, out var shelf))
            shelves.Add(key, shelf = []);
        shelf.Add(dossier.Number);
    }

    /// <summary>The surnames met so far that may be the same, with itself.</summary>
    private List<string> Like(string surname)
    {
        if (likeSurnames.TryGetValue(surname, out var known))
            return known;
        var like = new List<string> { surname };
        likeSurnames.Add(surname, like);
        foreach (var key in Keys(surname))
        {
            if (!surnamesByKey.TryGetValue(key, out var others))
                surnamesByKey.Add(key, others = []);
            foreach (var other in others)
                if (!like.Contains(other) && NameMatch.SameWord(surname, other))
                {
                    like.Add(other);
                    likeSurnames[other].Add(surname);
                }

            others.Add(surname);
        }

        return like;
    }

    /// <summary>Two surnames that may be one have a key in common: the same sound, or what is left without one letter of either.</summary>
    private static IEnumerable<string> Keys(string surname)
    {
        if (surname.Length == 0)
            yield break;
        yield return $"sound:{NameMatch.Skeleton(surname)}";
        yield return surname;
        for (var i = 0; i < surname.Length && surname.Length <= MaxSurname; i++)
            if (i == 0 || surname[i] != surname[i - 1]) // either of two like letters leaves the same
                yield return surname.Remove(i, 1);
    }
}
