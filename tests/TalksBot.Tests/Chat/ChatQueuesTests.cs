using TalksBot.Chat;

namespace TalksBot.Tests.Chat;

public sealed class ChatQueuesTests
{
    [Fact]
    public async Task A_chat_keeps_its_order()
    {
        var queues = new ChatQueues<int>();
        var done = new List<int>();
        var work = Enumerable.Range(0, 200).Select(number => queues.EnqueueAsync(1, async () =>
        {
            await Task.Yield();
            done.Add(number);
        })).ToArray();
        await Task.WhenAll(work);
        Assert.Equal(Enumerable.Range(0, 200), done);
    }

    [Fact]
    public async Task A_slow_chat_holds_up_nobody_else()
    {
        var queues = new ChatQueues<int>();
        var slow = new TaskCompletionSource();
        var first = queues.EnqueueAsync(1, () => slow.Task);
        var second = queues.EnqueueAsync(1, () => Task.CompletedTask);
        await queues.EnqueueAsync(2, () => Task.CompletedTask);
        Assert.False(first.IsCompleted || second.IsCompleted);
        slow.SetResult();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Failed_work_fails_alone()
    {
        var queues = new ChatQueues<int>();
        var broken = queues.EnqueueAsync(1, () => throw new IOException());
        await queues.EnqueueAsync(1, () => Task.CompletedTask);
        await Assert.ThrowsAsync<IOException>(() => broken);
    }
}
