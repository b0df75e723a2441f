using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

[Collection(SharedStarterCorpus.Name)]
public sealed class QuestionTablesTests(StarterCorpus starter)
{
    [Fact]
    public void A_question_that_comes_while_they_are_read_is_read_as_ever()
    {
        var parser = new QuestionParser(starter.Conversation.Commands);
        var read = new Question?[16];
        Parallel.For(0, read.Length, i =>
        {
            if (i % 2 == 0)
                QuestionTables.Read();
            read[i] = parser.Parse(new IncomingMessage("test", "chat", "user", "hey bot who is the harbour minister 🙏"));
        });
        Assert.All(read, question => Assert.Equal(("who", "who is the harbour minister"), (question!.Command, question.Argument)));
    }
}
