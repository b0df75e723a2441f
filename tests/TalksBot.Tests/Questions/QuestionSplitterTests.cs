using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

[Collection(SharedStarterCorpus.Name)]
public sealed class QuestionSplitterTests(StarterCorpus starter)
{
    public static TheoryData<string[]> Parted => SpecTable.Rows("SeveralQuestions.md", "Parted");

    public static TheoryData<string[]> One => SpecTable.Rows("SeveralQuestions.md", "One");

    [Theory]
    [MemberData(nameof(Parted))]
    [MemberData(nameof(One))]
    public void First_question_is_read_and_the_others_are_offered(string[] row)
    {
        var message = new IncomingMessage("test", "chat", "user", row[0].Replace('⏎', '\n'));

        var question = new QuestionParser(starter.Conversation.Commands).Parse(message);

        Assert.Equal((row[1], row[2]), (question.Argument, string.Join(" · ", question.Others)));
    }

    [Theory]
    [InlineData("who is the secretary general\n")]
    [InlineData("<svg>\n")]
    public void Of_thousands_of_lines_as_much_counts_as_of_one_long_one(string line) =>
        Assert.InRange(QuestionSplitter.Split(string.Concat(Enumerable.Repeat(line, 30_000))).Sum(question => question.Length), 1, QuestionText.MaxLength);

    [Fact]
    public async Task Answer_offers_the_other_questions()
    {
        var answer = await starter.Conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", "who is tarar / when was the ceasefire agreed"));

        Assert.Equal("when was the ceasefire agreed", Assert.Single(answer.OtherQuestions));
    }
}
