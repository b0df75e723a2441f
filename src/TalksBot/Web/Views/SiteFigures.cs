using System.Collections.Immutable;
using TalksBot.Core.Views;

namespace TalksBot.Web.Views;

/// <summary>Figures as the site shows them.</summary>
/// <param name="About">What was asked about; empty for all.</param>
/// <param name="Drawn">What is drawn; null where no figure fits.</param>
/// <param name="Turning">Which part of them that is.</param>
public sealed record SiteFigures(string About, FiguresView? Drawn, Turning Turning)
{
    /// <summary>The figures that are drawn, each with its panel.</summary>
    public ImmutableArray<ListedFigure> Listed =>
        [.. Drawn?.Groups.SelectMany(group => group.Panels.SelectMany(panel => panel.Marks.Select(mark => new ListedFigure(group, panel, mark)))) ?? []];
}

/// <summary>A figure with what it is a figure of.</summary>
public sealed record ListedFigure(FigureGroup Group, FigurePanel Panel, FigureMark Mark);
