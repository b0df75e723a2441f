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

    [Theory]
    [InlineData("more", true)]
    [InlineData("show me more", true)]
    [InlineData("next page", true)]
    [InlineData("go on", true)]
    [InlineData("more soldiers", false)]
    [InlineData("next meeting", false)]
    [InlineData("who else", false)]
    public void Who_wants_the_next_page_is_told_from_who_asks(string words, bool isMore) => Assert.Equal(isMore, QuestionParser.AsksForMore(words));

    [Theory]
    [InlineData("bullshit", true)]
    [InlineData("you're wrong bot", true)]
    [InlineData("that's so sad", true)]
    [InlineData("stop spamming", true)]
    [InlineData("true", true)]
    [InlineData("true?", false)]
    [InlineData("who is lying", false)]
    [InlineData("wrong figures of the dead", false)]
    [InlineData("fake news about the ceasefire", false)]
    public void Who_only_reacts_is_told_from_who_asks(string words, bool onlyReacts) => Assert.Equal(onlyReacts, QuestionParser.AsksNothing(words));

    [Theory]
    [InlineData("is this cap?", true)]
    [InlineData("cap or no cap", true)]
    [InlineData("evidence?", true)]
    [InlineData("says who", true)]
    [InlineData("who says that the talks failed", false)]
    [InlineData("evidence of the attack", false)]
    public void Who_doubts_another_message_is_told_from_who_asks(string words, bool doubts) => Assert.Equal(doubts, QuestionParser.AsksAboutAnother(words));
}
