using System.Text;
using TalksBot.Core.Answers;
using TalksBot.Tests.Answers.Evidence;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

[Collection(SharedStarterCorpus.Name)]
public sealed class CheckCommandTests(StarterCorpus starter)
{
    [Fact]
    public async Task A_claim_with_the_articles_figure_is_marked_so()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check two Selmar fishermen drowned");
        Assert.Equal("same figure", answer.Sections[0].Rows[0].Key);
        Assert.Contains("Two Selmar fishermen drowned", answer.Citations[0].Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_differs_is_marked()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check 312 passengers of the ferry Calypso walked free");
        Assert.Contains("other figures: 212", answer.Sections[0].Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task No_verdict_is_given()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check train fares in Oster will go up this year");
        Assert.Equal("What the articles say about this: denied", answer.Summary);
        Assert.Contains(answer.Notes, note => note.ToString().StartsWith("No verdict", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_about_other_things_is_refused()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/check the moon is made of cheese");
        Assert.False(answer.Answered);
    }

    [Theory]
    [InlineData("The UN said 500 civilians were killed", "other figures: 50, 70")]
    [InlineData("the ceasefire was agreed on 21 October", "other date: 19 Oct 2025")]
    [InlineData("580 Pakistani soldiers were killed", "other figures: 23, 58")]
    [InlineData("is it true that 58 pakistani soldiers died?", "same figure · other figures: 23")]
    [InlineData("The Taliban killed 58 Pakistani soldiers", "same figure · other figures: 23")]
    [InlineData("58 soldiers were killed at the border", "same figure · other figures: 23")]
    [InlineData("500 people died in the explosion in Kabul", "other figures: 5")]
    [InlineData("Kabul supports armed groups", "denied")]
    public async Task What_compares_stands_in_the_first_line(string claim, string compared)
    {
        var answer = await starter.AskAsync($"/check {claim}");
        Assert.Equal($"What the articles say about this: {compared}", answer.Summary);
    }

    [Theory]
    [InlineData("Pakistan killed 58 soldiers")]
    [InlineData("58 soldiers died in a flood")]
    [InlineData("The UN says 58 Pakistani soldiers were killed")]
    public async Task What_is_only_near_a_claim_is_never_the_same(string claim)
    {
        var answer = await starter.AskAsync($"/check {claim}");
        Assert.All(answer.Findings, finding => Assert.Equal("related", finding.Relation));
        Assert.NotEmpty(answer.Findings);
    }

    [Fact]
    public async Task Rows_hold_the_sentence_and_no_outlet()
    {
        var answer = await starter.AskAsync("/check 580 Pakistani soldiers were killed");
        Assert.All(answer.Sections[0].Rows, row => Assert.StartsWith("“", row.Text.ToString(), StringComparison.Ordinal));
        Assert.True(answer.Sections[0].Rows.Sum(row => $"{row.Key}{row.Text}".Length) <= 700);
    }

    [Fact]
    public async Task The_relation_stands_in_the_json()
    {
        using var stream = new MemoryStream();
        AnswerJson.Write(stream, await starter.AskAsync("/check 580 Pakistani soldiers were killed"));
        Assert.Contains("\"relation\":\"other figures\"", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }
}
