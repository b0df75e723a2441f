using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.Statements;

public enum Quotation
{
    Direct,
    Indirect,

    /// <summary>Indirect speech with words of the speaker in quotation marks inside.</summary>
    Mixed,
}

/// <summary>Something that somebody said, wrote or reported, as the article attributes it.</summary>
public sealed record StatementFinding : Finding
{
    public override FindingKind Kind => FindingKind.Statement;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
        new(nameof(Speaker), Form.Text, FieldUse.Shown | FieldUse.Searched | FieldUse.Key),
        new(nameof(SpeakerMention), Form.Quote, FieldUse.Kept),
        new(nameof(Verb), Form.Text, FieldUse.Shown),
        new(nameof(Content), Form.PlacedQuote, FieldUse.Shown | FieldUse.Key),
        new(nameof(Quotation), Form.OneOf<Quotation>(), FieldUse.Shown),
        new(nameof(Via), Form.Text, FieldUse.Shown),
        new(nameof(Said), Form.Range, FieldUse.Shown | FieldUse.Time),
    ];

    /// <summary>The fullest name that the article gives the speaker anywhere; for collective speakers their designation.</summary>
    public required string Speaker { get; init; }

    /// <summary>The speaker as named in the attributing sentence ("he", "the ministry", "Tarar"); null where it is only implied.</summary>
    public Quote? SpeakerMention { get; init; }

    /// <summary>The verb or phrase that attributes ("said", "according to").</summary>
    public required string Verb { get; init; }

    /// <summary>What was said, verbatim.</summary>
    public required Quote Content { get; init; }

    public Quotation Quotation { get; init; }

    /// <summary>When it was said, where the article tells; null otherwise.</summary>
    public DateRange? Said { get; init; }

    /// <summary>Who the article had it from ("Reuters" in "told Reuters"); null where it doesn't say.</summary>
    public string? Via { get; init; }
}
