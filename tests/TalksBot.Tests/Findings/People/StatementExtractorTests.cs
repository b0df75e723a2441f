using System.Collections.Immutable;
using NodaTime;
using TalksBot.Core.Findings;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.People;

public sealed class StatementExtractorTests
{
    [Theory]
    [InlineData("The rebels claimed they had taken nine trucks, though Kenya confirmed only two trucks.", "nine trucks", "rebels")]
    [InlineData("The rebels claimed they had taken nine trucks, though Kenya confirmed only two trucks.", "two trucks", "Kenya")]
    [InlineData("Both sides warned of a war that cost nine lives, according to United Nations data.", "nine lives", "United Nations")]
    [InlineData("Anna Beck said Karim Daoud had told her that nine trucks were lost.", "nine trucks", "Karim Daoud")]
    [InlineData("An Omani official stated that nine trucks were lost.", "nine trucks", "Omani official")]
    [InlineData("Nine trucks were lost.", "Nine trucks", null)]
    [InlineData("Nine trucks were lost. Anna Beck said the road was open.", "Nine trucks", null)]
    public void The_claimant_of_words_is_the_innermost_speaker(string text, string words, string? claimant)
    {
        var place = new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length);
        var covering = Extract(Some.Document(text), []).Where(statement => statement.Content.Span.Contains(place));

        Assert.Equal(claimant, covering.MinBy(statement => statement.Content.Span.Length)?.Speaker);
    }

    [Fact]
    public void A_date_beside_the_attribution_tells_when_it_was_said() =>
        Assert.Equal(DateRange.Of(new LocalDate(2025, 11, 7)), Assert.Single(
            ExtractDated("Anna Beck said on Friday that the road was open.", "on Friday")).Said);

    [Fact]
    public void A_date_in_what_was_said_tells_nothing_of_when() =>
        Assert.Null(Assert.Single(ExtractDated("Anna Beck said that the road was closed on Friday.", "on Friday")).Said);

    [Fact]
    public void A_date_in_what_another_attribution_of_the_sentence_says_tells_nothing_either() =>
        Assert.All(ExtractDated("Anna Beck said the road was closed on Friday, adding that it would stay so.", "on Friday"), statement => Assert.Null(
            statement.Said));

    [Fact]
    public void They_are_the_two_whom_the_sentence_before_names() =>
        Assert.Equal(
            ["Karim Daoud", "Anna Beck"],
            Extract(Some.Document("Captain Karim Daoud and nurse Anna Beck crossed the ford. They said the road was open."), [])
                .Select(statement => statement.Speaker));

    [Fact]
    public void Every_quote_stands_word_for_word_in_the_article()
    {
        var document = Some.Document("“The road is open. It\nwill hold,” Anna Beck, the mayor, said.\n\n“It will,” she added.\n\n“For now.”");

        Assert.All(Extract(document, []), statement => Assert.Equal(document.Article[statement.Content.Span], statement.Content.Text));
    }

    [Fact]
    public void An_article_without_text_says_nothing() => Assert.Empty(Extract(Some.Document(""), []));

    [Theory]
    [InlineData("“", 50_000)]
    [InlineData("Anna Beck said ", 7_000)]
    [InlineData("Minister of the ", 7_000)]
    [InlineData("Anna Beck, ", 10_000)]
    [InlineData("''", 50_000)]
    [InlineData("\ud800", 100)]
    public void Hostile_lines_come_back(string piece, int times)
    {
        var document = Some.Document(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.All(Extract(document, []), statement => Assert.Equal("a", statement.ArticleId));
    }

    private static ImmutableArray<StatementFinding> ExtractDated(string text, string expression)
    {
        var document = Some.Document(text);
        var quote = document.Article.Quote(new TextSpan(text.IndexOf(expression, StringComparison.Ordinal), expression.Length));
        return Extract(document, [new EventFinding
        {
            ArticleId = "a",
            Sentence = document.Sentences[0].Quote,
            Rule = "dates.test",
            Expression = quote,
            Clause = document.Sentences[0].Quote,
            When = DateRange.Of(new LocalDate(2025, 11, 7)),
        }]);
    }

    private static ImmutableArray<StatementFinding> Extract(Document document, ImmutableArray<EventFinding> events) =>
        StatementExtractor.Extract(document, PeopleExtractor.Extract(document), events);
}
