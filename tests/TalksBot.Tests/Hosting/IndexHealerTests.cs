using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Hosting;
using TalksBot.Lucene;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hosting;

public sealed class IndexHealerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private LucenePassageIndex index = null!;
    private Instant built;
    private Indexer indexer = null!;
    private Conversation conversation = null!;

    public async Task InitializeAsync()
    {
        var corpus = new CorpusOptions([StarterCorpus.Folder, Golden("Refusals"), Golden("Who"), Golden("Freshness")], folder["index"]);
        await using (var first = LucenePassageIndex.Open(corpus.IndexDirectory))
        await using (var making = new Indexer(first, corpus, new QuestionTraffic(TimeProvider.System), TimeProvider.System))
            await making.UpdateAsync(rebuild: false, progress: null, CancellationToken.None);

        index = LucenePassageIndex.Open(corpus.IndexDirectory);
        built = (await index.GetStateAsync()).Stamp!.BuiltAt;
        indexer = new Indexer(index, corpus, new QuestionTraffic(TimeProvider.System), TimeProvider.System);
        conversation = new Conversation(index, CommandList.Create(indexer, TimeProvider.System));
    }

    public async Task DisposeAsync()
    {
        await indexer.DisposeAsync();
        await index.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_question_that_meets_damage_is_told_to_come_again_and_finds_the_index_whole()
    {
        Damage();
        var refused = await AskAsync();
        Assert.False(refused.Answered);
        Assert.Equal("The articles can't be read just now. Ask again in a moment.", refused.Summary);

        using var keeper = new IndexHealer(index, indexer, TimeProvider.System, NullLogger<IndexHealer>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await WhenWholeAsync();
        await keeper.StopAsync(CancellationToken.None);

        Assert.True((await AskAsync()).Answered);
    }

    [Fact]
    public async Task Damage_is_found_and_healed_before_any_question()
    {
        Damage();
        Assert.Null((await index.GetStateAsync()).Problem);

        using var keeper = new IndexHealer(index, indexer, TimeProvider.System, NullLogger<IndexHealer>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await WhenWholeAsync();
        await keeper.StopAsync(CancellationToken.None);

        await index.CheckAsync();
        Assert.True((await AskAsync()).Answered);
    }

    private Task<Core.Answers.Answer> AskAsync() => conversation.AnswerAsync(new IncomingMessage("test", "chat", "", "/casualties soldiers"));

    private async Task WhenWholeAsync()
    {
        var until = DateTime.UtcNow + Patience;
        while (!((await index.GetStateAsync()) is { Problem: null, Stamp: { } stamp } && stamp.BuiltAt != built) && DateTime.UtcNow < until)
            await Task.Delay(50);
    }

    private static string Golden(string set) => Path.Combine(StarterCorpus.Root, "tests", "TalksBot.Tests", "Golden", set, "articles");

    private void Damage()
    {
        foreach (var name in Directory.EnumerateFiles(folder["index"], "_*.cfs"))
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            for (var i = 0; i < bytes.Length; i += 512)
            {
                file.Position = i;
                file.WriteByte((byte)(bytes[i] ^ 1));
            }
        }
    }
}
