using TalksBot.Core.Answers;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>What stands behind /timeline, /cast, /compare and /quote narrows their answers, or is said not to be read.</summary>
[Collection(SharedStarterCorpus.Name)]
public sealed class NarrowedCommandTests(StarterCorpus starter)
{
    [Theory]
    [InlineData("from 1 nov to 8 nov", "1–8 Nov 2025")]
    [InlineData("1 nov - 8 nov", "1–8 Nov 2025")]
    [InlineData("between 1 november 2025 and 8 november 2025", "1–8 Nov 2025")]
    [InlineData("last week", "27 Oct – 2 Nov 2025")]
    [InlineData("yesterday", "8 Nov 2025")]
    [InlineData("ceasefire in october", "Oct 2025")]
    public async Task A_timeline_says_which_days_it_took(string argument, string days) =>
        Assert.Equal($"What the articles date, {days}, oldest first", (await starter.AskAsync($"/timeline {argument}")).Summary);

    [Fact]
    public async Task A_relative_period_says_what_it_is_counted_from()
    {
        Assert.Contains("Counted from the newest article, 9 Nov 2025.", (await starter.AskAsync("/timeline last week")).Notes);
        Assert.Empty((await starter.AskAsync("/timeline 1 nov - 8 nov")).Notes);
    }

    [Fact]
    public async Task A_month_is_no_event_of_one_of_its_weeks() =>
        Assert.DoesNotContain((await starter.AskAsync("/timeline last week")).Sections[0].Rows, row => row.Key == "Oct 2025");

    [Fact]
    public async Task Words_that_are_no_period_are_said_not_to_be_read()
    {
        var answer = await starter.AskAsync("/timeline asdf");
        Assert.False(answer.IsUnderstood);
        Assert.Equal($"{AnswerBuilder.Unread}. I read no period in “asdf”: /timeline October", answer.Summary);
    }

    [Fact]
    public async Task What_only_dates_another_event_is_a_row_only_where_that_year_is_asked_for()
    {
        Assert.DoesNotContain((await starter.AskAsync("/timeline")).Sections[0].Rows, row => row.Key.Contains("2021", StringComparison.Ordinal));
        Assert.Contains((await starter.AskAsync("/timeline 2021")).Sections[0].Rows, row => row.Key == "2021");
    }

    [Theory]
    [InlineData("/cast taliban", "Taliban")]
    [InlineData("/cast the pakistani side", "Pakistan")]
    [InlineData("/cast tarar", "Pakistan")]
    public async Task The_cast_of_one_side_has_no_other(string question, string side) =>
        Assert.Equal([side], (await starter.AskAsync(question)).Sections.Select(section => section.Heading));

    [Fact]
    public async Task A_side_that_nobody_has_is_refused() => Assert.True((await starter.AskAsync("/cast zzz")).IsRefusal);

    [Fact]
    public async Task Casualties_are_compared_claimant_by_claimant()
    {
        var rows = (await starter.AskAsync("/compare casualties")).Sections[0].Rows;
        Assert.Contains(rows, row => row is { Key: "Taliban", Text: "58 killed · Pakistani soldiers" });
        Assert.DoesNotContain(rows, row => row.Text.Contains("claimed by United Nations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_saying_of_two_articles_is_one_row()
    {
        var rows = (await starter.AskAsync("/quote mujahid")).Sections[0].Rows;
        var row = Assert.Single(rows, row => row.Text.Contains("uring the discussions", StringComparison.Ordinal));
        Assert.True(row.Citations.Length > 1);
    }

    [Theory]
    [InlineData("the truce holds", "“the truce holds”")]
    [InlineData("“the truce holds”", "“the truce holds”")]
    [InlineData("\"the truce holds\"", "\"the truce holds\"")]
    [InlineData("the truce \"will hold\"", "“the truce \"will hold\"”")]
    [InlineData("“the truce” and “the war”", "““the truce” and “the war””")]
    public void Marks_are_doubled_only_where_the_words_are_not_quoted_whole(string words, string shown) => Assert.Equal(shown, QuotedText.Of(words));
}
