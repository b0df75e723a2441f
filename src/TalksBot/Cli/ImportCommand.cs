using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;

namespace TalksBot.Cli;

/// <summary><c>TalksBot import</c>: puts articles of the web or of files into the articles' folder.</summary>
public static class ImportCommand
{
    private const int Failed = 1;

    public static Command Create(HostFactory hosts)
    {
        var sources = new Argument<string[]>("source")
        {
            Description = "A page's address, a feed's address, a file of articles, or an OPML file of feeds to follow",
            HelpName = "URL|FILE|FEED|OPML",
            Arity = ArgumentArity.OneOrMore,
        };
        var articles = new ArticleOptions();
        var command = new Command("import", "Puts articles from pages, feeds and files into the articles' folder") { sources, articles.Articles };
        command.SetAction(async (result, cancellation) =>
        {
            var given = result.GetValue(sources) ?? [];
            foreach (var source in given)
                if (!File.Exists(source) && WebAddress.Of(source) is null)
                    throw new WrongUseException($"'{ShownAddress.Of(source)}' is neither a file nor an http or https address.");
            using var host = hosts.Create(articles.Read(result));
            var (importer, fetcher) = (host.Services.GetRequiredService<PageImporter>(), host.Services.GetRequiredService<IPageFetcher>());
            var tally = new Tally();
            foreach (var source in given.Where(source => File.Exists(source) && source.EndsWith(".opml", StringComparison.OrdinalIgnoreCase)))
                await AddFeedsAsync(source, host.Services.GetRequiredService<FeedList>(), cancellation);
            given = [.. given.Where(source => !File.Exists(source) || !source.EndsWith(".opml", StringComparison.OrdinalIgnoreCase))];
            if (given.Length == 0)
                return 0;
            foreach (var source in given)
                await foreach (var import in WebAddress.Of(source) is { } address && !File.Exists(source)
                    ? FetchAsync(address, importer, fetcher, cancellation)
                    : importer.ImportFileAsync(source, cancellation))
                    await tally.AddAsync(import);
            await Console.Error.WriteLineAsync(tally.ToString());
            return tally.HasFailures ? Failed : 0;
        });
        return command;
    }

    /// <summary>Adds the feeds of an OPML file to those that are followed.</summary>
    private static async Task AddFeedsAsync(string file, FeedList list, CancellationToken cancellation)
    {
        var feeds = FeedList.Parse(await File.ReadAllTextAsync(file, cancellation))
            ?? throw new InvalidDataException($"'{Path.GetFileName(file)}' is no OPML file.");
        var added = list.Add(feeds);
        foreach (var feed in added)
            await Console.Out.WriteLineAsync($"Followed: {ShownAddress.Of(feed)}");
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{added.Count} feeds added, {feeds.Count - added.Count} known already; they are followed from the next start on."));
    }

    private static async IAsyncEnumerable<ImportResult> FetchAsync(
        Uri address, PageImporter importer, IPageFetcher fetcher, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(address, MediaKinds.PagesAndFeeds, Validators.None, cancellation);
        if (fetched.Page is not { } page)
        {
            yield return new ImportResult(address.AbsoluteUri, ImportOutcome.Failed, null, fetched.Reason);
            yield break;
        }

        if (await FeedReader.ReadAsync(page.Text, page.Address, cancellation) is not { } feed)
        {
            yield return await importer.ImportAsync(page, item: null, outlet: null, feed: null, cancellation);
            yield break;
        }

        if (!feed.Repairs.IsEmpty)
            await Console.Error.WriteLineAsync(OneLine.Of($"{ShownAddress.Of(address)} is not quite XML: {string.Join("; ", feed.Repairs)}."));
        if (feed.Problem is { } problem)
            await Console.Error.WriteLineAsync($"{ShownAddress.Of(address)}: {problem}");
        if (feed.Unread > 0)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ShownAddress.Of(address)}: {feed.Unread} items can't be read."));

        for (var i = 0; i < feed.Items.Length; i++)
        {
            if (!Console.IsErrorRedirected)
                await Console.Error.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[KFetching {i + 1} of {feed.Items.Length}\r"));
            yield return await importer.TryImportAsync(feed.Items[i], feed.Title, address.AbsoluteUri, cancellation);
        }
    }

    /// <summary>Prints each result as it comes and counts them.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<ImportOutcome, int> counts = [];

        public bool HasFailures => Count(ImportOutcome.Failed) + Count(ImportOutcome.Refused) > 0;

        public async Task AddAsync(ImportResult result)
        {
            counts[result.Outcome] = Count(result.Outcome) + 1;
            var id = result.Outcome == ImportOutcome.Imported ? $" as {result.Id}" : "";
            var source = WebAddress.Of(result.Source) is { } address ? ShownAddress.Of(address) : result.Source;
            await Console.Out.WriteLineAsync(OneLine.Of($"{result.Outcome}{id}: {source}{(result.Reason is { } reason ? $": {reason}" : "")}"));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(ImportOutcome.Imported)} imported, {(Count(ImportOutcome.Corrected) is > 0 and var corrected ? $"{corrected} corrected, " : "")}"
            + $"{Count(ImportOutcome.Known)} known already, "
            + $"{Count(ImportOutcome.Refused)} refused, {Count(ImportOutcome.Failed)} failed");

        private int Count(ImportOutcome outcome) => counts.GetValueOrDefault(outcome);
    }
}
