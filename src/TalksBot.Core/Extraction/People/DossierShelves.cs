namespace TalksBot.Core.Extraction.People;

/// <summary>Dossiers by what whoever fits them must have in common with them, so that a finding is compared with a few of them only.</summary>
internal sealed class DossierShelves
{
    private readonly List<OpenDossier> all = [];
    private readonly Dictionary<string, SortedSet<int>> shelves = new(StringComparer.Ordinal);

    // Surnames that may be one, spelling aside.
    private readonly Dictionary<string, List<string>> likeSurnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> surnamesByKey = new(StringComparer.Ordinal);

    public IReadOnlyList<OpenDossier> All => all;

    public OpenDossier Open(PersonFinding finding)
    {
        var dossier = new OpenDossier(finding, all.Count);
        all.Add(dossier);
        foreach (var key in ActorKeys(finding).Concat(finding.Actor == ActorKind.Organisation ? finding.Aliases.Select(AliasKey) : []))
            Put(key, dossier);
        return dossier;
    }

    /// <summary>Has the dossier found by the finding's name as well.</summary>
    public void Put(OpenDossier dossier, PersonFinding finding)
    {
        if (finding.Actor == ActorKind.Person)
            Put(SurnameKey(NameMatch.Surname(finding.Name)), dossier);
    }

    /// <summary>Every dossier that may fit, in the order in which they were opened.</summary>
    public IEnumerable<OpenDossier> Near(PersonFinding finding)
    {
        var keys = finding.Actor == ActorKind.Person
            ? Like(NameMatch.Surname(finding.Name)).Select(SurnameKey)
            : ActorKeys(finding).Append(AliasKey(finding.Name));
        var near = new SortedSet<int>();
        foreach (var key in keys)
            if (shelves.TryGetValue(key, out var found))
                near.UnionWith(found);
        return near.Select(number => all[number]);
    }

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
        foreach (var key in KeysOfLike(surname))
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

    // Two that sound the same have their sound in common, and two that a slip tells apart have what is left without the letter of the slip.
    private static HashSet<string> KeysOfLike(string surname) =>
        [surname, $"sound:{NameMatch.Skeleton(surname)}", .. Enumerable.Range(0, surname.Length).Select(at => surname.Remove(at, 1))];
}
