using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.Claims;

/// <summary>A number as worded: exact has both bounds alike, "at least" no upper, "up to" no lower, vague words neither.</summary>
public readonly record struct Figure(int? Low, int? High)
{
    public static Figure Exactly(int count) => new(count, count);
}

public enum VictimClass
{
    Unknown,
    Civilian,
    Combatant,
}

/// <summary>Where the reporting stands, not what is true.</summary>
public enum ClaimStatus
{
    Claimed,
    Confirmed,
    Denied,
}

/// <summary>A casualty figure that somebody claims. Never a fact, and never added to another.</summary>
public sealed record ClaimFinding : Finding
{
    public override FindingKind Kind => FindingKind.Claim;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
        new(nameof(Killed), Form.Figure, FieldUse.Shown | FieldUse.Key),
        new(nameof(Injured), Form.Figure, FieldUse.Shown | FieldUse.Key),
        new(nameof(Missing), Form.Figure, FieldUse.Shown | FieldUse.Key),
        new(nameof(Captured), Form.Figure, FieldUse.Shown | FieldUse.Key),
        new(nameof(Casualties), Form.Figure, FieldUse.Shown | FieldUse.Key),
        new(nameof(Qualifier), Form.Text, FieldUse.Shown),
        new(nameof(Victims), Form.Text, FieldUse.Shown | FieldUse.Searched | FieldUse.Key),
        new(nameof(VictimClass), Form.OneOf<VictimClass>(), FieldUse.Shown),
        new(nameof(VictimSide), Form.Text, FieldUse.Shown | FieldUse.Searched),
        new(nameof(Claimant), Form.Text, FieldUse.Shown | FieldUse.Searched | FieldUse.Key),
        new(nameof(Status), Form.OneOf<ClaimStatus>(), FieldUse.Shown),
        new(nameof(NotVerified), Form.Flag, FieldUse.JsonIfSet | FieldUse.Csv),
        new(nameof(Place), Form.Text, FieldUse.Shown | FieldUse.Searched | FieldUse.Key),
        new(nameof(When), Form.Range, FieldUse.Shown | FieldUse.Time),
        new(nameof(Cumulative), Form.Flag, FieldUse.Shown),
        new(nameof(Wording), Form.Quote, FieldUse.Json),
        new(nameof(PartOf), Form.Quote, FieldUse.Shown),
        new(nameof(Doer), Form.Text, FieldUse.Kept),
        new(nameof(Carried), Form.Quote, FieldUse.Kept),
        new(nameof(CarriedFigure), Form.Figure, FieldUse.Kept),
    ];

    public Figure? Killed { get; init; }

    public Figure? Injured { get; init; }

    public Figure? Missing { get; init; }

    public Figure? Captured { get; init; }

    /// <summary>Only where the article doesn't say which ("dozens of casualties").</summary>
    public Figure? Casualties { get; init; }

    /// <summary>"exact", or the article's own word: "at least", "more than", "about", "up to", "dozens".</summary>
    public string Qualifier { get; init; } = "exact";

    /// <summary>The victims as worded ("Pakistani soldiers"); null where the article doesn't say.</summary>
    public string? Victims { get; init; }

    public VictimClass VictimClass { get; init; }

    /// <summary>The party the victims belong to, as the article has it; null where it doesn't say.</summary>
    public string? VictimSide { get; init; }

    /// <summary>Whose claim it is; null for the article's own voice.</summary>
    public string? Claimant { get; init; }

    public ClaimStatus Status { get; init; }

    /// <summary>The article says that nobody independent has checked it.</summary>
    public bool NotVerified { get; init; }

    public string? Place { get; init; }

    /// <summary>When the harm was done, where the article tells.</summary>
    public DateRange? When { get; init; }

    /// <summary>A total over a period rather than one incident's count.</summary>
    public bool Cumulative { get; init; }

    /// <summary>The words that give the figure ("killing 58 Pakistani soldiers").</summary>
    public required Quote Wording { get; init; }

    /// <summary>The wording of the larger figure that this one is part of ("at least 10 people" for "including three cricketers").</summary>
    public Quote? PartOf { get; init; }

    /// <summary>Who did the harm, by name; null where the sentence doesn't tell, or a thing did.</summary>
    public string? Doer { get; init; }

    /// <summary>The sentence behind that gives another figure for the same people; null where none does.</summary>
    public Quote? Carried { get; init; }

    public Figure? CarriedFigure { get; init; }
}
