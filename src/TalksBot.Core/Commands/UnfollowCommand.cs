using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Ends what /follow began.</summary>
public sealed class UnfollowCommand(IFollowList follows, IChatSettings? settings) : ICommand
{
    public const string Name = "unfollow";

    public CommandDescription Description { get; } = new(Name)
    {
        Argument = Label.Of("command.unfollow.argument"),
        Suggests = Suggestion.Followed,
        ArgumentName = "subject",
        ArgumentRequired = true,
        Acts = true,
        KeepsWords = true,
        AsksForChatAdmin = true,
        Example = "/unfollow casualties",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var (message, builder) = (context.Message, new AnswerBuilder(context.Question));
        if (await FollowRights.RefusalAsync(settings, message, Name, cancellation) is { } refusal)
            return builder.Answered(refusal) with { Answered = false };
        var subject = FollowWish.Read(context.Question.Argument).Subject;
        var removed = await follows.RemoveAsync(message.Platform, message.Chat, subject, cancellation);
        return builder.Answered(Label.Of(removed ? "unfollow" : "unfollow.none", ("subject", subject))) with
        {
            Answered = removed, FollowUps = ["/follows"],
        };
    }
}
