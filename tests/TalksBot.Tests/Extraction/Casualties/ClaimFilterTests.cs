using NodaTime;
using TalksBot.Core.Extraction;
using TalksBot.Core.Extraction.Casualties;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Extraction.Casualties;

public sealed class ClaimFilterTests
{
    private static readonly ClaimFinding[] Claims =
        [.. ((IEnumerable<object[]>)SpecTable.Rows("CasualtyFilters.md", "Filters of /casualties")).SelectMany(row => ClaimWords.Extract((string)row[0]))];

    public static TheoryData<string[]> Admitted => SpecTable.Rows("CasualtyFilters.md", "Admitted");

    [Theory]
    [MemberData(nameof(Admitted))]
    public void Words_let_through_the_claims_that_they_name(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", Claims.Where(claim => ClaimFilter.Of(row[0]).Admits(claim)).Select(ClaimWords.Figures)));

    [Fact]
    public void A_period_lets_through_events_inside_it_and_undated_ones_published_in_it()
    {
        var october = DateRange.Of(new PartialDate(2025, 10));

        Assert.Equal([6], Claims.Where(claim => ClaimFilter.Of("", october).Admits(claim, new LocalDate(2025, 11, 9))).Select(claim => claim.Killed?.Low));
        Assert.Equal([50, 58, 6, 1, 71], Claims.Where(claim => ClaimFilter.Of("", october).Admits(claim, new LocalDate(2025, 10, 30))).Select(claim => claim.Killed?.Low));
    }
}
