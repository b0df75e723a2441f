using System.Globalization;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Search;
using TalksBot.Core.Views;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Views;

public sealed class TimelineViewTests
{
    private const string Days = """
        2025-11-07: Norway closed the border at Tulvar on 3 November 2025. Iceland and Chile opened talks in Ossen on 4 November 2025.
        2025-11-08: Norwegian Foreign Minister Selma Oake welcomed the talks in Ossen on 5 November 2025. On Thursday Norway opened the border at Tulvar.
        """;

    public static TheoryData<string[]> Marks => SpecTable.Rows("Views.md", "Timelines");

    public static TheoryData<string[]> NoMarks => SpecTable.Rows("Views.md", "What is no mark");

    [Theory]
    [MemberData(nameof(Marks))]
    [MemberData(nameof(NoMarks))]
    public async Task Dates_are_told_as_stated_or_reckoned_with_the_sides_that_act(string[] row)
    {
        var view = await ReadAsync(row[0], new TimelineWish());
        Assert.Equal(row[1], string.Join("; ", view!.Marks.Select(Text)));
    }

    [Theory]
    [MemberData(nameof(Marks))]
    [MemberData(nameof(NoMarks))]
    public async Task Every_date_stands_in_its_first_citation(string[] row)
    {
        var view = await ReadAsync(row[0], new TimelineWish());
        foreach (var mark in view!.Marks)
        {
            Assert.Equal(mark.Article, view.Citations[mark.Citations[0]].Article.Id);
            Assert.Contains(mark.Expression.Text, view.Citations[mark.Citations[0]].Quote.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_two_sides_do_stands_in_both_lanes_and_what_nobody_does_in_the_last()
    {
        var view = await ReadAsync(
            "2025-11-07: Norway and Oman signed a truce on 3 November 2025. Norway closed the border on 4 November 2025. The rain began on 5 November 2025.",
            new TimelineWish());
        Assert.Equal(
            ["Norway 0 1", "Oman 0", "No side given 2"],
            view!.Lanes.Select(lane => $"{lane.Name} {string.Join(' ', lane.Marks.Select(mark => mark.Mark))}"));
    }

    [Fact]
    public async Task Marks_of_one_lane_and_day_stand_one_above_the_other()
    {
        var view = await ReadAsync(
            "2025-11-07: On 3 November 2025 Norway closed the border. Norway recalled its envoy on 3 November 2025. Norway froze accounts on 5 November 2025.",
            new TimelineWish());
        var lane = Assert.Single(view!.Lanes);
        Assert.Equal(2, lane.Levels);
        Assert.Equal([0, 1, 0], lane.Marks.Select(mark => mark.Level));
        Assert.All(lane.Marks, mark => Assert.InRange(mark.Place.To, mark.Place.From, 1));
    }

    [Theory]
    [InlineData("Selma Oake", null, null, "2025-11-05")]
    [InlineData(null, "Ossen", null, "2025-11-04 2025-11-05")]
    [InlineData(null, "Tulvar", null, "2025-11-03 2025-11-06")]
    [InlineData(null, null, "Paper 1", "2025-11-03 2025-11-04")]
    [InlineData("Iceland", "Ossen", "Paper 1", "2025-11-04")]
    [InlineData("Selma Oake", "Tulvar", null, "")]
    [InlineData(null, "Oss", null, "")]
    public async Task A_person_a_place_and_an_outlet_filter(string? person, string? place, string? outlet, string days)
    {
        var view = await ReadAsync(Days, new TimelineWish { Person = person, Place = place, Filter = new CorpusFilter { Outlet = outlet } });
        Assert.Equal(days, string.Join(' ', view?.Marks.Select(mark => mark.Range.ToString()) ?? []));
    }

    [Fact]
    public async Task A_period_is_the_axis_whatever_lies_in_it()
    {
        var view = await ReadAsync(Days, new TimelineWish { Period = DateRange.Of(new PartialDate(2025, 11)) });
        Assert.Equal((new LocalDate(2025, 11, 1), new LocalDate(2025, 11, 30), TimelineZoom.Days), (view!.Axis.First, view.Axis.Last, view.Axis.Zoom));
        Assert.Equal(4, view.Marks.Length);
        Assert.Null(await ReadAsync(Days, new TimelineWish { Period = DateRange.Of(new PartialDate(2025, 12)) }));
    }

    [Fact]
    public async Task Of_very_many_the_newest_month_is_shown_and_every_month_is_counted()
    {
        var cell = string.Join('\n', Enumerable.Range(0, 400).Select(i => new LocalDate(2025, 9, 1).PlusDays(i % 90) is var day
            ? string.Create(CultureInfo.InvariantCulture, $"2025-11-30: Norway sent convoy {i} to the pass of Gate {i} on {day.Day} {Month(day)} 2025.") : ""));
        var view = await ReadAsync(cell, new TimelineWish { MostADate = 2 });
        Assert.Equal((new LocalDate(2025, 11, 1), new LocalDate(2025, 11, 30)), (view!.Axis.First, view.Axis.Last));
        Assert.Equal(400, view.Months.Sum(month => month.Sentences));
        Assert.All(view.Marks.GroupBy(mark => mark.Range), day => Assert.InRange(day.Count(), 1, 2));
        Assert.Equal(view.Months[^1].Sentences, view.Left + view.Citations.Length);
    }

    private static string Text(TimelineMark mark)
    {
        var basis = mark.IsApproximate ? "about" : mark.IsReckoned ? "reckoned" : "stated";
        return $"{mark.Range} {basis} {string.Join(' ', mark.Sides)}{(mark.Place is null ? " –" : "")}".TrimEnd();
    }

    private static string Month(LocalDate day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);

    private static async Task<TimelineView?> ReadAsync(string articles, TimelineWish wish)
    {
        await using var index = await ViewArticles.IndexAsync(articles.ReplaceLineEndings("\n"));
        return await new TimelineReader().ReadAsync(index, wish, default);
    }
}
