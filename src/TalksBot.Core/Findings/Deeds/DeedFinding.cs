using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.Deeds;

/// <summary>Who does what to whom, as one verb of a sentence tells it, or a noun ("the attack by …").</summary>
public sealed record DeedFinding : Finding
{
    /// <summary>The rule of a deed that somebody is accused of.</summary>
    public const string Accused = "deed.accused";

    /// <summary>The rule of a deed that a noun tells.</summary>
    public const string Noun = "deed.noun";

    /// <summary>The rule of a deed that is told the other way round ("lost to Norrland").</summary>
    public const string Turned = "deed.turned";

    public override FindingKind Kind => FindingKind.Deed;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
        new(nameof(Doer), Form.Quote, FieldUse.Shown | FieldUse.Key),
        new(nameof(Verb), Form.Quote, FieldUse.Shown | FieldUse.Key),
        new(nameof(Object), Form.Quote, FieldUse.Shown | FieldUse.Key),
        new(nameof(Place), Form.Text, FieldUse.Shown),
        new(nameof(When), Form.Range, FieldUse.Shown | FieldUse.Time),
        new(nameof(ToldBy), Form.Text, FieldUse.Shown),
        new(nameof(Status), Form.OneOf<DeedStatus>(), FieldUse.Shown),
        new(nameof(Doers), Form.Texts, FieldUse.JsonIfSet | FieldUse.Csv | FieldUse.Searched),
        new(nameof(Patients), Form.Texts, FieldUse.JsonIfSet | FieldUse.Csv | FieldUse.Searched),
    ];

    /// <summary>Whoever does it, as the sentence puts it; null where it doesn't.</summary>
    public Quote? Doer { get; init; }

    /// <summary>The verb without its auxiliaries, or the noun that tells the deed.</summary>
    public required Quote Verb { get; init; }

    /// <summary>Whom or what it is done to; null where the sentence doesn't say.</summary>
    public Quote? Object { get; init; }

    public DeedStatus Status { get; init; }

    /// <summary>On whose word it is told, as the sentence puts it; null where the article tells it itself, or from nobody in particular.</summary>
    public string? ToldBy { get; init; }

    public string? Place { get; init; }

    /// <summary>When it was done or is to be; null where the sentence doesn't say.</summary>
    public DateRange? When { get; init; }

    /// <summary>The doers by the fullest names that the article has for them; empty where it names none.</summary>
    public ImmutableArray<string> Doers { get; init; } = [];

    /// <summary>Likewise those whom it is done to.</summary>
    public ImmutableArray<string> Patients { get; init; } = [];
}
