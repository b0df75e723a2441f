using System.Runtime.CompilerServices;
using TalksBot.Feeds;
using TalksBot.Fetching;

namespace TalksBot.Operations.Doctor;

/// <summary>Every feed can be fetched and read.</summary>
public sealed class FeedsCheck(FeedOptions options, IPageFetcher fetcher) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var feed in options.Feeds)
            yield return await CheckAsync(feed, cancellation);
        if (options.Feeds.Length == 0)
            yield return new Diagnosis("feeds", "None is configured: articles come by hand.");
    }

    private async Task<Diagnosis> CheckAsync(string address, CancellationToken cancellation)
    {
        var subject = $"feed {address}";
        var result = await fetcher.FetchAsync(new Uri(address), MediaKinds.Feeds, Validators.None, cancellation);
        if (result.Page is not { } page)
            return new Diagnosis(subject, result.Reason ?? "It can't be fetched.", "Open the address in a browser; take it off Feeds if it is gone for good.");
        return FeedReader.Read(page.Text, page.Address) switch
        {
            null => new Diagnosis(subject, "That is no RSS, Atom or JSON feed.", "Look for the feed's own address on the site."),
            { Problem: { } problem } => new Diagnosis(subject, problem, "What stands before the fault is read; tell the site's keepers."),
            { Items.Length: var items } => new Diagnosis(subject, $"{items} items."),
        };
    }
}
