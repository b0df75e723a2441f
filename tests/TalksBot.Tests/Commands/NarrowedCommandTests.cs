using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
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
        Assert.Equal($"I don't understand that. I read no period in “asdf”: /timeline October", answer.Summary.ToString());
    }

    [Fact]
    public async Task What_only_dates_another_event_is_a_row_only_where_that_year_is_asked_for()
    {
        var answers = await AskAsync(["/timeline", "/timeline 2021"], "The fighting in May 2031 was the worst since the Morvan League took Tulvar in 2021.");
        Assert.Equal("May 2031", Assert.Single(answers[0].Sections[0].Rows).Key);
        Assert.Equal("2021", Assert.Single(answers[1].Sections[0].Rows).Key);
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
        Assert.Contains(rows, row => $"{row.Key}: {row.Text}" == "Taliban: 58 killed · Pakistani soldiers");
        Assert.DoesNotContain(rows, row => row.Text.ToString().Contains("claimed by United Nations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_saying_of_two_articles_is_one_row()
    {
        var answers = await AskAsync(
            ["/quote Lisk"],
            "Harbour chief Ona Lisk said on Monday: \"The northern quay will open again before the spring tides.\"",
            "Harbour chief Ona Lisk told reporters on Monday: \"The northern quay will be opened again before spring tides come.\"",
            "Harbour chief Ona Lisk said on Monday: \"Nobody was hurt in the night of the storm.\"");
        Assert.Equal([2, 1], answers[0].Sections[0].Rows.Select(row => row.Citations.Length).OrderDescending());
    }

    [Theory]
    [InlineData("the truce holds", "“the truce holds”")]
    [InlineData("“the truce holds”", "“the truce holds”")]
    [InlineData("\"the truce holds\"", "\"the truce holds\"")]
    [InlineData("the truce \"will hold\"", "“the truce \"will hold\"\u202F”")]
    [InlineData("“the truce” and “the war”", "“\u202F“the truce” and “the war”\u202F”")]
    [InlineData("\"We wait,\" he said, \"and see\"", "“\u202F\"We wait,\" he said, \"and see\"\u202F”")]
    [InlineData("“We wait,” he said.", "“\u202F“We wait,” he said.”")]
    [InlineData("", "“”")]
    public void Marks_are_never_doubled_side_by_side(string words, string shown) => Assert.Equal(shown, QuotedText.Of(words));

    private static async Task<Answer[]> AskAsync(string[] questions, params string[] texts)
    {
        var index = new MemoryPassageIndex();
        var articles = texts.Select((text, i) => IndexedArticle.Of(Some.Article(text, "2031-05-20", id: $"a{i}")));
        await index.ReplaceAsync(articles.ToAsyncEnumerable(), new IndexStamp("", default, []));
        var conversation = new Conversation(index, [new TimelineCommand(), new QuoteCommand(), new HelpCommand(() => [])]);
        var answers = new List<Answer>();
        foreach (var question in questions)
            answers.Add(await conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question)));
        return [.. answers];
    }
}
