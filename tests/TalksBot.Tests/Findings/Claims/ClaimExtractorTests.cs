using TalksBot.Core.Findings.Claims;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Claims;

public sealed class ClaimExtractorTests
{
    public static TheoryData<string[]> Figures => SpecTable.Rows("Casualties.md", "Figures");

    public static TheoryData<string[]> People => SpecTable.Rows("Casualties.md", "Whose figures and whose people");

    public static TheoryData<string[]> Places => SpecTable.Rows("Casualties.md", "Where and when");

    public static TheoryData<string[]> NoFigures => SpecTable.Rows("Casualties.md", "No figures");

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_stand_as_the_text_gives_them(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", TestClaims.Extract(row[0]).Select(TestClaims.Figures)));

    [Theory]
    [MemberData(nameof(People))]
    public void Figures_know_their_people_and_their_claimant(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", TestClaims.Extract(row[0]).Select(TestClaims.People)));

    [Theory]
    [MemberData(nameof(Places))]
    public void Figures_know_their_own_place_and_day(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", TestClaims.Extract(row[0]).Select(TestClaims.Where)));

    [Theory]
    [MemberData(nameof(NoFigures))]
    public void What_only_looks_like_a_toll_is_none(string[] row) =>
        Assert.Equal("", string.Join("; ", TestClaims.Extract(row[0]).Select(TestClaims.Figures)));
}
