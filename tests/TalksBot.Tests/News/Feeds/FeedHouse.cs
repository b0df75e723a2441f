using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Core.Text;
using TalksBot.Hosting;
using TalksBot.News.Feeds;
using TalksBot.News.Fetching;
using TalksBot.News.Importing;
using TalksBot.News.Watching;
using TalksBot.Operations;
using TalksBot.Storage;
using TalksBot.Tests.News.Fetching;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Feeds;

/// <summary>Everything that follows feeds, over a web and a clock of the test's own.</summary>
internal sealed class FeedHouse : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FeedOptions options;
    private readonly TalksDatabase database;
    private readonly PoliteFetcher fetcher;
    private readonly ArticleCatalogue catalogue;
    private readonly BotMetrics metrics;

    public FeedHouse(FakeWeb web, FeedOptions? followed = null)
    {
        options = followed ?? new FeedOptions();
        Directory.CreateDirectory(Articles);
        var corpus = new CorpusOptions([Articles], folder["index"]);
        database = new TalksDatabase(new StorageOptions { Directory = folder["data"] });
        fetcher = new PoliteFetcher(web.Options, new SystemNetwork(), Time);
        catalogue = new ArticleCatalogue(corpus);
        metrics = new BotMetrics(new MemoryPassageIndex(), Time);
        Store = new FeedStore(database);
        var (articles, storage) = (new ArticleFolder(corpus, new CompleteFiles()), new StorageOptions { Directory = folder["data"] });
        var looks = new PageLooks(database, storage);
        Earlier = new EarlierWordings(looks);
        Desk = new FeedDesk(new FeedRoster(options, new FeedList(storage)), Store, fetcher);
        var corrector = new Corrector(fetcher, articles, looks, Time);
        Importer = new PageImporter(fetcher, catalogue, articles, corrector);
        Poller = new FeedPoller(fetcher, Store, Importer, corrector, catalogue, options, Time, metrics, NullLogger<FeedPoller>.Instance);
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2025, 11, 2, 12, 0, 0, TimeSpan.Zero));

    public string Articles => folder["articles"];

    /// <summary>Where the database is.</summary>
    public string Data => folder["data"];

    public EarlierWordings Earlier { get; }

    public FeedStore Store { get; }

    /// <summary>Where feeds are added and taken away from a chat.</summary>
    public FeedDesk Desk { get; }

    public PageImporter Importer { get; }

    public FeedPoller Poller { get; }

    /// <summary>What the worker does in so long a time.</summary>
    public async Task RunAsync(Uri feed, TimeSpan duration)
    {
        var end = Time.GetUtcNow() + duration;
        while (Time.GetUtcNow() < end)
        {
            var next = await Poller.PollAsync(feed.AbsoluteUri, CancellationToken.None);
            await Poller.ImportAsync(feed.AbsoluteUri, next, CancellationToken.None);
            await Poller.LookAgainAsync(feed.AbsoluteUri, CancellationToken.None);
            if (next > Time.GetUtcNow())
                Time.Advance(next - Time.GetUtcNow());
        }
    }

    public async Task<List<Article>> ReadAsync()
    {
        var articles = new List<Article>();
        await foreach (var load in ArticleLoader.LoadAsync([Articles]))
            articles.Add(load.Article ?? throw new InvalidOperationException(load.Skipped!.Reason));
        return articles;
    }

    public void Dispose()
    {
        catalogue.Dispose();
        fetcher.Dispose();
        metrics.Dispose();
        database.Dispose();
        folder.Dispose();
    }
}
