using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Tests.Answers.Evidence;
using Xunit.Abstractions;

namespace TalksBot.Tests.Questions.Slips;

public sealed class SpellingSetTests(ITestOutputHelper output)
{
    private const double MostMissed = 0.05;

    [Fact]
    public async Task Misspelt_questions_are_answered_as_those_spelt_right()
    {
        var conversation = await RefusalSet.ConversationAsync();
        var (missed, read, asTyped, all) = (new List<string>(), 0, 0, 0);
        foreach (var (typed, meant) in SpellingSet.Misspelt)
        {
            var (answer, right) = (await conversation.AskAsync(typed), await conversation.AskAsync(meant));
            all++;
            if (answer.Answered && answer.Spelling.IsEmpty)
                asTyped++; // what is answered as typed stays so
            else if (Shape(answer) == Shape(right) && !answer.Spelling.IsEmpty)
                read++;
            else
                missed.Add($"{typed} [{string.Join(' ', answer.Spelling)}]");
        }

        output.WriteLine($"{read} of {all} as spelt right, {asTyped} answered as typed, {missed.Count} missed");
        Assert.True(missed.Count <= MostMissed * all, string.Join("\n", missed));
    }

    [Fact]
    public async Task Words_that_only_look_like_slips_stay()
    {
        var conversation = await RefusalSet.ConversationAsync();
        var (wrong, refused) = (new List<string>(), 0);
        foreach (var (question, word) in SpellingSet.RealWords)
        {
            var answer = await conversation.AskAsync(question);
            refused += answer.Answered ? 0 : 1;
            if (answer.Spelling.Any(line => line.ToString().Contains($"“{word}", StringComparison.OrdinalIgnoreCase)))
                wrong.Add($"{question} [{string.Join(' ', answer.Spelling)}]");
        }

        output.WriteLine($"{wrong.Count} read otherwise; {refused} refused, so looked at");
        Assert.Empty(wrong);
    }

    private static string Shape(Answer answer) =>
        $"{answer.Answered} {answer.Command} {string.Join(' ', answer.Citations.Select(citation => $"{citation.Article.Id}@{citation.Quote.Offset}"))}";
}
