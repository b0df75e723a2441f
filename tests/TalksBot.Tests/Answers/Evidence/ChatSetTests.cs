using TalksBot.Core.Answers;

namespace TalksBot.Tests.Answers.Evidence;

/// <summary>Short questions are the hard ones: docs/ranking.md has the figures, and these keep them from getting worse.</summary>
public sealed class ChatSetTests
{
    private const int MostRefused = 11;
    private const int MostMissed = 6;
    private const int MostAnswered = 8;

    [Fact]
    public async Task What_the_articles_hold_is_answered_by_the_first_quote()
    {
        var answers = await AskAsync(RefusalSet.Chat.Where(question => question.IsAnswerable));
        var refused = answers.Where(asked => !asked.Answer.Answered).Select(asked => asked.Question.Text).ToList();
        var missed = answers.Where(asked => asked.Answer.Answered && !Holds(asked.Answer, asked.Question)).Select(asked => asked.Question.Text).ToList();
        Assert.True(refused.Count <= MostRefused, string.Join("\n", refused));
        Assert.True(missed.Count <= MostMissed, string.Join("\n", missed));
    }

    [Fact]
    public async Task What_the_articles_lack_is_refused()
    {
        var answered = (await AskAsync(RefusalSet.Chat.Where(question => !question.IsAnswerable))).Where(asked => asked.Answer.Answered)
            .Select(asked => asked.Question.Text).ToList();
        Assert.True(answered.Count <= MostAnswered, string.Join("\n", answered));
    }

    [Fact]
    public async Task Small_talk_gets_a_word_on_what_can_be_asked_and_no_quote()
    {
        var conversation = await RefusalSet.ConversationAsync();
        foreach (var text in RefusalSet.SmallTalk)
        {
            var answer = await conversation.AskAsync(text);
            Assert.True(answer.Command is "help" or "start", answer.Command);
            Assert.Equal((0, 0), (answer.Citations.Length, answer.Sections.Length));
        }
    }

    private static bool Holds(Answer answer, RefusalQuestion question) =>
        question.Holds!.Split('|').Any(words => answer.Citations[0].Quote.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static async Task<List<(RefusalQuestion Question, Answer Answer)>> AskAsync(IEnumerable<RefusalQuestion> questions)
    {
        var conversation = await RefusalSet.ConversationAsync();
        var answers = new List<(RefusalQuestion, Answer)>();
        foreach (var question in questions)
            answers.Add((question, await conversation.AskAsync(question.Text)));
        return answers;
    }
}
