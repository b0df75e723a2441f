using System.Collections.Immutable;
using TalksBot.Core.Articles;

namespace TalksBot.Core.Extraction.Dates;

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
}
