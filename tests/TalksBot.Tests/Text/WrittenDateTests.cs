using NodaTime;
using TalksBot.Core.Text;
using TalksBot.Core.Text.Loading;

namespace TalksBot.Tests.Text;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("Sat 1 November 2025 14:30 GMT")]
    [InlineData("Saturday, 2025-11-01 at 9:05 p.m. local time")]
    [InlineData("1 Nov. 2025 | 08:15 PKT (03:15 GMT)")]
    public void A_date_may_stand_with_weekday_time_and_zone(string words) => Assert.Equal(new LocalDate(2025, 11, 1), WrittenDate.Parse(words));

    [Theory]
    [InlineData("gmt ")]
    [InlineData("sat ")]
    [InlineData("noon:gmt")]
    public void Zones_without_end_make_no_date_and_keep_no_pattern_busy(string zone)
    {
        Assert.Null(WrittenDate.Parse("2025-11-02 " + string.Concat(Enumerable.Repeat(zone, 84 / zone.Length)) + "x"));

        Assert.DoesNotContain(PatternTimeouts.All, rule => rule.Key.StartsWith("Beside", StringComparison.Ordinal));
    }
}
