namespace TalksBot.Core.Views;

/// <summary>Figures of one harm to the same people, one under the other on one axis.</summary>
/// <param name="Harm">"killed", "injured", "missing", "captured" or "casualties".</param>
/// <param name="About">What is counted ("Omani soldiers killed").</param>
/// <param name="Axis">Where the marks lie.</param>
/// <param name="Marks">The newest and disputed first, those that were replaced last.</param>
public sealed record FigurePanel(string Harm, Label About, NumberAxis Axis, ImmutableArray<FigureMark> Marks)
{
    /// <summary>Whether figures stand in it that can't both be right.</summary>
    public bool IsDisputed => Marks.Count(mark => mark.IsDisputed) > 1;

    /// <summary>How a claimant's figure changed; empty where none did.</summary>
    public ImmutableArray<TollCourse> Courses { get; init; } = [];
}

/// <summary>One claimant's figure over time.</summary>
/// <param name="Claimant">Whose it is.</param>
/// <param name="Axis">The days of the articles that gave it.</param>
/// <param name="Points">Oldest first.</param>
public sealed record TollCourse(Label? Claimant, TimeAxis Axis, ImmutableArray<TollPoint> Points);

/// <summary>What a claimant's figure was in the articles of some days.</summary>
/// <param name="Mark">An index into <see cref="FigurePanel.Marks"/>, which also tells the height.</param>
/// <param name="Place">Where on the axis of days.</param>
public sealed record TollPoint(int Mark, AxisSpan Place);
