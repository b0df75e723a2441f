using TalksBot.Core.Findings.Fields;

namespace TalksBot.Core.Findings.Events;

public enum DatePrecision
{
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Range,
    Unknown,
}

/// <summary>How a date was got from its expression.</summary>
public enum DateBasis
{
    /// <summary>The expression itself says it ("19 October 2025").</summary>
    Stated,

    /// <summary>Reckoned from the publication date or a date named before ("on Wednesday").</summary>
    Resolved,

    /// <summary>As resolved or stated, but the article leaves the edge open ("about", "early December").</summary>
    Approximate,

    /// <summary>No calendar date follows from what is known.</summary>
    Unresolved,
}

/// <summary>A calendar expression and what the article says happened then.</summary>
public sealed record EventFinding : Finding
{
    public override FindingKind Kind => FindingKind.Event;

    internal static ImmutableArray<Field> Fields { get; } =
    [
        new(nameof(Sentence), Form.Quote, FieldUse.Searched | FieldUse.NotKept),
        new(nameof(Expression), Form.PlacedQuote, FieldUse.Json),
        new(nameof(When), Form.Range, FieldUse.Shown | FieldUse.Time),
        new(nameof(Precision), Form.OneOf<DatePrecision>(), FieldUse.Shown),
        new(nameof(Basis), Form.OneOf<DateBasis>(), FieldUse.Shown),
        // A table begins with the dates.
        new(nameof(Expression), Form.Quote, FieldUse.Csv | FieldUse.NotKept),
        new(nameof(Clause), Form.Quote, FieldUse.Shown),
        new(nameof(Actors), Form.Texts, FieldUse.JsonIfSet | FieldUse.Csv | FieldUse.Searched),
        new(nameof(Reference), Form.Range, FieldUse.Kept),
        new(nameof(Setting), Form.DateSetting, FieldUse.Kept),
    ];

    /// <summary>The date expression, verbatim ("on Friday").</summary>
    public required Quote Expression { get; init; }

    /// <summary>The interval; null where unresolved.</summary>
    public DateRange? When { get; init; }

    public DatePrecision Precision { get; init; } = DatePrecision.Unknown;

    public DateBasis Basis { get; init; } = DateBasis.Unresolved;

    /// <summary>The clause that the expression belongs to: what happened then.</summary>
    public required Quote Clause { get; init; }

    /// <summary>Who does it, by the fullest names that the article has for them; empty where it doesn't tell.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>The date that a relative expression was counted from; null where none was needed.</summary>
    public DateRange? Reference { get; init; }

    /// <summary>What the words around it tell, whatever is asked.</summary>
    public DateSetting Setting { get; init; } = DateSetting.None;
}
