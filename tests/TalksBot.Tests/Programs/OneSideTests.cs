using TalksBot.Core.Answers;
using TalksBot.Core.Findings.Claims;
using TalksBot.Core.Findings.People;
using TalksBot.Core.Findings.Statements;
using TalksBot.Core.Questions;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Programs;

[Collection(SharedStarterHost.Name)]
public sealed class OneSideTests(StarterCorpus starter)
{
    [Fact]
    public async Task Only_what_a_side_said_is_left()
    {
        var whole = await AskAsync("/compare ceasefire");
        var afghan = await new OneSide("Afghan", starter.Index).OfAsync(whole, CancellationToken.None);
        var pakistani = await new OneSide("Pakistan", starter.Index).OfAsync(whole, CancellationToken.None);

        Assert.NotEmpty(Speakers(afghan));
        Assert.NotEmpty(Speakers(pakistani));
        Assert.Empty(Speakers(afghan).Intersect(Speakers(pakistani)));
    }

    [Fact]
    public async Task Losses_are_those_of_the_side_and_of_figures_that_differ_all_stay()
    {
        var answer = await new OneSide("Pakistan", starter.Index).OfAsync(await AskAsync("/casualties"), CancellationToken.None);

        var claims = answer.Findings.Select(finding => (ClaimFinding)finding.Finding).ToArray();
        Assert.Contains(claims, claim => claim.Killed?.Low == 58);
        Assert.Contains(claims, claim => claim.Killed?.Low == 23);
        Assert.NotEmpty(answer.Conflicts);
        Assert.DoesNotContain(claims, claim => claim.VictimSide == "Afghanistan");
    }

    [Fact]
    public async Task A_side_that_nothing_is_of_is_refused_with_what_was_found()
    {
        var answer = await new OneSide("Norway", starter.Index).OfAsync(await AskAsync("/casualties"), CancellationToken.None);

        Assert.Equal((false, true, true), (answer.Answered, answer.IsRefusal, answer.IsNear));
        Assert.StartsWith("Nothing says just that", answer.Summary.ToString(), StringComparison.Ordinal);
        Assert.Empty(answer.Findings);
        Assert.NotEmpty(answer.Citations);
    }

    private static IEnumerable<string> Speakers(Answer answer) =>
        answer.Findings.Select(finding => finding.Finding).OfType<StatementFinding>().Select(statement => statement.Speaker).Distinct();

    private Task<Answer> AskAsync(string text) =>
        starter.Conversation.AnswerAsync(new IncomingMessage("test", "", "", text) { WantsAll = true });
}
