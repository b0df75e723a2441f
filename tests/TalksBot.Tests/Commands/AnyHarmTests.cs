using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>Whether anybody was harmed is answered by the figures, and by the sentence that tells it where no figure is of the event asked for.</summary>
public sealed class AnyHarmTests
{
    private const string Text = "Storm Dara reached Aldern on Monday. The storm previously tore into Tulvar, killing two people. Talks on dykes go on.";

    [Theory]
    [InlineData("did dara kill anyone in tulvar", true)]
    [InlineData("did the storm kill anyone in tulvar", true)]
    [InlineData("did dara kill anyone in ossen", false)]
    public async Task Harm_is_told_by_its_sentence(string question, bool isTold)
    {
        var answer = await AskAsync(question);

        Assert.Equal(isTold, answer.Answered);
        if (isTold)
            Assert.Contains("killing two people", answer.Findings[0].Finding.Sentence.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> AskAsync(string question)
    {
        var index = new MemoryPassageIndex();
        var indexed = new[] { IndexedArticle.Of(Some.Article(Text, title: "Storm Dara at Aldern")) };
        await index.ReplaceAsync(indexed.ToAsyncEnumerable(), new IndexStamp("test", Instant.FromUtc(2025, 11, 10, 0, 0), []));
        return await new Conversation(index, CommandList.Create(null!, TimeProvider.System)).AnswerAsync(new IncomingMessage("test", "chat", "user", question));
    }
}
