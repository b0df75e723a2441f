using NodaTime;
using TalksBot.Core.Commands;
using TalksBot.Core.Questions;
using TalksBot.Core.Search;
using TalksBot.Tests.Search.Memory;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Commands;

/// <summary>What is put together of all articles is made once for each state of the index, however many ask.</summary>
public sealed class KeptOfIndexTests : IAsyncLifetime
{
    private readonly MemoryPassageIndex index = new();
    private readonly KeptOfIndex<int> kept = new();
    private int made;

    [Fact]
    public async Task It_is_made_once_and_anew_when_the_index_has_changed()
    {
        Assert.Equal((1, 1), (await GetAsync(Everything), await GetAsync(Everything)));

        await FillAsync("second");

        Assert.Equal(2, await GetAsync(Everything));
    }

    [Fact]
    public async Task Part_of_the_articles_is_not_kept() =>
        Assert.Equal((1, 2), (await GetAsync(Part), await GetAsync(Part)));

    [Fact]
    public async Task Who_asks_meanwhile_waits_for_the_one_who_makes_it()
    {
        var going = new TaskCompletionSource();
        var first = kept.GetAsync(Everything, () => MakeAsync(going.Task), CancellationToken.None);
        var second = GetAsync(Everything);

        Assert.False(second.IsCompleted);
        going.SetResult();
        Assert.Equal((1, 1), (await first, await second));
    }

    [Fact]
    public async Task Where_the_one_who_makes_it_stops_another_does()
    {
        var going = new TaskCompletionSource();
        var first = kept.GetAsync(Everything, () => MakeAsync(going.Task), CancellationToken.None);
        var second = GetAsync(Everything);

        going.SetCanceled();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task Who_waits_can_stop_waiting()
    {
        var going = new TaskCompletionSource();
        var first = kept.GetAsync(Everything, () => MakeAsync(going.Task), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = kept.GetAsync(Everything, () => MakeAsync(Task.CompletedTask), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        going.SetResult();
        Assert.Equal(1, await first);
    }

    public Task InitializeAsync() => FillAsync("first");

    public async Task DisposeAsync() => await index.DisposeAsync();

    private CommandContext Everything => Context(CorpusFilter.Everything);

    private CommandContext Part => Context(CorpusFilter.Everything.Within(["a"]));

    private CommandContext Context(CorpusFilter filter) => new(
        new QuestionParser([]).Parse(new IncomingMessage("test", "", "", "/cast")) with { Filter = filter },
        new IncomingMessage("test", "", "", "/cast"), index);

    private Task<int> GetAsync(CommandContext context) => kept.GetAsync(context, () => MakeAsync(Task.CompletedTask), CancellationToken.None);

    private async Task<int> MakeAsync(Task going)
    {
        var number = ++made;
        await going;
        return number;
    }

    private Task FillAsync(string state) => index.ReplaceAsync(
        new[] { IndexedArticle.Of(Some.Article("The envoy met Minister Belo Tarr on Monday.")) }.ToAsyncEnumerable(),
        () => new IndexStamp(state, Instant.FromUtc(2025, 11, 10, 8, 0), []));
}
