using TalksBot.Chat;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.Chat;

public sealed class AnswerMemoryTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void An_answer_is_found_at_each_of_its_places_until_another_takes_one()
    {
        var memory = new AnswerMemory<string>(time, capacity: 10);
        memory.Keep("first", "chat", "message 1");
        memory.Keep("second", "chat", "message 2");
        Assert.Equal(["second", "first", "second", null], new[] { "chat", "message 1", "message 2", "elsewhere" }.Select(memory.Find));
    }

    [Fact]
    public void The_oldest_is_forgotten_first_and_takes_nothing_of_a_later_one_along()
    {
        var memory = new AnswerMemory<string>(time, capacity: 2);
        memory.Keep("first", "chat", "message 1");
        memory.Keep("second", "chat");
        memory.Keep("third", "elsewhere");
        Assert.Equal(["second", null, "third"], new[] { "chat", "message 1", "elsewhere" }.Select(memory.Find));
    }

    [Fact]
    public void What_has_a_lifetime_is_forgotten_after_it()
    {
        var memory = new AnswerMemory<string>(time, capacity: 10, TimeSpan.FromMinutes(15));
        memory.Keep("answer", "chat");
        time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal("answer", memory.Find("chat"));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(memory.Find("chat"));
    }
}
