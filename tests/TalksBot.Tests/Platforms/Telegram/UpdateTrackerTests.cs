using TalksBot.Platforms.Telegram;

namespace TalksBot.Tests.Platforms.Telegram;

public sealed class UpdateTrackerTests
{
    [Fact]
    public async Task An_update_is_begun_once_while_under_way_and_afterwards()
    {
        var tracker = new UpdateTracker();
        var work = new TaskCompletionSource();
        Assert.True(tracker.Begin(5, () => work.Task).IsNew);
        Assert.False(tracker.Begin(5, () => throw new InvalidOperationException()).IsNew);
        work.SetResult();
        await tracker.WhenIdle();
        Assert.False(tracker.Begin(5, () => throw new InvalidOperationException()).IsNew);
    }

    [Fact]
    public async Task Cancelled_work_may_be_begun_again()
    {
        var tracker = new UpdateTracker();
        await tracker.Begin(5, () => Task.FromCanceled(new CancellationToken(canceled: true))).End;
        Assert.True(tracker.Begin(5, () => Task.CompletedTask).IsNew);
    }

    [Fact]
    public async Task The_lowest_is_what_a_restart_would_lose()
    {
        var tracker = new UpdateTracker();
        var (six, seven) = (new TaskCompletionSource(), new TaskCompletionSource());
        _ = tracker.Begin(7, () => seven.Task);
        var sixth = tracker.Begin(6, () => six.Task).End;
        Assert.Equal(6, tracker.Lowest);
        six.SetResult();
        await sixth;
        Assert.Equal(7, tracker.Lowest);
        Assert.Equal(7, Assert.Single(tracker.Shelve()));
        Assert.Null(tracker.Lowest);
        Assert.Equal(1, tracker.UnderWay);
    }

    [Fact]
    public async Task Old_ids_are_forgotten_so_that_memory_stays_steady()
    {
        var tracker = new UpdateTracker(capacity: 3);
        for (var id = 1; id <= 4; id++)
            await tracker.Begin(id, () => Task.CompletedTask).End;
        Assert.True(tracker.Begin(1, () => Task.CompletedTask).IsNew);
        Assert.False(tracker.Begin(4, () => Task.CompletedTask).IsNew);
    }
}
