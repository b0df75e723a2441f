using System.Runtime.CompilerServices;
using NodaTime;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Tests.Search.Memory;

namespace TalksBot.Tests.Support;

/// <summary>The articles that come with the project, indexed in memory once for all tests that ask about them.</summary>
public sealed class StarterCorpus : IAsyncLifetime
{
    /// <summary>The checkout's top folder.</summary>
    public static string Root { get; } = Find();

    public static string Folder { get; } = Path.Combine(Root, "articles");

    public IPassageIndex Index { get; } = new MemoryPassageIndex();

    public IConversation Conversation { get; private set; } = null!;

    /// <summary>The articles by their ids.</summary>
    public Dictionary<string, Article> Articles { get; } = [];

    public async Task InitializeAsync()
    {
        await foreach (var load in ArticleLoader.LoadAsync([Folder]))
            Articles.Add(load.Article!.Id, load.Article);
        var stamp = new IndexStamp("starter", Instant.FromUtc(2025, 11, 10, 8, 0), []);
        await Index.ReplaceAsync(Articles.Values.Select(IndexedArticle.Of).ToAsyncEnumerable(), stamp);
        Conversation = new Conversation(
            Index, CommandList.Create(new NothingToIndex(Index), new FixedClock(new DateTimeOffset(2025, 11, 10, 9, 30, 0, TimeSpan.Zero))));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public Task<Core.Answers.Answer> AskAsync(string question, bool isAdmin = false, params string[] articles) =>
        Conversation.AnswerAsync(new IncomingMessage("test", "chat", "user", question, isAdmin) 
        {
            Filter = new CorpusFilter { Articles = articles.Length > 0 ? [.. articles] : null },
        });

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed class NothingToIndex(IPassageIndex index) : IIndexer
    {
        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            new(await index.GetStatusAsync(cancellation), Rebuilt: false, Reason: null, TimeSpan.Zero);
    }
}

[CollectionDefinition(Name)]
public sealed class SharedStarterCorpus : ICollectionFixture<StarterCorpus>
{
    public const string Name = "starter corpus";
}
