using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

/// <summary>A heading inside an article says for what stands below it where and in what event it was.</summary>
public sealed class HeadingTests
{
    private const string Text = """
        A bad week has ended in the valley.

        Tulvar market

        Nine people were killed on Monday. Shops were shut.

        Ossen bridge

        Three people were killed on Tuesday. The road is open.
        """;

    [Theory]
    [InlineData("how many died in tulvar", 9)]
    [InlineData("how many died at the ossen bridge", 3)]
    public async Task Figures_are_of_what_the_heading_above_names(string question, int killed)
    {
        var answer = await AskAsync(question);
        Assert.Equal([killed], answer.Findings.Select(found => ((ClaimFinding)found.Finding).Killed?.Low));
        Assert.DoesNotContain("market", Assert.Single(answer.Citations).Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_place_is_still_another() => Assert.False((await AskAsync("how many died in lakeport")).Answered);

    private static async Task<Answer> AskAsync(string question)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            new[] { IndexedArticle.Of(Some.Article(Text, title: "Two attacks in a week")) }.ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System))
            .AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
