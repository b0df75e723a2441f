using TalksBot.Core.Findings.Claims;

namespace TalksBot.Tests.Findings.Claims;

public sealed class TableClaimsTests
{
    [Fact]
    public void A_row_claims_what_its_header_counts_by_whom_the_text_names()
    {
        var claims = TestClaims.Extract(
            "Losses by district, according to the Tulvar hospital:\n\nDistrict | Killed | Wounded\nRhen | 12 | 30\nVellin | 5 | at least 9\nTotal | 17 | 39");

        Assert.Equal(
            [
                "Rhen: killed 12 injured 30, by Tulvar hospital",
                "Vellin: killed 5 injured 9+, by Tulvar hospital",
                "–: killed 17 injured 39, by Tulvar hospital",
            ],
            claims.Select(claim => $"{claim.Place ?? "–"}: {TestClaims.Figures(claim)}, by {claim.Claimant}"));
    }

    [Fact]
    public void Claims_of_several_sources_about_several_peoples_stand_side_by_side()
    {
        var claims = TestClaims.Extract(
            """
            The dead of the fighting, as each side counts them:

            | | Ardanian soldiers | Morvan soldiers | Civilians |
            | --- | --- | --- | --- |
            | Ardanian defence ministry | 17 | 46 | – |
            | Red Lantern | n/a | n/a | 6 |

            Talks go on.
            """);

        Assert.Equal(
            [
                "killed 17 of Ardanian soldiers, combatant, Ardanian, by Ardanian defence ministry",
                "killed 46 of Morvan soldiers, combatant, Morvan, by Ardanian defence ministry",
                "killed 6 of Civilians, civilian, by Red Lantern",
            ],
            claims.Select(claim => $"{TestClaims.Figures(claim)} of {TestClaims.People(claim)}"));
        Assert.Equal("| Ardanian defence ministry | 17 | 46 | – |", claims[0].Sentence.Text);
        Assert.Equal("17", claims[0].Wording.Text);
    }

    [Fact]
    public void What_somebody_said_before_a_table_doesnt_make_its_figures_theirs()
    {
        var claim = Assert.Single(TestClaims.Extract("“We lost,” Mayor Nour Haddad said.\n\nDistrict | Killed\nRhen | 12"));

        Assert.Null(claim.Claimant);
        Assert.DoesNotContain(
            TestClaims.Extract("Nine guards were killed in May, police said.\n\nTown | Soldiers\nRhen | 120"), row => row.Rule == "casualties.table");
    }

    [Fact]
    public void Cells_may_be_parted_by_tabs_and_a_column_may_say_who_claims() =>
        Assert.Equal(
            ["killed 3 injured 11 by Rhen police", "killed 4 injured 12 by Tulvar hospital"],
            TestClaims.Extract("Source\tKilled\tInjured\nRhen police\t3\t11\nTulvar hospital\t4\t12")
                .Select(claim => $"{TestClaims.Figures(claim)} by {claim.Claimant}"));

    [Theory]
    [InlineData("Crop | Price\nWheat | 12\nRice | 30")]
    [InlineData("Photo | Example\nThe bridge was shut for two days.")]
    [InlineData("Killed | Wounded\nnone known | unclear")]
    public void A_table_that_counts_no_losses_claims_none(string text) => Assert.Empty(TestClaims.Extract(text));

    [Fact]
    public void A_line_with_one_bar_is_no_table()
    {
        var claims = TestClaims.Extract("Five guards were killed | 30 minutes ago");

        Assert.Equal("killed 5", TestClaims.Figures(Assert.Single(claims)));
        Assert.NotEqual("casualties.table", claims[0].Rule);
    }
}
