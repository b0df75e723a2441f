using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists what the chat follows.</summary>
public sealed class FollowsCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("follows", "Lists what this chat follows");

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await follows.ListAsync(context.Message.Platform, context.Message.Chat, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered("This chat follows nothing") with { FollowUps = ["/follow casualties"] };
        return builder.Answered("This chat follows") with
        {
            Sections = [new AnswerSection(null, [.. known.Select(follow => new AnswerRow(follow.Subject, follow.AtNight ? "at night as well" : "", []))])],
            FollowUps = [$"/unfollow {known[0].Subject}"],
        };
    }
}
