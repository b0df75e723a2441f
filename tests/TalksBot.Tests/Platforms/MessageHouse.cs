using System.Collections.Immutable;
using TalksBot.Chat;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Labels;
using TalksBot.Core.Questions;
using TalksBot.News.Following;
using TalksBot.Storage;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms;

/// <summary>A bot with everything that a chat can have: many follows with long subjects, settings, many feeds with long addresses.</summary>
internal sealed class MessageHouse : IFeedDesk, IMemberData, IFollowDelivery, IDisposable
{
    private const string Platform = "test";

    // As long as may be followed, in scripts of one, two and three bytes a letter, with marks of every mark-up.
    private static readonly ImmutableArray<string> Subjects =
    [
        new('x', 90), "<b>bold</b> & [link](https://a.example) *_~|` @everyone", "مذاکرات " + new string('ط', 80), "वार्ता " + new string('क', 80),
        "talks about the border 🤝 " + string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 6)),
        .. Enumerable.Range(1, 15).Select(number => $"subject {number} {new string('y', 60)}"),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly TalksDatabase database;
    private readonly FollowStore follows;
    private readonly ChatAnswers answers;
    private readonly Conversation conversation;

    public MessageHouse(StarterCorpus starter)
    {
        database = new TalksDatabase(new StorageOptions { Directory = folder["data"] });
        follows = new FollowStore(database, new FollowingOptions(), new FollowReach([this], []));
        var settings = new KnownChatSettings(new ChatSettingsStore(database), TimeProvider.System);
        conversation = new Conversation(
            starter.Index, CommandList.Create(indexer: null!, TimeProvider.System, follows, house: new ChatHouse(settings, this, this)), follows);
        answers = new ChatAnswers(conversation, settings);
    }

    string IFollowDelivery.Platform => Platform;

    /// <summary>What its buttons do; nobody votes here.</summary>
    public ChatButtons Buttons => new(answers, votes: null!);

    /// <summary>The commands that there are.</summary>
    public ImmutableArray<CommandDescription> Commands => conversation.Commands;

    /// <summary>What is said to the bot to have it say all that it ever does, in order.</summary>
    public static ImmutableArray<string> Said { get; } =
    [
        "/start", "/help", "/privacy", "/stop", "hello", "qwer asdf zxcv", "/quote", "/status", "/latest", "/sources", "/timeline", "/cast", "/casualties",
        "/who tarar", "who mediated the talks?", "/quote tarar", "/compare casualties", "/check 58 soldiers were killed",
        "/check " + string.Concat(Enumerable.Repeat("Pakistan said that 58 soldiers were killed. ", 40)), "/who is the president of france",
        "who is tarar? when was the ceasefire agreed? how many soldiers died?", "/when ceasefire", "/context 1", "/settings", "/settings answers short",
        "/settings outlets SadaNews", "/settings outlets nobody, SadaNews", "/settings quiet 22-7", "/settings language any", "/settings colour red",
        "/settings outlets all", "/settings answers full", .. Subjects.Select(subject => $"/follow {subject} daily"), "/follow one too many",
        "/follow " + new string('z', 200), "/follows", "/unfollow nothing", "/unfollow " + Subjects[2], "/feeds", "/feed add https://a.example/feed",
        "/feed remove https://b.example/feed", "/feed", "/more", "/forget", "/follows",
    ];

    public Task<GivenAnswer> AskAsync(string text, GivenAnswer? before, AnswerLanguage language) => answers.AnswerAsync(
        new IncomingMessage(Platform, language.Code, "7", text, IsAdmin: true) { IsChatAdmin = true, IsPrivate = true, UserLanguage = language.Code }, before);

    /// <summary>The message about all that is new of a subject.</summary>
    public static Answer Notice(Answer cited, AnswerLanguage language) => FollowNotice.Of(
        new Follow(Platform, "c", Subjects[3], AtNight: false),
        [.. cited.Findings.Concat(cited.Findings).Concat(cited.Findings).Take(9)
            .Select(found => new NewFinding(cited.Citations[found.Citation].Article, found.Finding, null))],
        language);

    public Task<ImmutableArray<FeedLine>> ListAsync(CancellationToken cancellation) => Task.FromResult<ImmutableArray<FeedLine>>(
        [.. Enumerable.Range(1, 40).Select(number => new FeedLine(
            $"https://feeds.example/{number}/{new string('f', 200)}", number % 2 == 0 ? $"Feed <{number}> & {new string('t', 150)}" : null, number,
            Waiting: 3, Failures: number % 3))]);

    public Task<FeedChange> AddAsync(string address, CancellationToken cancellation) => Task.FromResult(new FeedChange(address));

    public Task<FeedChange> RemoveAsync(string address, CancellationToken cancellation) => Task.FromResult(new FeedChange(null, Label.Of("feed.unknown")));

    public Task<Forgotten> ForgetAsync(string platform, string user, string? privateChat, CancellationToken cancellation) =>
        Task.FromResult(new Forgotten(3, 20));

    public Task<Delivery> DeliverAsync(string chat, Answer notice, CancellationToken cancellation) => Task.FromResult(Delivery.Done);

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
