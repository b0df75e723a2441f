using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Claims;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Core.Views;

/// <summary>Lays rows of claims out: what disagrees or was replaced stands together, by the grouping that answers have.</summary>
internal sealed class FigureLayout(SortedClaims sorted, IReadOnlyDictionary<int, ImmutableArray<int>> citationsOf)
{
    private readonly ImmutableArray<ClaimRow> rows = sorted.Groups.Rows;

    /// <param name="groups">The numbers of the rows that stand together.</param>
    public ImmutableArray<FigureGroup> Groups(ImmutableArray<ImmutableArray<int>> groups) =>
    [
        .. groups.Select(group => new FigureGroup(rows[group[0]].Claim.Cumulative, Panels(group)))
            .OrderBy(group => group.IsDisputed ? 0 : group.IsTotal ? 2 : 1),
    ];

    private ImmutableArray<FigurePanel> Panels(ImmutableArray<int> group) =>
    [
        .. group.SelectMany(row => ClaimLine.Counts(rows[row].Claim).Select(count => (Row: row, Count: count)))
            .GroupBy(pair => pair.Count.Harm)
            .OrderBy(harm => harm.Key)
            .Select(harm => Panel(harm.First().Count, [.. harm.Select(pair => (pair.Row, pair.Count))])),
    ];

    private FigurePanel Panel(ClaimCount first, ImmutableArray<(int Row, ClaimCount Count)> counts)
    {
        var about = $"about.{first.HarmKey}";
        var shown = counts.Select(count => count.Row).ToHashSet();
        var disputes = counts.SelectMany(count => sorted.DisagreementsOf(count.Row)).Distinct()
            .Where(found => found.About.Is(about) && found.Rows.Count(shown.Contains) > 1)
            .ToList();
        var numbers = counts.Select(count => Math.Max(count.Count.Figure.Low ?? 0, count.Count.Figure.High ?? 0)).ToList();
        var axis = NumberAxis.Of(numbers.Max());
        var marks = counts
            .OrderBy(count => rows[count.Row].SupersededBy is not null)
            .Select(count => Mark(count.Row, count.Count, axis, disputes.Exists(found => found.Rows.Contains(count.Row))))
            .ToImmutableArray();
        Label? whom = counts.Select(count => rows[count.Row].Claim.Victims).MaxBy(victims => victims?.Length ?? 0);
        var heading = disputes.Count > 0 ? disputes[0].About : Label.Of(about, ("who", whom ?? Label.Of("about.people")));
        return new FigurePanel(first.HarmKey, heading, axis, marks) { Courses = Courses(marks) };
    }

    private FigureMark Mark(int number, ClaimCount count, NumberAxis axis, bool isDisputed)
    {
        var (row, figure) = (rows[number], count.Figure);
        var claim = row.Claim;
        var shape = Shape(count);
        return new FigureMark
        {
            Row = number,
            Figure = count.Shown,
            Claimant = ClaimLine.Whose(row, sorted.Articles[claim.ArticleId]),
            Detail = Detail(claim),
            Shape = shape,
            Place = shape switch
            {
                FigureShape.Words => null,
                FigureShape.Bar => new AxisSpan(axis.At(figure.Low ?? 0), figure.High is { } high ? axis.At(high) : 1),
                _ => new AxisSpan(axis.At(figure.Low ?? figure.High!.Value), axis.At(figure.Low ?? figure.High!.Value)),
            },
            Count = figure,
            IsSuperseded = row.SupersededBy is not null,
            IsDisputed = isDisputed,
            Status = row.Status,
            FirstPublished = row.FirstPublished,
            LastPublished = row.LastPublished,
            Article = claim.ArticleId,
            Wording = claim.Wording,
            Citations = citationsOf[number],
        };
    }

    private static FigureShape Shape(ClaimCount count) => count.Figure switch
    {
        (null, null) => FigureShape.Words,
        ({ } low, { } high) => low == high ? FigureShape.Dot : FigureShape.Bar,
        _ when count.IsApproximate => FigureShape.Ring,

        // A number without a word that bounds it.
        _ when count.Qualifier == "exact" => FigureShape.Dot,
        _ => FigureShape.Bar,
    };

    private static Label? Detail(ClaimFinding claim) =>
        ClaimLine.Details(claim).OfType<Label>().ToList() is { Count: > 0 } found ? Label.Joined(" · ", found) : null;

    /// <summary>Figures that one of the same claimant replaced, with it.</summary>
    private ImmutableArray<TollCourse> Courses(ImmutableArray<FigureMark> marks)
    {
        var course = marks.Index().ToLookup(mark => rows[mark.Item.Row].SupersededBy ?? mark.Item.Row);
        return
        [
            .. course.Where(course => course.Count() > 1 && course.Any(mark => mark.Item.Row == course.Key))
                .Select(course => course.Where(mark => mark.Item.FirstPublished is not null).OrderBy(mark => mark.Item.FirstPublished).ToList())
                .Where(course => course.Count > 1)
                .Select(Course),
        ];
    }

    private static TollCourse Course(List<(int Index, FigureMark Item)> marks)
    {
        var days = TimeAxis.Of(marks[0].Item.FirstPublished!.Value, marks.Max(mark => mark.Item.LastPublished!.Value));
        return new TollCourse(marks[^1].Item.Claimant, days, [.. marks.Select(mark => new TollPoint(mark.Index, Place(days, mark.Item)))]);
    }

    private static AxisSpan Place(TimeAxis days, FigureMark mark) => days.At(DateRange.Of(mark.FirstPublished!.Value, mark.LastPublished!.Value))!.Value;
}
