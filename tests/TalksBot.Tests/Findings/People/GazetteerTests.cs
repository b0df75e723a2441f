using TalksBot.Core.Findings.People;

namespace TalksBot.Tests.Findings.People;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Norwegian", "Norway")]
    [InlineData("oslo", "Norway")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("Turkish", "Turkey")]
    [InlineData("U.S.", "United States")]
    [InlineData("New Delhi", "India")]
    [InlineData("Côte d’Ivoire", "Ivory Coast")]
    public void States_are_found_by_any_of_their_names(string name, string state) =>
        Assert.Equal(state, StateNames.Find(name)?.Name);

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    public void Other_words_are_no_states(string name) => Assert.Null(StateNames.Find(name));

    [Fact]
    public void Nearly_two_hundred_states_are_known() => Assert.InRange(StateNames.All.Length, 195, 210);

    [Theory]
    [InlineData("UNAMA", "United Nations Assistance Mission in Afghanistan")]
    [InlineData("Nato", "NATO")]
    public void Organisations_are_found_by_their_acronyms(string name, string organisation) =>
        Assert.Equal(organisation, OrganisationNames.Find(name)?.Name);

    [Theory]
    [InlineData("Norway's Foreign Minister", "Norway")]
    [InlineData("Houthi spokesman", "Houthis")]
    [InlineData("Mexican Ambassador to the United States", "Mexico")]
    [InlineData("Ambassador to the United States", null)]
    [InlineData("head of the port authority", null)]
    public void A_role_tells_the_side_it_names(string role, string? side) => Assert.Equal(side, Sides.Of(role));
}
