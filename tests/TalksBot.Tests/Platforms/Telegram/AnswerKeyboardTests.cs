using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Discord;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class AnswerKeyboardTests
{
    private static readonly Answer Answer = new()
    {
        Question = "who is Kroll / when was the truce", Command = "who", Answered = false, Summary = "The articles don't say.",
    };

    [Fact]
    public void Other_questions_of_the_message_are_buttons_with_their_words()
    {
        var button = Assert.Single(Assert.Single(Keyboard(Answer with { OtherQuestions = ["when was the truce"] })!.InlineKeyboard));

        Assert.Equal(("when was the truce", "when was the truce"), (button.Text, CallbackData.Asked(button.CallbackData)));
    }

    [Fact]
    public void What_an_answer_suggests_is_pressed_and_says_what_it_asks()
    {
        var rows = Keyboard(Answer with { FollowUps = ["/context 1", "/quote Belo Kroll", "/timeline", "/follows"] })!.InlineKeyboard;

        Assert.Equal(["Quotes of Belo Kroll", "Timeline", "What is followed here"], rows.Select(row => row.Single().Text));
        Assert.Equal("/quote Belo Kroll", CallbackData.Asked(rows.First().Single().CallbackData));
    }

    [Fact]
    public void What_is_too_long_for_a_button_to_carry_is_found_by_its_place()
    {
        var question = string.Concat(Enumerable.Repeat("کون ", 30));
        var button = Assert.Single(Assert.Single(Keyboard(Answer with { OtherQuestions = [question] })!.InlineKeyboard));

        Assert.Null(CallbackData.Asked(button.CallbackData));
        Assert.Equal((ButtonAction.Ask, 0), (CallbackData.Read(button.CallbackData)!.Action, CallbackData.Read(button.CallbackData)!.Argument));
    }

    [Fact]
    public void An_answer_without_citations_and_other_questions_has_no_buttons() => Assert.Null(Keyboard(Answer));

    [Fact]
    public void What_was_done_is_not_asked_again_by_a_button()
    {
        var answer = SomeAnswer.With(2) with { FollowUps = ["/context 1", "/unfollow ferry"] };
        var rows = AnswerKeyboard.Of(new GivenAnswer("/follow ferry", answer) { IsOfAct = true })!.InlineKeyboard;
        Assert.Equal(["✖", "Stop following ferry"], rows.SelectMany(row => row).Select(button => button.Text));
    }

    private static InlineKeyboardMarkup? Keyboard(Answer answer) => AnswerKeyboard.Of(new GivenAnswer(answer.Question, answer));
}
