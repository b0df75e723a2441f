using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the feeds that are read, with what each brought, for those who run the bot.</summary>
public sealed class FeedsCommand(IFeedDesk feeds) : ICommand
{
    public CommandDescription Description { get; } = new("feeds")
    {
        AdminOnly = true, IsQuiet = true, KeepsWords = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await feeds.ListAsync(cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered(Label.Of("feeds.none"));
        return builder.Answered(Label.Of("feeds")) with
        {
            Sections = [new AnswerSection(null, [.. known.Select(feed => new AnswerRow(feed.Title ?? feed.Address, Brought(feed), []))])],
            IsList = true,
            PageSize = 10,
        };
    }

    private static Label Brought(FeedLine feed)
    {
        var items = Label.Of("feeds.items", ("items", feed.Items), ("waiting", feed.Waiting));
        return Label.Joined(
            " · ",
            [
                .. feed.Title is null ? ImmutableArray<Label>.Empty : [feed.Address],
                items,
                .. feed.Failures == 0 ? ImmutableArray<Label>.Empty : [Label.Of("feeds.failures", ("count", feed.Failures))],
            ]);
    }
}
