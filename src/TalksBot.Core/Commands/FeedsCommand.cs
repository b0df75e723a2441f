using System.Globalization;
using TalksBot.Core.Answers;

namespace TalksBot.Core.Commands;

/// <summary>Lists the feeds that are read, with what each brought, for those who run the bot.</summary>
public sealed class FeedsCommand(IFeedDesk feeds) : ICommand
{
    public CommandDescription Description { get; } = new("feeds", "Lists the feeds that are read, with what each brought")
    {
        AdminOnly = true, IsQuiet = true,
    };

    public async Task<Answer> AnswerAsync(CommandContext context, CancellationToken cancellation)
    {
        var known = await feeds.ListAsync(cancellation);
        var builder = new AnswerBuilder(context.Question);
        if (known.IsEmpty)
            return builder.Answered("No feeds are read: /feed add and an address adds one");
        return builder.Answered("Feeds") with
        {
            Sections = [new AnswerSection(null, [.. known.Select(feed => new AnswerRow(feed.Title ?? feed.Address, Brought(feed), []))])],
            IsList = true,
            PageSize = 10,
        };
    }

    private static string Brought(FeedLine feed)
    {
        var address = feed.Title is null ? "" : $"{feed.Address} · ";
        var failed = feed.Failures == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" · not read {feed.Failures} times in a row");
        return string.Create(CultureInfo.InvariantCulture, $"{address}{feed.Items} items, {feed.Waiting} waiting{failed}");
    }
}
