using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers;

public sealed class ReadingExplainedTests
{
    [Fact]
    public async Task The_rows_of_small_words_that_took_part_in_reading_a_sentence_are_named_with_their_word()
    {
        var answer = await AskAsync("/when did the harbour close");
        var line = Assert.Single(ReadingExplained.Of(answer).Explanation.Except(answer.Explanation));
        Assert.StartsWith("small words in a@0: ", line, StringComparison.Ordinal);
        Assert.Contains("OpensClause “because”", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_read_nothing()
    {
        var answer = await AskAsync("/when did the volcano erupt");
        Assert.Equal([.. answer.Explanation], (string[])[.. ReadingExplained.Of(answer).Explanation]);
    }

    private static async Task<Answer> AskAsync(string question)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(
            new[] { IndexedArticle.Of(Some.Article("The harbour closed on 3 November 2025 because the ice came.")) }.ToAsyncEnumerable(),
            new IndexStamp("", default, []));
        return await new Conversation(index, [new WhenCommand(new TimelineCommand())]).AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
