using TalksBot.Core.Findings.People;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

public sealed class PeopleSpecTests
{
    public static TheoryData<string[]> People => SpecTable.Rows("Names.md", "People");

    public static TheoryData<string[]> Bodies => SpecTable.Rows("Names.md", "Organisations and states that act");

    public static TheoryData<string[]> NotPeople => SpecTable.Rows("Names.md", "Not people");

    public static TheoryData<string[]> Roles => SpecTable.Rows("Roles.md", "Roles");

    public static TheoryData<string[]> NotRoles => SpecTable.Rows("Roles.md", "Not roles");

    public static TheoryData<string[]> OnePerson => SpecTable.Rows("Coreference.md", "One person");

    public static TheoryData<string[]> TwoPeople => SpecTable.Rows("Coreference.md", "Two people");

    [Theory]
    [MemberData(nameof(People))]
    public void Names_of_people_are_found(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", Find(row[0], ActorKind.Person).Select(person => person.Name)));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Organisations_and_states_that_act_are_found(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", Find(row[0], ActorKind.Organisation, ActorKind.State).Select(actor => actor.Name)));

    [Theory]
    [MemberData(nameof(NotPeople))]
    public void What_only_looks_like_a_name_is_nobody(string[] row) =>
        Assert.Empty(Find(row[0], ActorKind.Person).Select(person => person.Name));

    [Theory]
    [MemberData(nameof(Roles))]
    public void Roles_and_sides_are_read_word_for_word(string[] row)
    {
        var person = Assert.Single(Find(row[0], ActorKind.Person), person => person.Name == row[1]);

        Assert.Equal(row[2], string.Join("; ", person.Roles.Select(role => role.Text.Text)));
        Assert.Equal(row[3], person.Side ?? "");
    }

    [Theory]
    [MemberData(nameof(NotRoles))]
    public void What_stands_beside_a_name_by_chance_is_no_role(string[] row)
    {
        var person = Assert.Single(Find(row[0], ActorKind.Person), person => person.Name == row[1]);

        Assert.Empty(person.Roles.Select(role => role.Text.Text));
    }

    [Theory]
    [MemberData(nameof(OnePerson))]
    public void Forms_of_one_name_are_one_person(string[] row)
    {
        var person = Assert.Single(Find(row[0], ActorKind.Person));

        Assert.Equal(row[1], person.Name);
        Assert.Equal(row[2], string.Join("; ", person.Aliases));
    }

    [Theory]
    [MemberData(nameof(TwoPeople))]
    public void Namesakes_are_kept_apart(string[] row) =>
        Assert.Equal(row[1], string.Join("; ", Find(row[0], ActorKind.Person).Select(person => person.Name)));

    private static IEnumerable<PersonFinding> Find(string text, params ActorKind[] kinds) =>
        PeopleExtractor.Extract(Some.Document(text)).Where(actor => kinds.Contains(actor.Actor));
}
