using System.Collections.Immutable;
using TalksBot.Core.Answers.People;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Deeds;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.People;

/// <summary>Runs every row of Specs/Deeds.md.</summary>
public sealed class DeedSpecTests
{
    // Who the clauses' people are is said elsewhere in the article, as it is in articles.
    private const string Introduction =
        "Anna Beck said so. Omar Haddad said so. Norway said so. Sweden said so. The Harbour Authority said so.";

    public static TheoryData<string[]> Known => SpecTable.Rows("Deeds.md", "Who did it");

    public static TheoryData<string[]> Unknown => SpecTable.Rows("Deeds.md", "Nobody");

    [Theory]
    [MemberData(nameof(Known))]
    public void Who_does_it_is_read_from_the_clause(string[] row) => Assert.Equal(row[3], string.Join("; ", Find(row)));

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Nobody_is_read_from_a_clause_that_tells_of_nobody(string[] row) => Assert.Empty(Find(row));

    private static IEnumerable<string> Find(string[] row)
    {
        var document = Some.Document($"{Introduction}\n\n{row[0]}");
        var clause = document.Sentences[^1].Quote;
        var found = FindingExtractor.Extract(document);
        var mentions = found.OfType<PersonFinding>()
            .SelectMany(person => person.Mentions.Where(clause.Span.Contains).Select(span => new ActorMention(person, span)))
            .OrderBy(mention => mention.Span.Start)
            .ToImmutableArray();
        var told = new ToldDeeds(QuestionReading.Of(row[1]).Deed!, patient: row[2] == "of whom");
        return found.OfType<DeedFinding>().Where(deed => clause.Span.Contains(deed.Sentence.Span) && told.Strength(deed) > 0)
            .SelectMany(deed => told.Named(deed, mentions)).Select(mention => mention.Person.Name).Distinct();
    }
}
