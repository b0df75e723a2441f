using System.Collections.Immutable;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

public sealed class AttributionSpecTests
{
    public static TheoryData<string[]> Attributed => SpecTable.Rows("Attribution.md", "Attributed");

    public static TheoryData<string[]> Via => SpecTable.Rows("Attribution.md", "Via");

    public static TheoryData<string[]> NotAttributed => SpecTable.Rows("Attribution.md", "Not attributed");

    public static TheoryData<string[]> Speakers => SpecTable.Rows("Coreference.md", "Speakers");

    [Theory]
    [MemberData(nameof(Attributed))]
    public void Words_are_given_to_whoever_said_them(string[] row)
    {
        var statements = Find(row[0]);

        Assert.Contains((row[1], row[2], row[3], row[4]), statements.Select(statement => (
            statement.Speaker, statement.Verb, statement.Content.Text, statement.Quotation.ToString().ToLowerInvariant())));
    }

    [Theory]
    [MemberData(nameof(Via))]
    public void The_outlet_that_had_it_is_told(string[] row) =>
        Assert.Equal(row[1], Assert.Single(Find(row[0])).Via ?? "");

    [Theory]
    [MemberData(nameof(NotAttributed))]
    public void The_articles_own_voice_is_nobodys_statement(string[] row) =>
        Assert.Empty(Find(row[0]).Select(statement => $"{statement.Speaker} {statement.Verb} {statement.Content}"));

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Pronouns_and_designations_mean_the_actor_before(string[] row) =>
        Assert.Equal(
            row[2],
            Find(row[0]).Where(statement => statement.Content.Text == row[1]).Select(statement => statement.Speaker).SingleOrDefault("nobody"));

    private static ImmutableArray<StatementFinding> Find(string text)
    {
        var document = Some.Document(text);
        return StatementExtractor.Extract(document, PeopleExtractor.Extract(document), []);
    }
}
