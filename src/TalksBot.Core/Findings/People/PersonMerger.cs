namespace TalksBot.Core.Findings.People;

/// <summary>Gathers what several articles say of one actor into one dossier.</summary>
public static class PersonMerger
{
    /// <summary>
    /// One dossier an actor, in the order in which they first appear. A surname alone joins the only full name that it fits;
    /// where it fits two, it joins the one with a role or side in common, and else stands by itself.
    /// </summary>
    public static ImmutableArray<MergedPerson> Merge(IEnumerable<PersonFinding> findings)
    {
        var shelves = new DossierShelves();
        var homes = new Dictionary<string, int>(StringComparer.Ordinal);
        var ordered = findings.Select((finding, order) => (finding, order)).ToArray();
        foreach (var (finding, order) in ordered.OrderByDescending(entry => Words(entry.finding.Name)).ThenBy(entry => entry.order))
        {
            var home = Words(finding.Name) > 1 ? OfFullName(finding, shelves, homes) : OfName(finding, shelves);
            if (home is null)
                home = shelves.Open(finding);
            home.Add(finding, order);
            shelves.Put(home, finding);
            homes[finding.Name] = home.Number;
        }

        return [.. shelves.All.OrderBy(dossier => dossier.FirstSeen).Select(Merged)];
    }

    // What didn't fit a name never fits it later, since more names in it only add to what must agree: the search goes on where it ended.
    private static OpenDossier? OfFullName(PersonFinding finding, DossierShelves shelves, Dictionary<string, int> homes)
    {
        var (name, from) = (HeardName.Of(finding.Name), finding.Actor == ActorKind.Person ? homes.GetValueOrDefault(finding.Name) : 0);
        return shelves.Near(finding, from).FirstOrDefault(dossier => dossier.Fits(finding, name));
    }

    private static OpenDossier? OfName(PersonFinding finding, DossierShelves shelves)
    {
        var name = HeardName.Of(finding.Name);
        return shelves.Near(finding).Where(dossier => dossier.Fits(finding, name)).Take(2).ToArray() is var fits && fits.Length < 2
            ? fits.FirstOrDefault()
            : finding.Actor == ActorKind.Person ? shelves.Sharing(finding).FirstOrDefault(dossier => dossier.Fits(finding, name))
            : shelves.Near(finding).FirstOrDefault(dossier => dossier.Fits(finding, name) && dossier.Shares(finding));
    }

    internal static int Words(string name) => name.AsSpan().Count(' ') + 1;

    private static MergedPerson Merged(OpenDossier dossier)
    {
        var findings = dossier.Findings;
        var counts = findings.CountBy(finding => finding.Name).ToDictionary();
        var name = findings.Select(finding => finding.Name)
            .OrderByDescending(Words)
            .ThenByDescending(name => counts[name])
            .ThenByDescending(name => name.Count(c => c > 127 && char.IsLetter(c)))
            .ThenByDescending(name => name.Length)
            .First();
        return new MergedPerson(
            name,
            [.. findings.SelectMany(finding => finding.Roles.Select(role => (finding.ArticleId, role)))],
            [.. findings.SelectMany(finding => finding.Aliases.Prepend(finding.Name)).Where(alias => alias != name).Distinct(StringComparer.Ordinal)],
            [.. findings.Select(finding => finding.Side).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. findings]);
    }
}

/// <summary>One actor as all the articles together have him.</summary>
/// <param name="Name">The fullest form of the name.</param>
/// <param name="Roles">The roles as each article puts them, with the article's id.</param>
/// <param name="Aliases">Every other form of the name.</param>
/// <param name="Sides">The parties that the articles put the actor with, most of the time one.</param>
/// <param name="Findings">What the dossier was made from.</param>
public sealed record MergedPerson(
    string Name,
    ImmutableArray<(string ArticleId, Role Role)> Roles,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Sides,
    ImmutableArray<PersonFinding> Findings);
