using TalksBot.Chat;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Chat;

/// <summary>How a chat goes on from an answer, whatever the platform.</summary>
public sealed class ChatAnswersTests
{
    private readonly FakeConversation conversation = new();
    private readonly ChatAnswers answers;
    private GivenAnswer? given;

    public ChatAnswersTests() => answers = new ChatAnswers(conversation);

    [Fact]
    public async Task More_turns_the_pages_of_the_last_answer_and_then_says_that_it_was_all()
    {
        await SayAsync("/who Osta");
        Assert.Equal([6, 7], (await SayAsync("/more")).Shown.Citations.Select(citation => citation.Number));
        Assert.True((await SayAsync("/More ")).IsPastEnd);
        Assert.Single(conversation.Asked);
    }

    [Fact]
    public async Task More_of_nothing_says_why_there_is_none()
    {
        Assert.Equal(Label.Of("chat.nothing-to-go-on"), (await SayAsync("/more")).Answer.Summary);
        Assert.Empty(conversation.Asked);
    }

    [Fact]
    public async Task What_is_asked_about_an_answer_stays_about_it()
    {
        await SayAsync("/who Osta");
        Assert.True((await SayAsync("/context 1")).IsAboutAnother);
        await SayAsync("/context 2");
        Assert.Equal([null, "/who Osta", "/who Osta"], conversation.Previous.Select(previous => previous?.Question));
    }

    [Fact]
    public async Task An_answer_keeps_none_of_those_before_it_and_what_is_aside_one()
    {
        await SayAsync("/who Osta");
        Assert.Null((await SayAsync("/who Venn")).Before);
        var aside = await SayAsync("/context 1");
        Assert.Equal("/who Venn", aside.Before?.Question);
        Assert.Null(aside.Before?.Before);
    }

    [Fact]
    public async Task An_answer_that_cites_nothing_leaves_the_one_before_to_be_asked_about()
    {
        await SayAsync("/who Osta");
        conversation.Answering = (message, _, _) => Task.FromResult(SomeAnswer.With(0, question: message.Text));
        await SayAsync("/help");
        await SayAsync("/context 1");
        Assert.Equal("/who Osta", conversation.Previous[^1]?.Question);
    }

    private async Task<GivenAnswer> SayAsync(string text) =>
        given = await answers.AnswerAsync(new IncomingMessage("test", "chat", "user", text), given);
}
