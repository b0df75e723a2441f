using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Adds a feed or takes one away, for those who run the bot.</summary>
public sealed class FeedCommand(IFeedDesk feeds) : ICommand
{
    public CommandDescription Description { get; } = new("feed")
    {
        Argument = Label.Of("command.feed.argument"),
        ArgumentName = "change",
        ArgumentRequired = true,
        AdminOnly = true,
        Acts = true,
        IsLiteral = true,
        KeepsWords = true,
        IsQuiet = true,
        Example = "/feed add https://news.example/rss",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var builder = new AnswerBuilder(context.Question);
        if (context.Question.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var verb, var typed])
            return builder.Answered(Label.Of("feed.takes")) with { Answered = false };

        // Chats write addresses so that should show no preview.
        var address = typed.Trim('<', '>');
        var (done, change) = verb.ToLowerInvariant() switch
        {
            "add" => ("feed.added", await feeds.AddAsync(address, cancellation)),
            "remove" or "delete" => ("feed.removed", await feeds.RemoveAsync(address, cancellation)),
            _ => ("", new FeedChange(null, Label.Of("feed.takes"))),
        };
        return change.Problem is { } problem
            ? builder.Answered(problem) with { Answered = false }
            : builder.Answered(Label.Of(done, ("address", change.Address!))) with { FollowUps = ["/feeds"] };
    }
}
