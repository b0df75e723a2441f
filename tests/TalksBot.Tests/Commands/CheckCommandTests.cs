using TalksBot.Tests.Answers.Evidence;

namespace TalksBot.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_claim_with_the_articles_figure_is_marked_so()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check two Selmar fishermen drowned");
        Assert.Equal("same figures", answer.Sections[0].Rows[0].Key);
        Assert.Contains("Two Selmar fishermen drowned", answer.Citations[0].Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_differs_is_marked()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check 312 passengers of the ferry Calypso walked free");
        Assert.Contains("other figures: 19, 212", answer.Sections[0].Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task No_verdict_is_given()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check train fares in Oster will go up this year");
        Assert.Equal("What the articles say about this", answer.Summary);
        Assert.Contains(answer.Notes, note => note.StartsWith("No verdict", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_about_other_things_is_refused()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check the moon is made of cheese");
        Assert.False(answer.Answered);
    }
}
