using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Ends what /follow began.</summary>
public sealed class UnfollowCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("unfollow", "Ends the messages about something that is followed")
    {
        Argument = "person, topic or casualties",
        ArgumentName = "subject",
        ArgumentRequired = true,
        Acts = true,
        Example = "/unfollow casualties",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var subject = string.Join(' ', context.Question.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var removed = await follows.RemoveAsync(context.Message.Platform, context.Message.Chat, subject, cancellation);
        return new AnswerBuilder(context.Question).Answered(removed ? $"No longer following “{subject}”" : $"This chat doesn't follow “{subject}”") with
        {
            Answered = removed,
            FollowUps = ["/follows"],
        };
    }
}
