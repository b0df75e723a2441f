using TalksBot.Platforms.Discord.Http;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class ReplayGuardTests
{
    [Fact]
    public void An_id_passes_once_for_as_long_as_its_timestamp_does()
    {
        var time = new ManualTime();
        var guard = new ReplayGuard(time);
        Assert.True(guard.Admits(7));
        for (var minute = 0; minute < 10; minute++)
        {
            Assert.False(guard.Admits(7));
            time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void Ids_are_forgotten_when_their_timestamps_have_run_out()
    {
        var time = new ManualTime();
        var guard = new ReplayGuard(time);
        Assert.True(guard.Admits(7));
        time.Advance(TimeSpan.FromMinutes(21));
        Assert.True(guard.Admits(7));
    }

    [Fact]
    public void Of_the_same_id_at_once_one_passes()
    {
        var guard = new ReplayGuard(new ManualTime());
        var passed = 0;
        Parallel.For(0, 200, index =>
        {
            if (guard.Admits((ulong)(index / 20)))
                Interlocked.Increment(ref passed);
        });
        Assert.Equal(10, passed);
    }
}
