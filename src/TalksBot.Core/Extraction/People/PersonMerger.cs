using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TalksBot.Core.Extraction.People;

/// <summary>Gathers what several articles say of one actor into one dossier.</summary>
public static class PersonMerger
{
    private static readonly FrozenSet<string> Crowns = new[] { "king", "queen", "prince", "princess", "emir", "sultan", "pope" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// One dossier an actor, in the order in which they first appear. A surname alone joins the only full name that it fits;
    /// where it fits two, it joins the one with a role or side in common, and else stands by itself.
    /// </summary>
    public static ImmutableArray<MergedPerson> Merge(IEnumerable<PersonFinding> findings)
    {
        var dossiers = new List<List<PersonFinding>>();
        var ordered = findings.Select((finding, order) => (finding, order)).ToArray();
        var firstSeen = new Dictionary<List<PersonFinding>, int>(ReferenceEqualityComparer.Instance);
        foreach (var (finding, order) in ordered.OrderByDescending(entry => Words(entry.finding.Name)).ThenBy(entry => entry.order))
        {
            var fits = dossiers.FindAll(dossier => Fits(dossier, finding));
            var home = fits.Count == 1 || fits.Count > 1 && Words(finding.Name) > 1 ? fits[0] : fits.Find(dossier => Shares(dossier, finding));
            if (home is null)
                dossiers.Add(home = []);
            home.Add(finding);
            firstSeen[home] = Math.Min(order, firstSeen.GetValueOrDefault(home, int.MaxValue));
        }

        return [.. dossiers.OrderBy(dossier => firstSeen[dossier]).Select(Dossier)];
    }

    private static bool Fits(List<PersonFinding> dossier, PersonFinding finding)
    {
        var known = dossier[0];
        if (known.Actor != finding.Actor)
            return false;
        return finding.Actor switch
        {
            ActorKind.Person => dossier.All(other => NameMatch.SamePerson(other.Name, finding.Name)) && (Words(finding.Name) > 1 || IsCrowned(finding) is not { } crowned || dossier.All(other => IsCrowned(other) is not { } too || too == crowned)),
            ActorKind.State => StateNames.Find(known.Name) is { } state ? state == StateNames.Find(finding.Name) : SameText(known.Name, finding.Name),
            _ => OrganisationNames.Find(known.Name) is { } organisation
                ? organisation == OrganisationNames.Find(finding.Name)
                : SameText(known.Name, finding.Name) || known.Aliases.Contains(finding.Name, StringComparer.OrdinalIgnoreCase),
        };
    }

    // "King Rahim" isn't President Anwar Rahim. Null where the article gives no office.
    private static bool? IsCrowned(PersonFinding person) =>
        person.Roles.IsEmpty ? null : person.Roles.Any(role => role.Text.Text.Split(' ').Any(Crowns.Contains));

    private static bool SameText(string first, string second) => Spelling.Fold(first) == Spelling.Fold(second);

    private static bool Shares(List<PersonFinding> dossier, PersonFinding finding) =>
        dossier.Exists(other => other.Side is not null && other.Side == finding.Side
            || other.Roles.Any(role => finding.Roles.Any(mine => SameText(role.Text.Text, mine.Text.Text))));

    private static MergedPerson Dossier(List<PersonFinding> findings)
    {
        var name = findings.Select(finding => finding.Name).MaxBy(name => (Words(name), findings.Count(finding => finding.Name == name), name.Count(c => c > 127 && char.IsLetter(c)), name.Length))!;
        return new MergedPerson(
            name,
            findings[0].Actor,
            [.. findings.SelectMany(finding => finding.Roles.Select(role => (finding.ArticleId, role)))],
            [.. findings.SelectMany(finding => finding.Aliases.Prepend(finding.Name)).Where(alias => alias != name).Distinct(StringComparer.Ordinal)],
            [.. findings.Select(finding => finding.Side).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. findings]);
    }

    private static int Words(string name) => name.AsSpan().Count(' ') + 1;
}
