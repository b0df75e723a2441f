using TalksBot.Core.Answers;
using TalksBot.Core.Labels;

namespace TalksBot.Core.Commands;

/// <summary>Lists what the chat follows.</summary>
public sealed class FollowsCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("follows");

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await follows.ListAsync(context.Message.Platform, context.Message.Chat, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered(Label.Of("follows.none")) with { FollowUps = ["/follow casualties"] };
        return builder.Answered(Label.Of("follows")) with
        {
            Sections = [new AnswerSection(null, [.. known.Select(Row)])],
            FollowUps = [$"/unfollow {known[0].Subject}"],
        };
    }

    private static AnswerRow Row(Follow follow) => new(follow.Subject, follow.AtNight ? Label.Of("follows.night") : Label.None, []);
}
