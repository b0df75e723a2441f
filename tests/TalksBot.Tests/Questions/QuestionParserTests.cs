using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Questions;

[Collection(SharedStarterCorpus.Name)]
public sealed class QuestionParserTests(StarterCorpus starter)
{
    public static TheoryData<string[]> Routes => SpecTable.Rows("Routes.md", "Routes");

    public static TheoryData<string[]> NoCommands => SpecTable.Rows("Routes.md", "No command");

    [Theory]
    [MemberData(nameof(Routes))]
    [MemberData(nameof(NoCommands))]
    public void Message_calls_its_command(string[] row)
    {
        var question = Parse(row[0]);

        Assert.Equal((row[1], row[2]), (question.Command, question.Argument));
    }

    [Fact]
    public void Control_and_bidi_characters_change_nothing()
    {
        var question = Parse("/who\u202e \u0007tarar\u0000\u2066\r\n");

        Assert.Equal(("who", "tarar"), (question.Command, question.Argument));
    }

    [Fact]
    public void Endless_question_is_cut()
    {
        var question = Parse("why " + new string('x', 100_000));

        Assert.Equal("ask", question.Command);
        Assert.True(question.Text.Length <= QuestionText.MaxLength);
    }

    [Fact]
    public void Cut_never_parts_a_surrogate_pair()
    {
        var text = QuestionText.Clean(new string('x', QuestionText.MaxLength - 1) + "😀😀");

        Assert.False(char.IsHighSurrogate(text[^1]));
    }

    private Question Parse(string text) =>
        new QuestionParser(starter.Conversation.Commands).Parse(new IncomingMessage("test", "chat", "user", text));
}
