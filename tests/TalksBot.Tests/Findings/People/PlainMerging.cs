using TalksBot.Core.Findings.People;

namespace TalksBot.Tests.Findings.People;

/// <summary>The merging of people in the plainest way: every finding is compared with every one before. What is quicker must find the same.</summary>
internal static class PlainMerging
{
    public static List<List<PersonFinding>> Merge(IReadOnlyList<PersonFinding> findings)
    {
        var dossiers = new List<List<PersonFinding>>();
        foreach (var finding in findings.Select((finding, order) => (finding, order)).OrderByDescending(entry => Words(entry.finding))
            .ThenBy(entry => entry.order).Select(entry => entry.finding))
        {
            var fits = dossiers.FindAll(dossier => Fits(dossier, finding));
            var home = fits.Count == 1 || fits.Count > 1 && Words(finding) > 1
                ? fits[0]
                : fits.Find(dossier => dossier.Exists(other => other.Side is not null && other.Side == finding.Side));
            if (home is null)
                dossiers.Add(home = []);
            home.Add(finding);
        }

        return [.. dossiers.OrderBy(dossier => dossier.Min(finding => findings.ToList().IndexOf(finding)))];
    }

    private static int Words(PersonFinding finding) => finding.Name.Split(' ').Length;

    private static bool Fits(List<PersonFinding> dossier, PersonFinding finding)
    {
        var known = dossier[0];
        if (known.Actor != finding.Actor)
            return false;
        return finding.Actor switch
        {
            ActorKind.Person => dossier.All(other => NameMatch.SamePerson(other.Name, finding.Name)),
            ActorKind.State => StateNames.Find(known.Name) is { } state
                ? state == StateNames.Find(finding.Name)
                : Spelling.Fold(known.Name) == Spelling.Fold(finding.Name),
            _ => OrganisationNames.Find(known.Name) is { } organisation
                ? organisation == OrganisationNames.Find(finding.Name)
                : Spelling.Fold(known.Name) == Spelling.Fold(finding.Name) || known.Aliases.Contains(finding.Name, StringComparer.OrdinalIgnoreCase),
        };
    }
}
