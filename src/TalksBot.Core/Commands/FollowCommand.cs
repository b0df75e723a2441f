using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;
using TalksBot.Core.Labels;

namespace TalksBot.Core.Commands;

/// <summary>Asks for a message when a new article brings something about a person, a topic or casualties.</summary>
public sealed class FollowCommand(IFollowList follows) : ICommand
{
    public const string Name = "follow";

    private const int MaxLength = 100;
    private const string AtNight = " at night";

    public CommandDescription Description { get; } = new(Name)
    {
        Argument = Label.Of("command.follow.argument"),
        ArgumentName = "subject",
        ArgumentRequired = true,
        Example = "/follow casualties",
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var subject = string.Join(' ', context.Question.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var atNight = subject.EndsWith(AtNight, StringComparison.OrdinalIgnoreCase);
        if (atNight)
            subject = subject[..^AtNight.Length];
        var builder = new AnswerBuilder(context.Question);
        if (follows.Missing(context.Message.Platform) is { } missing)
            return builder.Answered(Label.Of("follow.cannot", ("missing", missing))) with { Answered = false };
        if (subject.Length > MaxLength)
            return builder.Answered(Label.Of("follow.too-long", ("most", MaxLength))) with { Answered = false };
        var known = await context.Index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
        if (!await follows.AddAsync(
            new Follow(context.Message.Platform, context.Message.Chat, subject, atNight), known.Select(article => article.Edition), cancellation))
            return builder.Answered(Label.Of("follow.too-many")) with { Answered = false };
        return builder.Answered(Label.Of("follow", ("subject", subject))) with
        {
            Notes = [atNight
                ? Label.Of("follow.night")
                : Label.Of("follow.day", ("command", $"/{Name} {subject}{AtNight}"))],
            FollowUps = ["/follows", $"/unfollow {subject}"],
        };
    }
}
