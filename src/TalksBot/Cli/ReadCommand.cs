using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Hosting;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;

namespace TalksBot.Cli;

/// <summary><c>TalksBot read</c>: prints what would be indexed of files and pages.</summary>
public static class ReadCommand
{
    private const int Failed = 1;

    public static Command Create(HostFactory hosts)
    {
        var sources = new Argument<string[]>("source")
        {
            Description = "A file or folder of articles, or a page's address", HelpName = "FILE|URL", Arity = ArgumentArity.OneOrMore,
        };
        var format = ChoiceOption.Of("--format", "How they are printed: json, one object a line, or text", "json", "text");
        var command = new Command("read", "Prints what would be indexed of files and pages, and why not where it wouldn't") { sources, format };
        command.SetAction(async (result, cancellation) =>
        {
            var given = result.GetValue(sources) ?? [];
            if (!given.Any(source => IsFile(source) || WebAddress.Of(source) is not null))
                throw new WrongUseException($"'{ShownAddress.Of(given[0])}' is neither a file nor an http or https address.");
            var isText = result.GetValue(format) == "text";
            await using var output = Console.OpenStandardOutput();
            var any = false;
            await foreach (var read in ReadAsync(given, hosts, cancellation))
            {
                any |= read.Refused is null;
                await read.WriteAsync(output, isText, cancellation);
            }

            return any ? 0 : Failed;
        });
        return command;
    }

    private static bool IsFile(string source) => File.Exists(source) || Directory.Exists(source);

    private static async IAsyncEnumerable<ReadArticle> ReadAsync(
        string[] sources, HostFactory hosts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var host = sources.Any(source => !IsFile(source) && WebAddress.Of(source) is not null) ? hosts.Create(CorpusSettings.Configured) : null;
        foreach (var source in sources)
            if (IsFile(source))
                await foreach (var load in ArticleLoader.LoadAsync([source], cancellation))
                    yield return ReadArticle.Of(source, load);
            else if (WebAddress.Of(source) is { } address)
                yield return await FetchAsync(address, host!.Services.GetRequiredService<IPageFetcher>(), cancellation);
            else
                yield return new ReadArticle("file", OneLine.Of(source)) { Refused = "It is neither a file nor an http or https address." };
    }

    private static async Task<ReadArticle> FetchAsync(Uri address, IPageFetcher fetcher, CancellationToken cancellation)
    {
        var read = new ReadArticle("url", ShownAddress.Of(address));
        var fetched = await fetcher.FetchAsync(address, MediaKinds.PagesAndFeeds, Validators.None, cancellation);
        if (fetched.Page is not { } page)
            return read with { Refused = fetched.Reason };
        if (await FeedReader.ReadAsync(page.Text, page.Address, cancellation) is { } feed)
            return read with
            {
                Refused = string.Create(CultureInfo.InvariantCulture, $"It is a feed of {feed.Items.Length} items: import it, or put it into Feeds."),
            };
        var reading = await PageReading.ReadAsync(page, item: null, outlet: null, cancellation);
        return reading.Draft is { } draft
            ? read with
            {
                Draft = draft with { Published = ArticleDay.Of(draft.Published), Url = reading.Canonical },
                Repaired = reading.Repairs,
            }
            : read with { Refused = reading.Refusal };
    }
}
