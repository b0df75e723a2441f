using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

public sealed class RouteTests
{
    public static TheoryData<string[]> Messages => SpecTable.Rows("Routes.md", "Routes");

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_pattern_without_the_words_that_are_not_met_fits_what_the_whole_one_fits(string[] row) =>
        Assert.Equal(Route.All.FirstOrDefault(route => route.Whole.IsMatch(row[0])), Route.Of(row[0]));
}
