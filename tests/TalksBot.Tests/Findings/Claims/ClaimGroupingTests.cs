using NodaTime;
using TalksBot.Core.Findings.Claims;

namespace TalksBot.Tests.Findings.Claims;

public sealed class ClaimGroupingTests
{
    [Fact]
    public void Rival_figures_for_the_same_soldiers_stand_side_by_side()
    {
        var groups = Group(("a", "2025-11-08", "The Morvan League said it killed 58 Ardanian soldiers, though Ardania confirmed only 23 deaths."));

        var disagreement = Assert.Single(groups.Disagreements);
        Assert.Equal("Ardanian soldiers killed", disagreement.About);
        Assert.Equal([58, 23], disagreement.Rows.Select(row => groups.Rows[row].Claim.Killed?.Low));
    }

    [Fact]
    public void The_same_claimant_in_two_articles_is_one_source()
    {
        var groups = Group(
            ("a", "2025-11-07", "The Relief Council said nine shepherds were killed in Tulvar."),
            ("b", "2025-11-09", "Nine shepherds were killed in Tulvar, according to the Relief Council."));

        var row = Assert.Single(groups.Rows);
        Assert.Equal("Relief Council", Assert.Single(row.Claimants));
        Assert.Equal("Outlet a, Outlet b", string.Join(", ", row.Outlets));
        Assert.Equal((new LocalDate(2025, 11, 7), new LocalDate(2025, 11, 9)), (row.FirstPublished, row.LastPublished));
    }

    [Fact]
    public void Claimants_that_agree_share_a_row()
    {
        var groups = Group(
            ("a", "2025-11-07", "The Relief Council said nine shepherds were killed in Tulvar."),
            ("b", "2025-11-07", "Nine shepherds were killed in Tulvar, the Ardanian army said."));

        Assert.Equal("Relief Council, Ardanian army", string.Join(", ", Assert.Single(groups.Rows).Claimants));
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void A_claimants_newer_figure_replaces_the_older_one_which_stays_visible()
    {
        var groups = Group(
            ("a", "2025-11-07", "The Relief Council said nine shepherds were killed in Tulvar."),
            ("b", "2025-11-09", "The Relief Council said 14 shepherds were killed in Tulvar."));

        Assert.Equal([1, null], groups.Rows.Select(row => row.SupersededBy));
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void People_of_one_side_and_people_of_no_side_are_compared_only_where_they_died_in_one_place()
    {
        var groups = Group(("a", "2025-11-07",
            "The Relief Council said 12 Omanis were killed on Thursday. The Harbour Office said 70 people were killed on Thursday on a bus."));
        var inOnePlace = Group(
            ("a", "2025-11-07",
                "The Relief Council said 12 Omanis were killed in Tulvar on Thursday. The Harbour Office said 70 people were killed in Tulvar on Thursday."));

        Assert.Empty(groups.Disagreements);
        Assert.Single(inOnePlace.Disagreements);
    }

    [Fact]
    public void Count_as_of_a_day_is_a_total()
    {
        var groups = Group(("a", "2025-11-07",
            "As of Thursday, the Relief Council said 300 shepherds were killed. The Harbour Office said nine shepherds were killed on Thursday."));

        Assert.Equal([true, false], groups.Rows.Select(row => row.Claim.Cumulative));
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void Figures_about_different_people_are_never_compared()
    {
        var groups = Group(("a", "2025-11-07",
            "According to the Relief Council, 50 civilians were killed in Tulvar. The Ardanian army said 23 soldiers were killed in Tulvar."));

        Assert.Equal(2, groups.Rows.Length);
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void A_part_does_not_contradict_its_whole()
    {
        var groups = Group(("a", "2025-11-07", "The Relief Council said the fighting killed more than 90 people in October, including about 60 civilians."));

        Assert.Equal("more than 90 people", groups.Rows[1].Claim.PartOf?.Text);
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void Totals_over_a_period_are_kept_apart_from_incidents()
    {
        var groups = Group(("a", "2025-11-07",
            "The Relief Council says 310 villagers have been killed since May. Ardania says 12 villagers were killed in Tulvar."));

        Assert.Equal(310, Assert.Single(groups.Rows.Where(row => row.Claim.Cumulative)).Claim.Killed?.Low);
        Assert.Equal(12, Assert.Single(groups.Rows.Where(row => !row.Claim.Cumulative)).Claim.Killed?.Low);
        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void Incidents_in_different_places_are_not_compared()
    {
        var groups = Group(
            ("a", "2025-11-07", "The army said five villagers were killed in Tulvar."),
            ("b", "2025-11-07", "The League said 12 villagers were killed in Ossen."));

        Assert.Empty(groups.Disagreements);
    }

    [Fact]
    public void A_bound_that_holds_the_other_figure_is_no_disagreement()
    {
        var groups = Group(
            ("a", "2025-11-07", "The army said at least ten villagers were killed in Tulvar."),
            ("b", "2025-11-07", "The League said 12 villagers were killed in Tulvar."));

        Assert.Equal(2, groups.Rows.Length);
        Assert.Empty(groups.Disagreements);
    }

    private static ClaimGroups Group(params (string Id, string Published, string Text)[] articles) => ClaimGrouping.Group(
        [.. articles.SelectMany(article => TestClaims.Extract(article.Text, article.Published, id: article.Id))],
        id => new ClaimSource($"Outlet {id}", NodaTime.Text.LocalDatePattern.Iso.Parse(articles.First(article => article.Id == id).Published).Value));
}
