using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class LineSplitterTests
{
    [Fact]
    public void Lines_that_fit_stay_together() => Assert.Equal(["a\nb"], LineSplitter.Split(["a", "b"], 100, 5).AsEnumerable());

    [Fact]
    public void Nothing_is_still_a_text() => Assert.Equal([""], LineSplitter.Split([], 100, 5).AsEnumerable());

    [Fact]
    public void A_line_that_does_not_fit_opens_the_next_text() =>
        Assert.Equal([new string('a', 60), new string('b', 60)], LineSplitter.Split([new string('a', 60), new string('b', 60)], 100, 5).AsEnumerable());

    [Fact]
    public void What_the_last_text_cannot_hold_ends_in_an_ellipsis()
    {
        var texts = LineSplitter.Split(Enumerable.Range(0, 50).Select(_ => new string('a', 40)), 100, 3);
        Assert.Equal(3, texts.Length);
        Assert.EndsWith("\n…", texts[2], StringComparison.Ordinal);
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 100));
    }

    [Theory]
    [InlineData("🕊")]
    [InlineData("\\*")]
    public void Neither_characters_nor_escapes_are_cut_in_two(string unit)
    {
        foreach (var length in new[] { 20, 21 })
        {
            var cut = LineSplitter.Cut(string.Concat(Enumerable.Repeat(unit, 50)), length);
            Assert.InRange(cut.Length, length - 3, length);
            Assert.Equal(string.Concat(Enumerable.Repeat(unit, (cut.Length - 1) / unit.Length)) + "…", cut);
        }
    }
}
