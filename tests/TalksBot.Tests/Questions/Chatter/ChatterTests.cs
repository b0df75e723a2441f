using TalksBot.Core.Questions;
using TalksBot.Core.Questions.Chatter;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions.Chatter;

[Collection(SharedStarterCorpus.Name)]
public sealed class ChatterTests(StarterCorpus starter)
{
    public static TheoryData<string[]> Dropped => SpecTable.Rows("Chatter.md", "Dropped");

    public static TheoryData<string[]> Kept => SpecTable.Rows("Chatter.md", "Kept");

    public static TheoryData<string[]> NothingElse => SpecTable.Rows("Chatter.md", "Nothing else");

    [Theory]
    [MemberData(nameof(Dropped))]
    [MemberData(nameof(Kept))]
    public void Message_is_read_without_its_chatter(string[] row) => Assert.Equal(row[1], ChatterFilter.WithoutChatter(ChatterFilter.WithoutMarks(row[0])));

    [Theory]
    [MemberData(nameof(NothingElse))]
    public void Nothing_but_chatter_is_small_talk(string[] row)
    {
        var question = new QuestionParser(starter.Conversation.Commands).Parse(new IncomingMessage("test", "chat", "user", row[0]));

        Assert.Equal(("help", false), (question.Command, question.IsExplicit));
    }

    [Fact]
    public void The_question_is_shown_as_it_was_typed() =>
        Assert.Equal("who mediated 😀 lol", new QuestionParser(starter.Conversation.Commands)
            .Parse(new IncomingMessage("test", "chat", "user", "who mediated 😀 lol")).Text);
}
