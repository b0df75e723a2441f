using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Answers.Evidence;

/// <summary>Runs every row of Specs/Plain.md: of its article alone, and among others that have the question's words.</summary>
public sealed class PlainSpecTests
{
    public static TheoryData<string[]> Answers => SpecTable.Rows("Plain.md", "Answers");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_first_passage_answers(string[] row)
    {
        await ExpectAsync(row, []);
        await ExpectAsync(row, NeutralNotes.With(row[2]));
    }

    private static async Task ExpectAsync(string[] row, IEnumerable<IndexedArticle> others)
    {
        await using var index = new MemoryPassageIndex();
        await index.ReplaceAsync(others.Prepend(IndexedArticle.Of(Some.Article(row[1], title: row[0]))).ToAsyncEnumerable(),
            () => new IndexStamp("1", default, []));
        var question = new Question(row[2], "ask", row[2], IsExplicit: true, "command.named");
        var answer = await new AskCommand().AnswerAsync(
            new CommandContext(question, new IncomingMessage("test", "chat", "user", row[2]), index), CancellationToken.None);

        if (row[3] == "nothing")
            Assert.False(answer.Answered, answer.Answered ? answer.Citations[0].Quote.Text : "");
        else
            Assert.Contains(row[3], answer.Answered ? answer.Citations[0].Quote.Text : "nothing");
    }
}
