using System.Collections.Concurrent;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;
using TalksBot.Operations;

namespace TalksBot.News.Feeds;

/// <summary>One look at a feed, and the fetching of what is new in it.</summary>
public sealed class FeedPoller(
    IPageFetcher fetcher, FeedStore store, PageImporter importer, Corrector corrector, ArticleCatalogue catalogue, FeedOptions options,
    TimeProvider clock, BotMetrics metrics, ILogger<FeedPoller> log)
{
    private const int Batch = 50;

    // What was said of feeds, to say it once.
    private readonly ConcurrentDictionary<string, byte> said = new();

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>Reads the feed if its time has come, remembers its new items and says when to look again.</summary>
    public async Task<DateTimeOffset> PollAsync(string feed, CancellationToken cancellation)
    {
        var state = await store.ReadAsync(feed, cancellation);
        if (Next(state) is { } next && next > clock.GetUtcNow())
            return next;
        var result = await fetcher.FetchAsync(new Uri(feed), MediaKinds.Feeds, state.Validators, options.Source(feed).Access, cancellation);
        state = result.Outcome == FetchOutcome.NotModified ? state with { Failures = 0 } : await TakeAsync(state, result, cancellation);
        var due = clock.GetUtcNow() + FeedSchedule.Pause(options, state.Failures, result.RetryAfter, Random.Shared.NextDouble());
        await store.SaveAsync(state with { NextAt = due, Interval = options.Interval }, cancellation);
        return due;
    }

    /// <summary>Looks again at the feed's pages of which it is time, and replaces the articles whose pages have changed.</summary>
    public async Task LookAgainAsync(string feed, CancellationToken cancellation)
    {
        foreach (var looked in await corrector.DueAsync(feed, cancellation))
            if (await corrector.LookAsync(looked, options.Source(feed).Access, cancellation) is { } result)
                log.LogInformation("{Outcome}: {Page} as {Article}: {Reason}", result.Outcome, ShownAddress.Of(result.Source), result.Id, result.Reason);
    }

    /// <summary>A schedule that was changed holds at once: what was planned by another one doesn't put the next look off.</summary>
    private DateTimeOffset? Next(FeedState state) =>
        state.NextAt is { } next && state.Failures == 0 && state.Interval != options.Interval && clock.GetUtcNow() + options.Interval is var soon && soon < next
            ? soon
            : state.NextAt;

    /// <summary>Fetches the feed's waiting items until none is due or the time is up.</summary>
    public async Task ImportAsync(string feed, DateTimeOffset until, CancellationToken cancellation)
    {
        var title = (await store.ReadAsync(feed, cancellation)).Title;
        var isFresh = false;
        while (clock.GetUtcNow() < until && await store.ListAsync(feed, clock.GetUtcNow(), Batch, cancellation) is { Length: > 0 } items)
        {
            if (!isFresh)
                await catalogue.RefreshAsync(cancellation);
            isFresh = true;
            foreach (var item in items)
            {
                await ImportAsync(feed, item, title, cancellation);
                if (clock.GetUtcNow() >= until)
                    return;
            }
        }
    }

    private async Task<FeedState> TakeAsync(FeedState state, FetchResult result, CancellationToken cancellation)
    {
        var shown = ShownAddress.Of(state.Address);
        var source = options.Source(state.Address);
        var feed = result.Page is { } page ? await FeedReader.ReadAsync(page.Text, page.Address, cancellation) : null;
        if (feed is null && result.Page is { } site && WebPage.FeedOf(site.Text, site.Address, cancellation) is { } named)
        {
            if (said.TryAdd($"{state.Address} feed", 0))
                log.LogInformation("Feed {Feed}: that is a page; the feed that it names is read: {Named}", shown, ShownAddress.Of(named));
            result = await fetcher.FetchAsync(new Uri(named), MediaKinds.Feeds, Validators.None, source.Access, cancellation);
            feed = result.Page is { } own ? await FeedReader.ReadAsync(own.Text, own.Address, cancellation) : null;
        }

        if (feed is null)
        {
            metrics.FeedFailed(shown);
            log.LogWarning("Feed {Feed}: {Reason}", shown, result.Reason ?? "That is no RSS, Atom or JSON feed.");
            return state with { Failures = state.Failures + 1 };
        }

        var added = await store.AddAsync(state.Address, feed.Items.Where(source.Admits), cancellation);
        if (!feed.Repairs.IsEmpty && said.TryAdd($"{state.Address} {string.Join(',', feed.Repairs)}", 0))
            log.LogWarning("Feed {Feed} is not quite XML: {Repairs}", shown, OneLine.Of(string.Join("; ", feed.Repairs)));
        if (added > 0)
            log.LogInformation("Feed {Feed}: {Count} new items", shown, added);
        if (feed.Unread > 0)
            log.LogWarning("Feed {Feed}: {Count} items can't be read and are left out", shown, feed.Unread);
        if (feed.Problem is { } problem)
        {
            // What was cut off may still come: the validators of a broken copy would hide it.
            metrics.FeedFailed(shown);
            log.LogWarning("Feed {Feed}: {Reason}", shown, problem);
            return state with { Failures = state.Failures + 1, Validators = Validators.None };
        }

        return state with { Title = feed.Title ?? state.Title, Failures = 0, Validators = new Validators(result.Page!.ETag, result.Page.LastModified) };
    }

    private async Task ImportAsync(string feed, WaitingItem item, string? outlet, CancellationToken cancellation)
    {
        var result = await importer.TryImportAsync(item.Item, outlet, options.Source(feed), cancellation);
        var page = ShownAddress.Of(item.Item.Link);
        if (result.Outcome == ImportOutcome.Failed)
            metrics.FeedFailed(ShownAddress.Of(feed));
        if (result.Outcome == ImportOutcome.Failed && item.Attempts + 1 < options.Attempts)
        {
            await store.PostponeAsync(item, clock.GetUtcNow() + FirstRetry * Math.Pow(2, item.Attempts), $"{page}: {result.Reason}", cancellation);
            if (item.Attempts == 0)
                log.LogWarning("Put off, to be tried {Attempts} times in all: {Page}: {Reason}", options.Attempts, page, result.Reason);
            return;
        }

        var isGivenUp = result.Outcome is ImportOutcome.Failed or ImportOutcome.Refused;
        await store.FinishAsync(item, isGivenUp ? $"{page}: {result.Reason}" : null, cancellation);
        if (isGivenUp)
            log.LogWarning("Not imported: {Page}: {Reason}", page, result.Reason);
        else
            log.LogInformation("{Outcome}: {Page} as {Article}", result.Outcome, page, OneLine.Of(result.Id ?? ""));
    }
}
