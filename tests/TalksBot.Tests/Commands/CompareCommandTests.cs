using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Answers.Evidence;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

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
    public async Task A_part_of_what_was_said_is_no_further_point()
    {
        var index = new MemoryPassageIndex();
        var article = Some.Article(
            "Norrland expressed its readiness on Sunday to continue the ferry talks, provided that the matters that, according to Port Sael, ended the "
            + "ferry talks in Vellmark are settled.", "2031-05-20");
        await index.ReplaceAsync(new[] { IndexedArticle.Of(article) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        var conversation = new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System));
        var answer = await conversation.AnswerAsync(new IncomingMessage("test", "c", "u", "/compare ferry talks"));
        var said = answer.Sections.Single(section => section.Heading == "What each side says").Rows.Select(row => $"{row.Text}").ToList();
        Assert.DoesNotContain(said, one => said.Any(other => other != one && other.Contains(one.Trim('“', '”'), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_topic_that_nobody_speaks_of_is_refused()
    {
        var answer = await (await RefusalSet.ConversationAsync()).AskAsync("/compare zeppelins");
        Assert.False(answer.Answered);
        Assert.StartsWith("The articles don't say", answer.Summary.ToString(), StringComparison.Ordinal);
    }
}
