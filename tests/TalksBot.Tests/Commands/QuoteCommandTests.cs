using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

public sealed class QuoteCommandTests
{
    private const string Dispatch =
        "The Harbour Minister, Anna Beck, denied that Norrland shelters the raiders. Beck warned of a long winter. " +
        "Beck said that the locks stay open. Mayor Nour Haddad led the march.";

    [Theory]
    [InlineData("What did Anna Beck say?")]
    [InlineData("what has beck said")]
    [InlineData("what did the harbour minister say")]
    [InlineData("/quote Beck")]
    public async Task Who_is_asked_what_they_said_is_quoted_with_the_verb_wherever_it_matters(string question)
    {
        var rows = (await AskAsync(question)).Sections.Single().Rows.Select(row => row.Text).ToList();
        Assert.Equal(["“denied that Norrland shelters the raiders”", "“warned of a long winter”", "“the locks stay open”"], rows);
    }

    [Theory]
    [InlineData("What did Beck say about the locks?", "“the locks stay open”")]
    [InlineData("What did Beck say about raiders from Norrland?", "“denied that Norrland shelters the raiders”")]
    public async Task A_topic_picks_what_was_said_on_it(string question, string said) =>
        Assert.Equal(said, (await AskAsync(question)).Sections.Single().Rows.Single().Text);

    [Theory]
    [InlineData("What did Haddad say?")]
    [InlineData("What did the mayor say?")]
    public async Task Who_said_nothing_is_quoted_by_no_passage(string question)
    {
        var answer = await AskAsync(question);
        Assert.False(answer.Answered);
        Assert.Contains("no statement of Nour Haddad", answer.Summary.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Beck say about herring?")]
    [InlineData("What did Anders say?")]
    public async Task What_nobody_said_is_refused(string question) => Assert.False((await AskAsync(question)).Answered);

    private static async Task<Answer> AskAsync(string text)
    {
        var index = new MemoryPassageIndex();
        await index.ReplaceAsync(new[] { IndexedArticle.Of(Some.Article(Dispatch)) }.ToAsyncEnumerable(), new IndexStamp("", default, []));
        return await new Conversation(index, [new QuoteCommand(), new AskCommand()]).AnswerAsync(new IncomingMessage("test", "chat", "user", text));
    }
}
