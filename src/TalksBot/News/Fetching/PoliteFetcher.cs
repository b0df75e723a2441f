using System.Collections.Concurrent;

namespace TalksBot.News.Fetching;

/// <summary>Fetches what robots.txt lets it, and from one host no faster than is decent.</summary>
public sealed class PoliteFetcher : IPageFetcher, IDisposable
{
    private const int MaxHosts = 1000;

    private static readonly TimeSpan KeepRules = TimeSpan.FromHours(12);
    private static readonly TimeSpan KeepFailure = TimeSpan.FromMinutes(10);

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpFetcher pages;
    private readonly HttpFetcher robots;
    private readonly ConcurrentDictionary<string, (Task<RobotsRules?> Rules, DateTimeOffset Until)> known = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> next = new();

    public PoliteFetcher(FetchOptions options, INetwork network, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        robots = new HttpFetcher(options, network, clock);
        pages = new HttpFetcher(options, network, clock) { Permission = ForbidAsync };
    }

    public async Task<FetchResult> FetchAsync(Uri address, MediaKinds kinds, Validators validators, FeedAccess access, CancellationToken cancellation)
    {
        await WaitForTurnAsync(address, cancellation);
        return await pages.FetchAsync(address, kinds, validators, access, cancellation);
    }

    public void Dispose()
    {
        pages.Dispose();
        robots.Dispose();
    }

    private async Task<FetchResult?> ForbidAsync(Uri address, CancellationToken cancellation) =>
        await RulesAsync(address, cancellation) switch
        {
            null => FetchResult.Failed($"{address.Host} could not be asked for its robots.txt."),
            { } rules when !rules.Allows(address) => FetchResult.Refused($"{address.Host}'s robots.txt forbids it."),
            _ => null,
        };

    private async Task<RobotsRules?> RulesAsync(Uri address, CancellationToken cancellation)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (known.TryGetValue(origin, out var kept) && kept.Until > clock.GetUtcNow() && !kept.Rules.IsCanceled)
            return await kept.Rules.WaitAsync(cancellation);
        if (known.Count > MaxHosts)
            known.Clear();
        var rules = ReadRulesAsync(new Uri(origin + "/robots.txt"), cancellation);
        known[origin] = (rules, clock.GetUtcNow() + KeepFailure);
        if (await rules is { } read)
            known[origin] = (Task.FromResult<RobotsRules?>(read), clock.GetUtcNow() + KeepRules);
        return await rules;
    }

    // A host without a robots.txt forbids nothing; one that can't say forbids everything for now (RFC 9309, 2.3.1).
    private async Task<RobotsRules?> ReadRulesAsync(Uri address, CancellationToken cancellation)
    {
        var result = await robots.FetchAsync(address, MediaKinds.Robots, Validators.None, cancellation);
        return result.Outcome switch
        {
            FetchOutcome.Fetched => RobotsRules.Parse(result.Page!.Text, FetchOptions.Product),
            FetchOutcome.Failed when result.Status is not (>= 400 and < 500) or 429 => null,
            _ => RobotsRules.AllowAll,
        };
    }

    private async Task WaitForTurnAsync(Uri address, CancellationToken cancellation)
    {
        if (options.PausePerHost <= TimeSpan.Zero)
            return;
        var now = clock.GetUtcNow();
        if (next.Count > MaxHosts)
            foreach (var (host, time) in next)
                if (time < now)
                    next.TryRemove(host, out _);
        var turn = next.AddOrUpdate(address.Host, _ => now + options.PausePerHost,
            (_, time) => (time > now ? time : now) + options.PausePerHost) - options.PausePerHost;
        if (turn > now)
            await Task.Delay(turn - now, clock, cancellation);
    }
}
