using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.News.Following;
using TalksBot.Storage;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.GroupDay;

/// <summary>
/// What a day in a group is played over: the articles that come with the project, one more that comes in the afternoon, made up for this, and
/// a clock of the test's own for digests.
/// </summary>
internal sealed class DayCorpus : IDisposable
{
    private const string Afternoon =
        "The harbour council of Port Sael said that 9 dock workers were killed when a crane fell on Monday. “We stop all work until the cranes "
        + "are looked at,” said harbour master Ilmar Veld.";

    private readonly TemporaryFolder folder = new();
    private readonly MemoryPassageIndex index = new();
    private readonly List<Article> articles = [];
    private readonly TalksDatabase database;
    private readonly FollowingOptions options = new();
    private readonly FollowStore follows;
    private readonly KnownChatSettings settings;
    private readonly Memberships memberships;

    private DayCorpus(string platform)
    {
        database = new TalksDatabase(new StorageOptions { Directory = folder["data"] });
        follows = new FollowStore(database, options, new FollowReach([new Reachable(platform)], []));
        settings = new KnownChatSettings(new ChatSettingsStore(database), Clock);
        memberships = new Memberships(database, new VoterHash(new StorageOptions { Directory = folder["data"] }));
        Conversation = new Conversation(index, CommandList.Create(indexer: null!, Clock, follows, house: new ChatHouse(settings)), follows);
    }

    public IConversation Conversation { get; }

    /// <summary>Begins at ten in the morning.</summary>
    public ManualTime Clock { get; } = new(new DateTimeOffset(2025, 11, 10, 10, 0, 0, TimeSpan.Zero));

    public static async Task<DayCorpus> StartAsync(string platform)
    {
        var day = new DayCorpus(platform);
        await foreach (var load in ArticleLoader.LoadAsync([StarterCorpus.Folder]))
            day.articles.Add(load.Article!);
        await day.IndexAsync("morning");
        return day;
    }

    /// <summary>Puts the day's stores in the place of the host's own.</summary>
    public void Compose(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IChatSettings>(settings));
        services.Replace(ServiceDescriptor.Singleton(memberships));
        services.AddSingleton(follows);
    }

    /// <summary>An article comes in, and followers are told when their hour has come.</summary>
    public async Task AddArticleAsync()
    {
        articles.Add(Some.Article(Afternoon, "2025-11-10", title: "A crane falls at Port Sael", id: "afternoon"));
        await IndexAsync("afternoon");
    }

    public Task<bool> NotifyAsync(IEnumerable<IFollowDelivery> deliveries) =>
        new FollowNotifier(
            index, follows, settings, new FollowReader(Conversation, index, (_, _) => Task.FromResult<Article?>(null)), deliveries,
            new ChatsLeft([follows], settings, memberships), options, Clock, NullLogger<FollowNotifier>.Instance)
        .NotifyAsync(CancellationToken.None);

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    private Task IndexAsync(string stamp) => index.ReplaceAsync(
        articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp(stamp, Instant.FromUtc(2025, 11, 10, 8, 0), []));

    private sealed class Reachable(string platform) : IFollowDelivery
    {
        public string Platform => platform;

        public Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation) => Task.FromResult(Delivery.Done);
    }
}
