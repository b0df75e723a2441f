namespace TalksBot.Core.Views;

/// <summary>What the articles date, by day, in lanes by side.</summary>
public sealed record TimelineView : AnswerView
{
    public required TimeAxis Axis { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<TimelineMark> Marks { get; init; }

    /// <summary>The sides that act most, then the other sides together, then what names nobody's side.</summary>
    public required ImmutableArray<TimelineLane> Lanes { get; init; }

    /// <summary>How many more there are of the time shown: at least, where nobody went on counting.</summary>
    public int Left { get; init; }

    /// <summary>Every month that has dated sentences, with their number; empty where nobody counted.</summary>
    public ImmutableArray<TimelineMonth> Months { get; init; } = [];

    /// <summary>Whom the marks can be filtered by, and where it happened: those of the marks shown, the most frequent first.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    public ImmutableArray<string> Places { get; init; } = [];

    public ImmutableArray<string> Outlets { get; init; } = [];
}

/// <summary>A date with what happened then, in the article's words.</summary>
public sealed record TimelineMark
{
    public required DateRange Range { get; init; }

    /// <summary>The date as shown, with "about" where the article leaves its edge open.</summary>
    public required Label When { get; init; }

    /// <summary>What happened, in quotation marks.</summary>
    public required Label Told { get; init; }

    /// <summary>What the date was reckoned from ("“on Friday”, from 7 Nov 2025"); null where it is stated.</summary>
    public required Label? Reckoned { get; init; }

    /// <summary>Whether it was reckoned from a day, not stated.</summary>
    public bool IsReckoned => Reckoned is not null;

    /// <summary>Whether the article leaves its edge open.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Where it lies; null before or after the axis, which leaves out what lies far from the rest.</summary>
    public required AxisSpan? Place { get; init; }

    /// <summary>Who acts, and their sides.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    public ImmutableArray<string> Sides { get; init; } = [];

    /// <summary>The article and the words that give the date, which stand in the first citation.</summary>
    public required string Article { get; init; }

    public required Quote Expression { get; init; }

    /// <summary>Indexes into <see cref="AnswerView.Citations"/>.</summary>
    public required ImmutableArray<int> Citations { get; init; }
}

/// <summary>The marks of one side, those at the same place one above the other.</summary>
/// <param name="Name">What stands beside it.</param>
/// <param name="Side">The side; null for the other sides together, and for no side.</param>
/// <param name="Levels">How many stand one above the other at most.</param>
/// <param name="Marks">Those on the axis.</param>
public sealed record TimelineLane(Label Name, string? Side, int Levels, ImmutableArray<LaneMark> Marks);

/// <summary>A mark in a lane: what two sides did stands in both.</summary>
/// <param name="Mark">An index into <see cref="TimelineView.Marks"/>.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Level">From 0, beside the axis.</param>
public sealed record LaneMark(int Mark, AxisSpan Place, int Level);

/// <summary>How many dated sentences there are of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Sentences">Their number.</param>
public sealed record TimelineMonth(PartialDate Month, int Sentences);
