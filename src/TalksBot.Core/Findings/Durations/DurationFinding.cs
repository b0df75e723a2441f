using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.Durations;

/// <summary>How long something took, as an article words it.</summary>
public sealed record DurationFinding : Finding
{
    public override FindingKind Kind => FindingKind.Duration;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
        new(nameof(Expression), Form.PlacedQuote, FieldUse.Json),
        new(nameof(Clause), Form.Quote, FieldUse.Shown),
        new(nameof(Count), Form.Figure, FieldUse.Shown),
        new(nameof(Unit), Form.OneOf<DateUnit>(), FieldUse.Shown),
        new(nameof(IsApproximate), Form.Flag, FieldUse.Kept),
    ];

    /// <summary>The duration, verbatim ("over four days", "48-hour").</summary>
    public required Quote Expression { get; init; }

    /// <summary>The clause it belongs to: what lasted.</summary>
    public required Quote Clause { get; init; }

    /// <summary>How many units; null where the article has a vague word ("several").</summary>
    public Figure? Count { get; init; }

    public DateUnit Unit { get; init; }

    /// <summary>The article leaves the edge open ("almost").</summary>
    public bool IsApproximate { get; init; }
}
