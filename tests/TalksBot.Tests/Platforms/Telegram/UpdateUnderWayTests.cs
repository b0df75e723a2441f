using TalksBot.Chat;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What a kill can double is what was sent and isn't written down: there is one such answer at a time.</summary>
public sealed class UpdateUnderWayTests
{
    private readonly List<int> sent = [];

    [Fact]
    public async Task An_answer_goes_out_when_the_one_before_is_written_down()
    {
        using var underWay = new UpdateUnderWay(new OwnUpdates()) { Patience = Timeout.InfiniteTimeSpan };
        var written = new TaskCompletionSource();

        var first = HandleAsync(underWay, 1, written.Task);
        var second = HandleAsync(underWay, 2, Task.CompletedTask);

        Assert.Equal([1], sent);
        written.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal([1, 2], sent);
    }

    [Fact]
    public async Task All_messages_of_an_answer_go_out_in_its_turn()
    {
        using var underWay = new UpdateUnderWay(new OwnUpdates()) { Patience = Timeout.InfiniteTimeSpan };

        await Task.WhenAll(HandleAsync(underWay, 1, Task.CompletedTask, messages: 3), HandleAsync(underWay, 2, Task.CompletedTask, messages: 2));

        Assert.Equal([1, 1, 1, 2, 2], sent);
    }

    [Fact]
    public async Task An_answer_that_is_refused_leaves_its_turn_to_others_while_it_pauses()
    {
        using var underWay = new UpdateUnderWay(new OwnUpdates()) { Patience = Timeout.InfiniteTimeSpan };
        using var refused = underWay.Begin(1);

        await Assert.ThrowsAsync<IOException>(() => underWay.InTurnAsync<int>(() => throw new IOException(), CancellationToken.None));
        await Task.Run(() => HandleAsync(underWay, 2, Task.CompletedTask));

        Assert.Equal([2], sent);
    }

    [Fact]
    public async Task Who_has_waited_long_goes_beside_one_that_hangs()
    {
        using var underWay = new UpdateUnderWay(new OwnUpdates()) { Patience = TimeSpan.Zero };
        var written = new TaskCompletionSource();

        var hanging = HandleAsync(underWay, 1, written.Task);
        await HandleAsync(underWay, 2, Task.CompletedTask);

        Assert.Equal([1, 2], sent);
        written.SetResult();
        await hanging;
        await HandleAsync(underWay, 3, Task.CompletedTask);
        Assert.Equal([1, 2, 3], sent);
    }

    [Fact]
    public async Task Who_has_waited_long_in_a_queue_that_goes_on_waits_for_its_turn()
    {
        var time = new ManualTime();
        using var underWay = new UpdateUnderWay(new OwnUpdates(), time);
        var written = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        var first = HandleAsync(underWay, 1, written[0].Task);
        var second = HandleAsync(underWay, 2, written[1].Task);
        var third = HandleAsync(underWay, 3, written[2].Task);

        time.Advance(TimeSpan.FromSeconds(0.6));
        written[0].SetResult();
        await first;
        await WhenSentAsync(2);
        time.Advance(TimeSpan.FromSeconds(0.6));
        await time.WhenWaitedForAsync();
        Assert.Equal([1, 2], sent);

        written[1].SetResult();
        await second;
        await WhenSentAsync(3);
        written[2].SetResult();
        await third;
        Assert.Equal([1, 2, 3], sent);
    }

    private async Task WhenSentAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (sent.Count < count)
            await Task.Delay(2, limit.Token);
    }

    private async Task HandleAsync(UpdateUnderWay underWay, int update, Task written, int messages = 1)
    {
        using var sending = underWay.Begin(update);
        for (var message = 0; message < messages; message++)
            await underWay.InTurnAsync(() => SendAsync(update), CancellationToken.None);
        await written;
    }

    private async Task<int> SendAsync(int update)
    {
        sent.Add(update);
        await Task.Yield();
        return update;
    }
}
