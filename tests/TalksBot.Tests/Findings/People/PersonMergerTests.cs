using System.Collections.Immutable;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

public sealed class PersonMergerTests
{
    [Fact]
    public void One_person_of_several_articles_is_one_dossier_with_every_role()
    {
        var dossier = Assert.Single(Merge(
            "Norway's Foreign Minister, Ingrid Solheim, arrived early.",
            "Chief negotiator Ingrid Solheim left. Solheim said little.",
            "Solheim said the road was open."));

        Assert.Equal("Ingrid Solheim", dossier.Name);
        Assert.Equal(["Norway's Foreign Minister", "Chief negotiator"], dossier.Roles.Select(entry => entry.Role.Text.Text));
        Assert.Equal(["a0", "a1"], dossier.Roles.Select(entry => entry.ArticleId));
        Assert.Equal("Solheim", string.Join("; ", dossier.Aliases));
        Assert.Equal("Norway", string.Join("; ", dossier.Sides));
        Assert.Equal(3, dossier.Findings.Length);
    }

    [Fact]
    public void Transliterations_join_and_the_fullest_name_leads()
    {
        var dossier = Assert.Single(Merge("Spokesman Zabiullah Noori left.", "Spokesman Zabihullah Ahmad Noori left."));

        Assert.Equal("Zabihullah Ahmad Noori", dossier.Name);
        Assert.Equal("Zabiullah Noori", string.Join("; ", dossier.Aliases));
    }

    [Fact]
    public void A_king_is_no_president_of_his_name_but_a_minister_may_be() =>
        Assert.Equal(
            ["Nabil Khan", "Khan"],
            Merge("President Nabil Khan left.", "King Khan left.", "Minister Khan left.").Select(dossier => dossier.Name));

    [Fact]
    public void Two_people_with_one_surname_stay_apart_and_a_bare_surname_joins_neither() =>
        Assert.Equal(
            ["Nabil Khan", "Tahir Khan", "Khan"],
            Merge("Minister Nabil Khan left.", "Envoy Tahir Khan left.", "Khan said the road was open.").Select(dossier => dossier.Name));

    [Fact]
    public void A_bare_surname_joins_the_namesake_of_its_side() =>
        Assert.Equal(
            ["Nabil Khan", "Tahir Khan"],
            Merge("Kenyan Minister Nabil Khan left.", "Omani Envoy Tahir Khan left.", "Omani Envoy Khan said the road was open.")
            .Select(dossier => dossier.Name));

    [Fact]
    public void A_state_and_its_capital_are_one_actor() =>
        Assert.Equal("Norway", Assert.Single(Merge("Oslo denied the report.", "Norway denied the report.")).Name);

    [Fact]
    public void An_acronym_joins_the_organisation_it_stands_for() =>
        Assert.Equal(2, Assert.Single(Merge("The United Nations denied the report.", "The UN denied the report.")).Findings.Length);

    private static ImmutableArray<MergedPerson> Merge(params string[] texts) =>
        PersonMerger.Merge(texts.SelectMany((text, number) => PeopleExtractor.Extract(
            DocumentParser.Parse(Some.Article(text, id: $"a{number}")))));
}
