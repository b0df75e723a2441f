using TalksBot.Core.Answers;
using TalksBot.Core.Labels;

namespace TalksBot.Core.Commands;

/// <summary>Ends what /follow began.</summary>
public sealed class UnfollowCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("unfollow")
    {
        Argument = Label.Of("command.unfollow.argument"),
        ArgumentName = "subject",
        ArgumentRequired = true,
        Example = "/unfollow casualties",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var subject = string.Join(' ', context.Question.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var removed = await follows.RemoveAsync(context.Message.Platform, context.Message.Chat, subject, cancellation);
        return new AnswerBuilder(context.Question).Answered(Label.Of(removed ? "unfollow" : "unfollow.none", ("subject", subject))) with
        {
            Answered = removed,
            FollowUps = ["/follows"],
        };
    }
}
