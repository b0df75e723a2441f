using TalksBot.Core.Questions;
using TalksBot.Core.Views;

namespace TalksBot.Web.Views;

/// <summary>Reads the figures that an address asks for.</summary>
internal sealed class SiteFiguresReader(IPassageIndex index, FiguresReader figures)
{
    public const string AboutKey = "about";

    private const int GroupsAPart = 10;
    private const int Longest = 200;

    public async Task<SiteFigures> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var about = QuestionText.Cut(visit[AboutKey]?.Trim() ?? "", Longest);
        var wish = new FiguresWish { About = about, Skip = Turning.Asked(visit) * GroupsAPart, Most = GroupsAPart };
        await using var reading = index.Read();
        var drawn = await figures.ReadAsync(reading.Index, wish, cancellation);

        // Behind the last part stands the last part.
        if (drawn is { Groups.IsEmpty: true, Before: > 0 } past)
            drawn = await figures.ReadAsync(reading.Index, wish with { Skip = (past.Before - 1) / GroupsAPart * GroupsAPart }, cancellation);
        var groups = drawn is null ? 0 : drawn.Before + drawn.Groups.Length + drawn.Left;
        return new SiteFigures(
            about, drawn, new Turning((drawn?.Before ?? 0) / GroupsAPart, Math.Max(1, (groups + GroupsAPart - 1) / GroupsAPart), GroupsAPart));
    }
}

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
