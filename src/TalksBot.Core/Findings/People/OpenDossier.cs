namespace TalksBot.Core.Findings.People;

/// <summary>
/// A dossier that findings are still being put into. It keeps what further findings are
/// compared with, so that each is compared with names and not with findings.
/// </summary>
/// <param name="first">The finding that it was opened for.</param>
/// <param name="number">Its place among all dossiers.</param>
internal sealed class OpenDossier(PersonFinding first, int number)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<HeardName> heard = [];
    private readonly HashSet<string> sides = new(StringComparer.Ordinal);
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);
    private bool hasCrowned;
    private bool hasUncrowned;

    public int Number => number;

    public List<PersonFinding> Findings { get; } = [];

    public int FirstSeen { get; private set; } = int.MaxValue;

    public void Add(PersonFinding finding, int order)
    {
        Findings.Add(finding);
        FirstSeen = Math.Min(order, FirstSeen);
        if (names.Add(finding.Name))
            heard.Add(HeardName.Of(finding.Name));
        if (finding.Side is { } side)
            sides.Add(side);
        foreach (var role in finding.Roles)
            roles.Add(Spelling.Fold(role.Text.Text));
        hasCrowned |= IsCrowned(finding) is true;
        hasUncrowned |= IsCrowned(finding) is false;
    }

    /// <summary>Whether the finding can be of this actor.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="name">Its name.</param>
    public bool Fits(PersonFinding finding, HeardName name)
    {
        if (first.Actor != finding.Actor)
            return false;
        return finding.Actor switch
        {
            ActorKind.Person => heard.TrueForAll(own => NameMatch.SamePerson(own, name)) && (PersonMerger.Words(finding.Name) > 1 || FitsCrown(finding)),
            ActorKind.State => StateNames.Find(first.Name) is { } state ? state == StateNames.Find(finding.Name) : SameText(first.Name, finding.Name),
            _ => OrganisationNames.Find(first.Name) is { } organisation
                ? organisation == OrganisationNames.Find(finding.Name)
                : SameText(first.Name, finding.Name) || first.Aliases.Contains(finding.Name, StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Whether they have a role or side in common.</summary>
    public bool Shares(PersonFinding finding) =>
        finding.Side is { } side && sides.Contains(side) || finding.Roles.Any(role => roles.Contains(Spelling.Fold(role.Text.Text)));

    // "King Rahim" isn't President Anwar Rahim.
    private bool FitsCrown(PersonFinding finding) => IsCrowned(finding) switch
    {
        true => !hasUncrowned,
        false => !hasCrowned,
        null => true,
    };

    /// <summary>Null where the article gives no office.</summary>
    private static bool? IsCrowned(PersonFinding person) =>
        person.Roles.IsEmpty ? null : person.Roles.Any(role => role.Text.Text.Split(' ').Any(word => word.ToLowerInvariant().Is(SmallWords.Crowns)));

    private static bool SameText(string first, string second) => Spelling.Fold(first) == Spelling.Fold(second);
}
