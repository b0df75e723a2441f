using TalksBot.Core.Answers;
using TalksBot.Core.Indexing;

namespace TalksBot.Core.Commands;

/// <summary>Asks for a message when a new article brings something about a person, a topic or casualties.</summary>
public sealed class FollowCommand(IFollowList follows) : ICommand
{
    public const string Name = "follow";

    private const int MaxLength = 100;
    private const string AtNight = " at night";

    public CommandDescription Description { get; } = new(Name, "Tells this chat when a new article brings something about it")
    {
        Argument = "person, topic or casualties",
        ArgumentName = "subject",
        ArgumentRequired = true,
        Acts = true,
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
            return builder.Answered($"The bot can't write into this chat by itself yet. {missing}") with { Answered = false };
        if (subject.Length > MaxLength)
            return builder.Answered($"That is too long to follow: use at most {MaxLength} characters.") with { Answered = false };
        var known = await context.Index.ListArticlesAsync(CorpusFilter.Everything, cancellation);
        if (!await follows.AddAsync(
            new Follow(context.Message.Platform, context.Message.Chat, subject, atNight), known.Select(article => article.Id), cancellation))
            return builder.Answered("This chat follows as much as it may: /follows lists it, /unfollow ends one.") with { Answered = false };
        return builder.Answered($"Following “{subject}”") with
        {
            Notes = [atNight
                ? "A message comes when a new article says something about it, at night as well."
                : $"A message comes when a new article says something about it, but not at night; “/follow {subject} at night” changes that."],
            FollowUps = ["/follows", $"/unfollow {subject}"],
        };
    }
}
