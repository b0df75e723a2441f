using NodaTime;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Views;

/// <summary>How a figure is drawn.</summary>
public enum FigureShape
{
    /// <summary>An exact number.</summary>
    Dot,

    /// <summary>A number that is only about right: a ring.</summary>
    Ring,

    /// <summary>A range, or one without an end: "at least", "up to".</summary>
    Bar,

    /// <summary>There is no number, so nothing is drawn but the words.</summary>
    Words,
}

/// <summary>Somebody's figure, laid out.</summary>
public sealed record FigureMark
{
    /// <summary>The row's number among all that were sorted: marks of one row with several harms share it.</summary>
    public required int Row { get; init; }

    /// <summary>The figure as people read it ("at least 58").</summary>
    public required Label Figure { get; init; }

    /// <summary>Whose it is ("claimed by …", "reported by …"); null where nobody is named.</summary>
    public required Label? Claimant { get; init; }

    /// <summary>Where, when, of what part, not verified; null for nothing.</summary>
    public required Label? Detail { get; init; }

    public required FigureShape Shape { get; init; }

    /// <summary>Where it lies on the panel's axis; null for words.</summary>
    public required AxisSpan? Place { get; init; }

    /// <summary>The numbers as written; null where there is none at that end.</summary>
    public required Figure Count { get; init; }

    /// <summary>Whether it has no upper end ("at least"): its bar goes on to the axis's end.</summary>
    public bool IsOpenAbove => Shape == FigureShape.Bar && Count.High is null;

    /// <summary>Whether it has no lower end ("up to"): its bar begins at 0.</summary>
    public bool IsOpenBelow => Shape == FigureShape.Bar && Count.Low is null;

    /// <summary>Whether a newer figure of the same claimant has replaced it: it is drawn fainter.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Whether others give figures that can't be right if this is.</summary>
    public bool IsDisputed { get; init; }

    public ClaimStatus Status { get; init; }

    /// <summary>The first and the last day of the articles that give it; null where none is dated.</summary>
    public LocalDate? FirstPublished { get; init; }

    public LocalDate? LastPublished { get; init; }

    /// <summary>The article and the words that give the figure, which stand in the first citation.</summary>
    public required string Article { get; init; }

    public required Quote Wording { get; init; }

    /// <summary>Indexes into <see cref="AnswerView.Citations"/>.</summary>
    public required ImmutableArray<int> Citations { get; init; }
}
