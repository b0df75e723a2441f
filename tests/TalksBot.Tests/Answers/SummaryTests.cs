using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

/// <summary>The line above passages says no more than is so: that they answer, or only that they bear on what is asked.</summary>
public sealed class SummaryTests
{
    private const string Text = """
        The harbour talks ended on Friday. Oman demands a toll for every ship that passes the lock. The toll was never paid, said the pilots.

        Anna Beck spoke of the herring on Monday. Yemen has never opened the lock. The ferry of the pilots sank in the storm.

        What is new was told on Saturday: the pilots went home.
        """;

    [Theory]
    [InlineData("what does Oman demand for every ship", "One passage answers", "Passages that answer, best first")]
    [InlineData("did Yemen open the lock", "Passages that bear on it", "Passages that bear on it")]
    public async Task Passages_answer_only_where_one_sentence_says_it(string question, string summary, string orSummary) =>
        Assert.Contains((await AskAsync(question)).Summary.ToString(), new[] { summary, orSummary });

    [Theory]
    [InlineData("what's new", "newest first", "8 Nov 2025")]
    [InlineData("/timeline", "oldest first", "3 Nov 2025")]
    public async Task News_begin_with_the_newest(string question, string order, string first)
    {
        var answer = await AskAsync(question);
        Assert.EndsWith(order, answer.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal(first, answer.Sections[0].Rows[0].Key);
    }

    [Fact]
    public async Task A_passage_shows_two_neighbours_at_most()
    {
        var quote = (await AskAsync("what does Oman demand for every ship")).Citations[0].Quote.Text;
        Assert.InRange(quote.Count(letter => letter == '.'), 1, 3);
    }

    private static async Task<Answer> AskAsync(string question)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            new[] { IndexedArticle.Of(Some.Article(Text, title: "News from the harbour")) }.ToAsyncEnumerable(), () => new IndexStamp("1", default, []));
        return await new Conversation(index, CommandList.Create(indexer: null!, TimeProvider.System))
            .AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
