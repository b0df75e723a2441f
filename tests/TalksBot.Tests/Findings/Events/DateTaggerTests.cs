using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TalksBot.Core.Findings.Events;
using TalksBot.Core.Text;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Findings.Events;

public sealed class DateTaggerTests
{
    [Fact]
    public void Unknown_date_stays_unresolved()
    {
        var date = Assert.Single(Tag("The envoys met on Friday.", published: null));

        Assert.Null(date.When);
        Assert.Equal(DateBasis.Unresolved, date.Basis);
    }

    [Fact]
    public void A_date_in_the_title_alone_is_found_there()
    {
        var date = Assert.Single(DateTagger.Tag(Some.Document("Nobody came.", title: "Envoys to meet on Friday")));

        Assert.True(date.Expression.InTitle);
        Assert.Equal(Quote.TitleOffset, date.Expression.Offset);
        Assert.Equal("2025-11-14", date.When.ToString());
    }

    [Fact]
    public void Furniture_is_not_read()
    {
        var document = Some.Document("The envoys met on Friday.");
        document = document with { Sentences = [.. document.Sentences.Select(sentence => sentence with { Kind = SentenceKind.Furniture })] };

        Assert.Empty(DateTagger.Tag(document));
    }

    [Fact]
    public void A_resolved_date_names_the_day_it_was_reckoned_from() =>
        Assert.Equal("2025-11-09", Assert.Single(Tag("The envoys met on Friday.")).Reference.ToString());

    [Theory]
    [InlineData("LAKEPORT, 7 November 2025 (Agency) – The envoys met on Wednesday.", "2025-11-05")]
    [InlineData("LAKEPORT, Nov. 7 (Agency) -- The envoys met yesterday.", "2025-11-06")]
    [InlineData("Tuesday, November 11, 2025\n\nThe envoys met yesterday.", "2025-11-10")]
    [InlineData("NEWS\n\nLAKEPORT, 31 Oct – The envoys met yesterday.", "2025-10-30")]
    public void Days_count_from_the_dateline(string text, string day) =>
        Assert.Equal(day, Tag(text)[^1].When.ToString());

    [Theory]
    [InlineData("LAKEPORT, 7 May 2019 (Agency) – The envoys met yesterday.")] // another time
    [InlineData("7 November 2025\n\nUpdated\n\n8 November 2025\n\nThe envoys met yesterday.")] // which of the two
    [InlineData("On 7 November the mayor spoke. The envoys met yesterday.")] // no dateline
    [InlineData("The mayor, 7 November 2025 – The envoys met yesterday.")] // no place
    [InlineData("One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n7 November 2025\nThe envoys met yesterday.")] // not at the top
    public void Without_a_dateline_near_the_publication_they_count_from_that(string text) =>
        Assert.Equal("2025-11-08", Tag(text)[^1].When.ToString());

    [Fact]
    public void What_was_reckoned_from_the_dateline_says_so() =>
        Assert.Equal("2025-11-07", Tag("LAKEPORT, Nov. 7 (Agency) -- The envoys met yesterday.")[^1].Reference.ToString());

    [Fact]
    public void A_stated_date_was_reckoned_from_nothing() =>
        Assert.Null(Assert.Single(Tag("The envoys met on 3 May 2019.")).Reference);

    [Fact]
    public void Every_finding_names_its_rule() =>
        Assert.Equal("date.weekday.bare", Assert.Single(Tag("The envoys met on Friday.")).Rule);

    [Fact]
    public void Dates_carry_over_from_one_sentence_to_the_next() =>
        Assert.Equal(["2019-05-03", "2019-05-04", "2019-05-06"], Tag("They met on 3 May 2019. The next day they parted. Two days later they met again.")
            .Select(date => date.When.ToString()));

    [Theory]
    [InlineData("on Friday ")]
    [InlineData("in 2019 ")]
    [InlineData("a ")]
    [InlineData("the first ")]
    [InlineData("two days before ")]
    [InlineData("said, and ")]
    [InlineData("1-1-")]
    [InlineData("May ")]
    [InlineData("10:35 (")]
    public void A_line_of_a_hundred_thousand_characters_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        Assert.All(Tag(text), date => Assert.Contains(date.Expression.Text, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Days_of_publication_at_the_calendars_ends_are_taken_as_unknown(string published) =>
        Assert.All(Tag("They met tomorrow, in May, last year and 2000 centuries ago.", published), date => Assert.Null(date.When));

    [Fact]
    public void A_time_of_a_live_blog_that_is_part_of_a_date_stands_in_its_clause() => Assert.Contains(
        Tag("10:30 a.m. October 19 The envoys met."),
        date => date.Expression.Text == "10:30 a.m. October 19" && date.Clause.Span.Contains(date.Expression.Span));

    [Fact]
    public void Whatever_the_text_every_quote_stands_in_it_and_every_range_runs_forward() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var article = Some.Article(text);
            return DateTagger.Tag(DocumentParser.Parse(article)).All(date =>
                article[date.Expression.Span] == date.Expression.Text
                && article[date.Clause.Span] == date.Clause.Text
                && date.Clause.Span.Contains(date.Expression.Span)
                && date.Sentence.Span.Contains(date.Clause.Span)
                && (date.When is not { } when || when.FirstDay <= when.LastDay)
                && date.When is null == (date.Basis == DateBasis.Unresolved));
        }).QuickCheckThrowOnFailure();

    // Texts of words that dates are made of, in any order.
    private static Gen<string> Texts() =>
        Gen.Elements("on", "in", "the", "Friday", "May", "October", "19", "2025", "last", "next", "week", "two", "days", "ago", "later", "before", "of",
            ",", ".", "'s",
                "third", "quarter", "year", "met", "will", "to", "and", "10:30", "a.m.", "summer", "since", "early", "Christmas", "-", "morning", "twenty",
                "five", "31", "February")
            .ListOf().Select(words => string.Join(' ', words));

    private static ImmutableArray<EventFinding> Tag(string text, string? published = "2025-11-09") =>
        DateTagger.Tag(Some.Document(text, published));
}
