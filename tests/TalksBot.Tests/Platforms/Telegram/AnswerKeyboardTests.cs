using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class AnswerKeyboardTests
{
    private static readonly Answer Answer = new() { Question = "who is Kroll / when was the truce", Command = "who", Answered = false, Summary = "The articles don't say." };

    [Fact]
    public void Other_questions_of_the_message_are_buttons_with_their_words()
    {
        var button = Assert.Single(Assert.Single(AnswerKeyboard.Of(Answer with { OtherQuestions = ["when was the truce"] }, page: 0)!.InlineKeyboard));

        Assert.Equal("when was the truce", button.Text);
        Assert.Equal((ButtonAction.Ask, 0), (CallbackData.Read(button.CallbackData)!.Action, CallbackData.Read(button.CallbackData)!.Argument));
    }

    [Fact]
    public void An_answer_without_citations_and_other_questions_has_no_buttons() => Assert.Null(AnswerKeyboard.Of(Answer, page: 0));
}
