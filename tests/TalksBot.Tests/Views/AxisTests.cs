using System.Globalization;
using NodaTime.Text;
using TalksBot.Core.Findings;
using TalksBot.Core.Views;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Views;

public sealed class AxisTests
{
    public static TheoryData<string[]> NumberAxes => SpecTable.Rows("Views.md", "Number axes");

    public static TheoryData<string[]> TimeAxes => SpecTable.Rows("Views.md", "Time axes");

    [Theory]
    [MemberData(nameof(NumberAxes))]
    public void Numbers_lie_on_round_steps(string[] row)
    {
        var axis = NumberAxis.Of(int.Parse(row[0], CultureInfo.InvariantCulture));
        Assert.Equal(row[1], axis.Last.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row[2], string.Join(' ', axis.Ticks.Select(tick => tick.Label.ToString())));
    }

    [Theory]
    [MemberData(nameof(TimeAxes))]
    public void Days_lie_on_round_steps(string[] row)
    {
        var axis = TimeAxis.Of(LocalDatePattern.Iso.Parse(row[0]).Value, LocalDatePattern.Iso.Parse(row[1]).Value);
        Assert.Equal(row[2], axis.Zoom.ToString());
        Assert.Equal(row[3], string.Join(", ", axis.Ticks.Select(tick => string.Create(CultureInfo.InvariantCulture, $"{tick.At:0.##} {tick.Label}"))));
    }

    [Fact]
    public void What_lies_outside_has_no_place_and_what_reaches_out_is_cut()
    {
        var axis = TimeAxis.Of(new(2031, 3, 1), new(2031, 3, 4));
        Assert.Null(axis.At(DateRange.Of(new NodaTime.LocalDate(2031, 2, 28))));
        Assert.Null(axis.At(DateRange.Of(new NodaTime.LocalDate(2031, 3, 5))));
        Assert.Equal(new AxisSpan(0, 1), axis.At(DateRange.Of(new PartialDate(2031))));
        Assert.Equal(new AxisSpan(0.75, 1), axis.At(DateRange.Of(new NodaTime.LocalDate(2031, 3, 4))));
    }
}
