using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;

namespace TalksBot.Cli;

/// <summary><c>TalksBot feeds</c>: prints the feeds that are followed.</summary>
public static class FeedsCommand
{
    public static Command Create(HostFactory hosts)
    {
        var format = ChoiceOption.Of("--format", "How they are printed: text, or opml for other readers of feeds", "text", "opml");
        var command = new Command("feeds", "Prints the feeds that are followed; import FILE.opml adds some") { format };
        command.SetAction(async (result, cancellation) =>
        {
            using var host = hosts.Create(CorpusSettings.Configured);
            var (options, store) = (host.Services.GetRequiredService<FeedOptions>(), host.Services.GetRequiredService<FeedStore>());
            var feeds = new List<(string Address, string? Title)>();
            foreach (var feed in options.Feeds)
                feeds.Add((feed.Address, (await store.ReadAsync(feed.Address, cancellation)).Title));
            if (result.GetValue(format) == "opml")
                await Console.Out.WriteAsync(FeedList.Write(feeds));
            else
                foreach (var (address, title) in feeds)
                    await Console.Out.WriteLineAsync(OneLine.Of($"{ShownAddress.Of(address)}{(title is null ? "" : $"  {title}")}"));
            if (feeds.Count == 0)
                await Console.Error.WriteLineAsync("No feed is followed: list some in Feeds, or import FILE.opml.");
            return 0;
        });
        return command;
    }
}
