using System.Globalization;
using TalksBot.Core.Commands;
using TalksBot.Core.Views;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Views;

public sealed class FiguresViewTests
{
    public static TheoryData<string[]> Drawn => SpecTable.Rows("Views.md", "Figures");

    public static TheoryData<string[]> Apart => SpecTable.Rows("Views.md", "Figures that are not set side by side");

    [Theory]
    [MemberData(nameof(Drawn))]
    [MemberData(nameof(Apart))]
    public async Task Figures_are_laid_out_as_they_are_worded(string[] row)
    {
        var view = await ReadAsync(row[0]);
        Assert.Equal(row[1], string.Join(" | ", view.Groups.Select(group => string.Join("; ", group.Panels.Select(Text)))));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    [MemberData(nameof(Apart))]
    public async Task Every_figure_stands_in_its_first_citation(string[] row)
    {
        var view = await ReadAsync(row[0]);
        foreach (var mark in view.Groups.SelectMany(group => group.Panels).SelectMany(panel => panel.Marks))
        {
            var citation = view.Citations[mark.Citations[0]];
            Assert.Equal(mark.Article, citation.Article.Id);
            Assert.Contains(mark.Wording.Text, citation.Quote.Text, StringComparison.Ordinal);
            foreach (var number in new[] { mark.Count.Low, mark.Count.High }.OfType<int>())
                Assert.Contains(number.ToString(CultureInfo.InvariantCulture), citation.Quote.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_figure_late_in_a_long_sentence_stands_in_its_citation()
    {
        var filler = string.Join(' ', Enumerable.Repeat("which the council of elders had opened after long rains", 8));
        var view = await ReadAsync($"2031-03-02: On the road to Ossen, {filler}, the Velmaran army said, 58 Tessalian soldiers were killed.");
        var mark = Assert.Single(view.Groups.SelectMany(group => group.Panels).SelectMany(panel => panel.Marks));
        Assert.Contains(mark.Wording.Text, view.Citations[mark.Citations[0]].Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_groups_miss_none_and_show_none_twice()
    {
        var cell = string.Join(
            '\n', Enumerable.Range(1, 9).Select(i => $"2031-0{i}-02: The Velmaran army said {10 + i} guards were killed in Ossen on 1 {Month(i)} 2031."));
        var reader = new FiguresReader(new AllClaims());
        await using var index = await ViewArticles.IndexAsync(cell);
        var seen = new List<int?>();
        for (var skip = 0; ; skip += 4)
        {
            var view = await reader.ReadAsync(index, new FiguresWish { Skip = skip, Most = 4 }, default);
            seen.AddRange(view!.Groups.Select(group => group.Panels[0].Marks[0].Count.Low));
            Assert.Equal(9 - seen.Count, view.Left);
            if (view.Left == 0)
                break;
        }

        Assert.Equal(Enumerable.Range(11, 9).Reverse().Select(number => (int?)number), seen);
    }

    [Fact]
    public async Task Of_what_nobody_counts_there_is_no_view()
    {
        await using var index = await ViewArticles.IndexAsync("2031-03-02: The rain began in Ossen.");
        Assert.Null(await new FiguresReader(new AllClaims()).ReadAsync(index, new FiguresWish(), default));
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static async Task<FiguresView> ReadAsync(string articles)
    {
        await using var index = await ViewArticles.IndexAsync(articles);
        return (await new FiguresReader(new AllClaims()).ReadAsync(index, new FiguresWish(), default))!;
    }

    private static string Text(FigurePanel panel)
    {
        var marks = string.Join(' ', panel.Marks.Select(mark => $"{(mark.IsDisputed ? "!" : "")}{(mark.IsSuperseded ? "~" : "")}{Text(mark)}"));
        var axis = panel.Marks.All(mark => mark.Place is null) ? "" : string.Create(CultureInfo.InvariantCulture, $" of {panel.Axis.Last}");
        return $"{panel.Harm} {marks}{axis}{(panel.Courses is [var course] ? $" over {course.Points.Length}" : "")}";
    }

    private static string Text(FigureMark mark) => mark.Shape switch
    {
        FigureShape.Dot => $"●{mark.Count.Low}",
        FigureShape.Ring => $"○{mark.Count.Low ?? mark.Count.High}",
        FigureShape.Words => $"“{mark.Figure}”",
        _ when mark.IsOpenAbove => $"▬{mark.Count.Low}…",
        _ when mark.IsOpenBelow => $"▬…{mark.Count.High}",
        _ => $"▬{mark.Count.Low}–{mark.Count.High}",
    };
}
