using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists what the chat follows, and offers to end each.</summary>
public sealed class FollowsCommand(IFollowList follows) : ICommand
{
    public CommandDescription Description { get; } = new("follows") { IsQuiet = true, KeepsWords = true };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await follows.ListAsync(context.Message.Platform, context.Message.Chat, cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered(Label.Of("follows.none")) with { FollowUps = ["/follow casualties"] };
        return builder.Answered(Label.Of("follows")) with
        {
            Sections = [new AnswerSection(null, [.. known.Select(follow => new AnswerRow(follow.Subject, How(follow), []))])],
            FollowUps = [.. known.Select(follow => $"/{UnfollowCommand.Name} {follow.Subject}")],
        };
    }

    private static Label How(Follow follow)
    {
        ImmutableArray<Label?> how =
        [
            follow.IsDaily ? Label.Of("follows.daily") : null,
            follow.OnlyFigures ? Label.Of("follows.figures") : null,
            follow.AtNight ? Label.Of("follows.night") : null,
            follow.Problem is { } problem ? Label.Of("follows.problem", ("problem", problem)) : null,
        ];
        var parts = how.OfType<Label>().ToArray();
        return parts.Length == 0 ? Label.None : Label.List(parts);
    }
}
