using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Adds a feed or takes one away, for those who run the bot.</summary>
public sealed class FeedCommand(IFeedDesk feeds) : ICommand
{
    public CommandDescription Description { get; } = new("feed", "Adds a feed, or takes one away")
    {
        Argument = "add or remove, and an address",
        ArgumentName = "change",
        ArgumentRequired = true,
        AdminOnly = true,
        Acts = true,
        IsQuiet = true,
        Example = "/feed add https://news.example/rss",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var builder = new AnswerBuilder(context.Question);
        if (context.Question.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var verb, var address])
            return builder.Answered("/feed takes add or remove, and one address.") with { Answered = false };
        var (done, change) = verb.ToLowerInvariant() switch
        {
            "add" => ("Added", await feeds.AddAsync(address, cancellation)),
            "remove" or "delete" => ("Taken away", await feeds.RemoveAsync(address, cancellation)),
            _ => ("", new FeedChange(null, "/feed takes add or remove, and one address.")),
        };
        return change.Problem is { } problem
            ? builder.Answered(problem) with { Answered = false }
            : builder.Answered($"{done}: {change.Address}") with { FollowUps = ["/feeds"] };
    }
}
