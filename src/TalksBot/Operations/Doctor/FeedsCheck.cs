using System.Data.Common;
using System.Runtime.CompilerServices;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;

namespace TalksBot.Operations.Doctor;

/// <summary>Every feed can be fetched and read.</summary>
public sealed class FeedsCheck(FeedOptions options, IPageFetcher fetcher, FeedStore store) : ICheck
{
    private const int MaxTroubled = 5;

    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var feed in options.Feeds.Select(source => source.Address))
        {
            yield return await CheckAsync(feed, cancellation);
            foreach (var item in await TroubledAsync(feed, cancellation))
                yield return item.IsTried
                    ? new Diagnosis(Subject(feed), FormattableString.Invariant($"put off after {Tries(item.Attempts)}: {item.Problem}"))
                    : new Diagnosis(Subject(feed), $"given up: {item.Problem}",
                        "Look at the page, and import it by hand if it is an article: TalksBot import URL.");
        }

        if (options.Feeds.Length == 0)
            yield return new Diagnosis("feeds", "None is configured: articles come by hand.");
    }

    private static string Tries(int count) => count == 1 ? "one try" : FormattableString.Invariant($"{count} tries");

    // A database that can't be opened is another check's matter.
    private async Task<IReadOnlyList<TroubledItem>> TroubledAsync(string feed, CancellationToken cancellation)
    {
        try
        {
            return await store.ListTroubledAsync(feed, MaxTroubled, cancellation);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [];
        }
    }

    private static string Subject(string address) => $"feed {ShownAddress.Of(address)}";

    private async Task<Diagnosis> CheckAsync(string address, CancellationToken cancellation)
    {
        var subject = Subject(address);
        var result = await fetcher.FetchAsync(new Uri(address), MediaKinds.Feeds, Validators.None, options.Source(address).Access, cancellation);
        if (result.Page is not { } page)
            return new Diagnosis(subject, result.Reason ?? "It can't be fetched.", "Open the address in a browser; take it off Feeds if it is gone for good.");
        return await FeedReader.ReadAsync(page.Text, page.Address, cancellation) switch
        {
            null when WebPage.FeedOf(page.Text, page.Address, cancellation) is { } named =>
                new Diagnosis(subject, $"That is a page; the feed that it names is followed: {ShownAddress.Of(named)}"),
            null => new Diagnosis(subject, "That is no RSS, Atom or JSON feed.", "Look for the feed's own address on the site."),
            { Problem: { } problem } => new Diagnosis(subject, problem, "What stands before the fault is read; tell the site's keepers."),
            { Items.Length: var items, Repairs: { IsEmpty: false } repairs } =>
                new Diagnosis(subject, $"{items} items; it is not quite XML: {string.Join("; ", repairs)}."),
            { Items.Length: var items } => new Diagnosis(subject, $"{items} items."),
        };
    }
}
