using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.News.Following;
using TalksBot.Operations.Doctor;
using TalksBot.Storage;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.News.Following;

/// <summary>Chats that follow, articles that come in, and a clock of the test's own.</summary>
internal sealed class FollowHouse : IFollowDelivery, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TalksDatabase database;
    private readonly MemoryPassageIndex index = new();
    private readonly List<Article> articles = [];
    private readonly Dictionary<string, Article> earlier = [];
    private readonly Conversation conversation;
    private readonly FollowNotifier notifier;
    private readonly ChatsLeft left;
    private readonly FollowStore store;

    public FollowHouse()
    {
        database = new TalksDatabase(new StorageOptions { Directory = folder["data"] });
        var options = new FollowingOptions { MaxPerDay = 3, MaxPerChat = 3 };
        store = new FollowStore(database, options, new FollowReach([this], []));
        var settings = new KnownChatSettings(new ChatSettingsStore(database), Time);
        left = new ChatsLeft([store], settings, new Memberships(database, new VoterHash(new StorageOptions { Directory = folder["data"] })));
        conversation = new Conversation(index, CommandList.Create(indexer: null!, Time, store, house: new ChatHouse(settings)));
        notifier = new FollowNotifier(
            index, store, settings, new FollowReader(conversation, index, FindAsync), [this], left, options, Time, NullLogger<FollowNotifier>.Instance);
    }

    /// <summary>Begins at noon.</summary>
    public ManualTime Time { get; } = new(new DateTimeOffset(2025, 11, 2, 12, 0, 0, TimeSpan.Zero));

    public string Platform => "test";

    public List<(string Chat, Answer Notice)> Sent { get; } = [];

    public bool IsDown { get; set; }

    public Task<Answer> AskAsync(
        string text, string chat = "c", string platform = "test", bool onlyReads = false, bool isChatAdmin = true, bool isAdmin = false,
        string? unreachable = null, string? language = null) =>
        conversation.AnswerAsync(new IncomingMessage(platform, chat, "u", text, isAdmin)
        {
            OnlyReads = onlyReads, IsChatAdmin = isChatAdmin, Unreachable = unreachable, UserLanguage = language,
        });

    /// <summary>What the doctor says of the follows.</summary>
    public ValueTask<List<Diagnosis>> DiagnoseAsync() => new FollowsCheck(store).RunAsync(CancellationToken.None).ToListAsync();

    /// <summary>The bot is put out of a chat.</summary>
    public Task LeaveAsync(string chat) => left.ForgetAsync("test", chat, CancellationToken.None);

    /// <summary>Puts an article into the index; nobody is told yet.</summary>
    public async Task AddAsync(string id, string text, string published = "2025-11-02")
    {
        articles.Add(Some.Article(text, published, id: id));
        await IndexAsync(id);
    }

    /// <summary>Puts another wording in an article's place, as the importer does when its page has changed.</summary>
    /// <param name="id">The article.</param>
    /// <param name="text">What its page says now.</param>
    /// <param name="isKept">Whether the earlier wording is there to be compared with.</param>
    public async Task CorrectAsync(string id, string text, bool isKept = true)
    {
        var at = articles.FindIndex(article => article.Id == id);
        if (isKept)
            earlier[id] = articles[at];
        articles[at] = articles[at] with { Text = text, Corrected = new LocalDate(2025, 11, 3) };
        await IndexAsync($"{id} anew");
    }

    public Task<Article?> FindAsync(string article, CancellationToken cancellation) => Task.FromResult(earlier.GetValueOrDefault(article));

    private async Task IndexAsync(string fingerprint)
    {
        await index.ReplaceAsync(articles.Select(IndexedArticle.Of).ToAsyncEnumerable(), new IndexStamp(fingerprint, Instant.FromUtc(2025, 11, 2, 0, 0), []));
    }

    public Task<bool> NotifyAsync() => notifier.NotifyAsync(CancellationToken.None);

    public Func<string, Delivery> Outcome { get; set; } = _ => Delivery.Done;

    public Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation)
    {
        if (IsDown)
            throw new IOException("down");
        Sent.Add((chat, notice));
        return Task.FromResult(Outcome(chat));
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
