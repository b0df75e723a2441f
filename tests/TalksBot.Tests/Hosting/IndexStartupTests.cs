using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Core.Search;
using TalksBot.Hosting;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Hosting;

public sealed class IndexStartupTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ManualTime time = new();
    private readonly AwayAtFirst indexer = new();

    [Fact]
    public async Task A_start_waits_until_the_index_is_up_to_date()
    {
        using var startup = Startup();
        var started = startup.StartingAsync(CancellationToken.None);
        Assert.False(started.IsCompleted);
        indexer.Come();
        await started;
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public async Task Where_the_index_is_out_of_reach_the_start_goes_on_and_it_is_looked_for_until_it_is_there()
    {
        using var startup = Startup();
        indexer.Away = 2;
        await startup.StartingAsync(CancellationToken.None);
        for (var runs = 1; runs <= 2; runs++)
        {
            await time.WhenWaitedForAsync();
            Assert.Equal(runs, indexer.Runs);
            time.Advance(Pause);
        }

        await indexer.WhenAsync(3);
        indexer.Come();
        await startup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_stop_ends_looking_for_it()
    {
        using var startup = Startup();
        indexer.Away = int.MaxValue;
        await startup.StartingAsync(CancellationToken.None);
        await time.WhenWaitedForAsync();
        await startup.StoppingAsync(CancellationToken.None);
        await startup.StopAsync(CancellationToken.None);
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public async Task What_cannot_pass_fails_the_start()
    {
        using var startup = Startup();
        indexer.Fault = new InvalidDataException("The articles are nowhere.");
        await Assert.ThrowsAsync<InvalidDataException>(() => startup.StartingAsync(CancellationToken.None));
    }

    private IndexStartup Startup() => new(indexer, new CorpusOptions([], ""), time, NullLogger<IndexStartup>.Instance);

    private sealed class AwayAtFirst : IIndexer
    {
        private readonly TaskCompletionSource come = new();
        private int runs;

        public int Away { get; set; }

        public Exception? Fault { get; set; }

        public int Runs => Volatile.Read(ref runs);

        public void Come() => come.SetResult();

        public async Task WhenAsync(int many)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (Runs < many)
                await Task.Delay(2, limit.Token);
        }

        public async Task<IndexReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref runs) <= Away)
                throw new IndexUnavailableException("Out of reach.");
            if (Fault is not null)
                throw Fault;
            await come.Task.WaitAsync(cancellation);
            return new IndexReport(new IndexStatus("test", 0, 0, 0, default, null, []), Rebuilt: false, Reason: null, TimeSpan.Zero);
        }
    }
}
