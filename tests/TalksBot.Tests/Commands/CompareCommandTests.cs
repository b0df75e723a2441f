using TalksBot.Tests.Answers.Evidence;

namespace TalksBot.Tests.Commands;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Every_row_is_cited()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/compare prisoners");
        Assert.True(answer.Answered);
        Assert.All(answer.Sections.SelectMany(section => section.Rows), row => Assert.NotEmpty(row.Citations));
    }

    [Fact]
    public async Task Outlets_stand_side_by_side()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/compare Red Heron prisoners");
        var outlets = answer.Sections.Single(section => section.Heading == "What each outlet writes").Rows.Select(row => row.Key).ToList();
        Assert.Contains("Carrow Wire", outlets);
        Assert.Contains("Vinmoor Evening Mail", outlets);
    }

    [Fact]
    public async Task What_an_outlet_writes_is_its_sentence_about_the_topic()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/compare compensation for the trawler");
        var row = Assert.Single(answer.Sections.Single(section => section.Heading == "What each outlet writes").Rows);
        Assert.Equal(("The Sound Courier", "“Norrland has refused to pay compensation for the trawler.”"), (row.Key, row.Text));
    }

    [Fact]
    public async Task A_topic_that_nobody_speaks_of_is_refused()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/compare zeppelins");
        Assert.False(answer.Answered);
        Assert.StartsWith("The articles don't say", answer.Summary.ToString(), StringComparison.Ordinal);
    }
}
