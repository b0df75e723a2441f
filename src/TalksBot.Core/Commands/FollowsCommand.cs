using System.Collections.Immutable;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists what the chat follows, and offers to end each.</summary>
public sealed class FollowsCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("follows", "Lists what this chat follows") { IsQuiet = true };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await follows.ListAsync(context.Message.Platform, context.Message.Chat, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered("This chat follows nothing") with { FollowUps = ["/follow casualties"] };
        return builder.Answered("This chat follows") with
        {
            Sections = [new AnswerSection(null, [.. known.Select(follow => new AnswerRow(follow.Subject, How(follow), []))])],
            FollowUps = [.. known.Select(follow => $"/{UnfollowCommand.Name} {follow.Subject}")],
        };
    }

    private static string How(Follow follow)
    {
        ImmutableArray<string> how =
        [
            follow.IsDaily ? "once a day" : "", follow.OnlyFigures ? "figures only" : "", follow.AtNight ? "at night as well" : "",
            follow.Problem is { } problem ? $"doesn't arrive: {problem} /follow it again once that is mended" : "",
        ];
        return string.Join(", ", how.Where(part => part.Length > 0));
    }
}
