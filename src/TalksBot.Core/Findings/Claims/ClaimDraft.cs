namespace TalksBot.Core.Findings.Claims;

/// <summary>What one claimant says in one sentence about one group of people, gathered kind by kind.</summary>
internal sealed class ClaimDraft(Toll first, string? claimant)
{
    private readonly List<Toll> tolls = [first];

    public Toll First => tolls[0];

    public string? Claimant => claimant;

    public int Start => tolls.Min(toll => toll.Start);

    public int End => tolls.Max(toll => toll.End);

    /// <summary>The dead's figure says how sure the wording is; where it is exact and another is not, the other.</summary>
    public string Qualifier => First.Group.Qualifier;

    public Figure? this[Harm harm] => tolls.Find(toll => toll.Harm == harm)?.Group.Figure;

    public bool Has(Harm harm) => tolls.Exists(toll => toll.Harm == harm);

    public void Add(Toll toll) => tolls.Add(toll);

    /// <summary>Another kind of harm to the same people: "23 soldiers were killed and 29 injured".</summary>
    public bool Takes(Toll toll, string? by) =>
        by == claimant && !Has(toll.Harm) && !Has(Harm.Casualties) && toll.Harm != Harm.Casualties && !ReferenceEquals(toll.Group, First.Group)
        && toll.IsDenied == First.IsDenied && (toll.From is null || toll.From == First.From) && ReferenceEquals(toll.Whole, First.Whole)
        && !toll.Group.IsDefinite && !First.Group.IsDefinite
        && (toll.Group.Kind == GroupKind.Bare || toll.Group.IsElliptic || SameNoun(toll.Group, First.Group) || First.Group.Kind == GroupKind.Bare);

    /// <summary>Who the people are; where the figure stands alone, who they are in the sentence's figure before it.</summary>
    public VictimGroup? Victims(List<ClaimDraft> sentence)
    {
        if (Named(tolls) is { } own)
            return own;
        for (var i = sentence.IndexOf(this) - 1; i >= 0; i--)
            if (sentence[i].First.Whole is null && Named(sentence[i].tolls) is { IsSingle: false } before)
                return before;
        return tolls.Select(toll => toll.Group).FirstOrDefault(group => group.IsElliptic && group.NounEnd > group.NounStart);
    }

    public static Figure? FigureOf(ClaimFinding claim, Harm harm) => harm switch
    {
        Harm.Killed => claim.Killed,
        Harm.Injured => claim.Injured,
        Harm.Missing => claim.Missing,
        Harm.Captured => claim.Captured,
        _ => claim.Casualties,
    };

    private static VictimGroup? Named(List<Toll> tolls) =>
        tolls.Select(toll => toll.Group)
        .FirstOrDefault(group => !group.IsElliptic && group.NounEnd > group.NounStart
            && (group.IsPeople || group.Kind == GroupKind.Unknown && group.Inner is null && tolls[0].Word.Harm?.Form != HarmForm.Noun));

    private static bool SameNoun(VictimGroup one, VictimGroup other) =>
        one.IsPeople && other.IsPeople && !one.IsSingle && !other.IsSingle && one.Nouns.Length > 0 && other.Nouns.Length > 0
        && one.Nouns[^1].Group == other.Nouns[^1].Group && one.Nouns[^1].Class == other.Nouns[^1].Class;
}
