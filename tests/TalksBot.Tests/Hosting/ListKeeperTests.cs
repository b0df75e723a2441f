using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TalksBot.Core.Answers;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Core.Text;
using TalksBot.Hosting;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Hosting;

/// <summary>Lists of all articles are ready before anybody asks for them.</summary>
public sealed class ListKeeperTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Lists_are_put_together_once_a_state_of_the_index_and_after_a_failure_again()
    {
        await using var index = new MemoryPassageIndex();
        var conversation = new CountingConversation { Failures = 1 };
        using var keeper = new ListKeeper(index, conversation, TimeProvider.System, NullLogger<ListKeeper>.Instance) { Look = TimeSpan.FromMilliseconds(5) };
        await keeper.StartAsync(CancellationToken.None);
        await FillAsync(index, "first");
        await conversation.ReachAsync(2);
        await Task.Delay(100);
        Assert.Equal(2, conversation.Prepared);

        await FillAsync(index, "second");
        await conversation.ReachAsync(3);
        await keeper.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Every_command_that_keeps_something_is_asked_to()
    {
        await using var index = new MemoryPassageIndex();
        await FillAsync(index, "first");
        var counting = new CountingIndex(index);
        var conversation = new Conversation(counting, CommandList.Create(new NothingToIndex(), TimeProvider.System, follows: null, []));

        await conversation.PrepareAsync(CancellationToken.None);
        var read = counting.Lists;
        Assert.NotEqual(0, read);
        foreach (var question in (string[])["/cast", "/who", "/when", "/timeline", "/casualties", "/sources"])
            await conversation.AnswerAsync(new IncomingMessage("test", "", "", question));

        Assert.Equal(read, counting.Lists);
    }

    private static Task FillAsync(MemoryPassageIndex index, string state) => index.ReplaceAsync(
        new[] { IndexedArticle.Of(Some.Article("Minister Belo Tarr said on 3 November 2025 that 12 guards were killed.")) }.ToAsyncEnumerable(),
        () => new IndexStamp(state, Instant.FromUtc(2025, 11, 10, 8, 0), []));

    private sealed class CountingConversation : IConversation
    {
        private int prepared;

        public int Failures { get; set; }

        public int Prepared => Volatile.Read(ref prepared);

        public ImmutableArray<CommandDescription> Commands => [];

        public Task<Answer> AnswerAsync(
            IncomingMessage message, Answer? previous = null, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<ImmutableArray<string>> SuggestAsync(Typing typing, int count, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task PrepareAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref prepared);
            return Failures-- > 0 ? Task.FromException(new IOException("gone")) : Task.CompletedTask;
        }

        public async Task ReachAsync(int count)
        {
            var until = DateTime.UtcNow + Patience;
            while (Prepared < count && DateTime.UtcNow < until)
                await Task.Delay(5);
            Assert.True(Prepared >= count);
        }
    }

    private sealed class NothingToIndex : IIndexer
    {
        public Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }

    /// <summary>Counts how often something of all articles is asked for.</summary>
    private sealed class CountingIndex(IPassageIndex inner) : IPassageIndex
    {
        public int Lists { get; private set; }

        public Task<PassageResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) => inner.SearchAsync(query, cancellation);

        public Task<ImmutableArray<FindingHit>> FindAsync(FindingQuery query, CancellationToken cancellation = default) => inner.FindAsync(query, cancellation);

        public Task<ImmutableArray<FindingHit>> ListAsync(FindingList list, CancellationToken cancellation = default)
        {
            Lists++;
            return inner.ListAsync(list, cancellation);
        }

        public Task<ImmutableArray<ArticleInfo>> ListArticlesAsync(CorpusFilter filter, CancellationToken cancellation = default)
        {
            Lists++;
            return inner.ListArticlesAsync(filter, cancellation);
        }

        public Task<Core.Text.Article?> GetArticleAsync(string id, CancellationToken cancellation = default) => inner.GetArticleAsync(id, cancellation);

        public Task<ImmutableArray<string>> SuggestAsync(string prefix, int count, CancellationToken cancellation = default) =>
            inner.SuggestAsync(prefix, count, cancellation);

        public Task<IndexState> GetStateAsync(CancellationToken cancellation = default) => inner.GetStateAsync(cancellation);

        public Task<IndexStatus> GetStatusAsync(CancellationToken cancellation = default) => inner.GetStatusAsync(cancellation);

        public Task ReplaceAsync(IAsyncEnumerable<IndexedArticle> articles, Func<IndexStamp> stamp, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
