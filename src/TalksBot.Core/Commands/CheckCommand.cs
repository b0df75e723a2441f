using TalksBot.Core.Answers;
using TalksBot.Core.Answers.Checks;
using TalksBot.Core.Answers.Evidence;

namespace TalksBot.Core.Commands;

/// <summary>
/// What the articles have on a claim: the same figure or another one of the same people, another date, a denial, or what
/// only bears on it. Never a verdict: whether a passage supports the claim is for the reader to see.
/// </summary>
public sealed class CheckCommand : ICommand
{
    private const int MaxNearest = 2;

    public CommandDescription Description { get; } = new("check")
    {
        Argument = Label.Of("command.check.argument"),
        ArgumentName = "claim",
        TakesMessage = true,
        ArgumentRequired = true,
        Example = "/check 58 soldiers were killed at the border",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var question = context.Question;
        var (claim, rows) = await new ClaimChecker(context.Index, question.Filter).CheckAsync(question.Argument, cancellation);
        var builder = new AnswerBuilder(question).Explain($"checks “{claim.Text}”, hangs on {string.Join(", ", claim.Parts.Select(part => part.Word))}");
        foreach (var count in claim.Counts)
            builder.Explain($"claims “{count.Wording.Text}”, done by {count.Doer}, people of {count.VictimSide}, says {count.Claimant}");
        if (!rows.IsEmpty)
            return CheckAnswer.Compose(builder, rows);
        foreach (var window in await EvidenceFinder.FindAsync(context.Index, claim.Reading, question.Filter, MaxNearest, cancellation))
            builder.Cite(window.Article, window.Quote, window.Highlights);
        return builder.Refused(Label.Of("check.nothing"));
    }
}
