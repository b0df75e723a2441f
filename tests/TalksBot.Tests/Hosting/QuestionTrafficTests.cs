using TalksBot.Hosting;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Hosting;

public sealed class QuestionTrafficTests
{
    private static readonly TimeSpan Worked = TimeSpan.FromMilliseconds(10);

    private readonly ManualTime time = new();
    private readonly QuestionTraffic traffic;

    public QuestionTrafficTests() => traffic = new QuestionTraffic(time);

    [Fact]
    public async Task Where_nobody_asks_long_work_goes_on() =>
        Assert.True(await traffic.GiveWayAsync(Worked, CancellationToken.None));

    [Fact]
    public async Task While_questions_come_it_rests_longer_than_it_worked()
    {
        traffic.Note();
        var rest = traffic.GiveWayAsync(Worked, CancellationToken.None);
        Assert.False(rest.IsCompleted);
        time.Advance(4 * Worked);

        Assert.True(await rest);
    }

    [Fact]
    public async Task Little_work_is_worth_no_rest()
    {
        traffic.Note();

        Assert.False(await traffic.GiveWayAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None));
    }

    [Fact]
    public async Task However_long_it_worked_a_rest_is_short()
    {
        traffic.Note();
        var rest = traffic.GiveWayAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.True(await rest);
    }
}
