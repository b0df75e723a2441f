using System.Text.RegularExpressions;
using TalksBot.Core.Text;
using Xunit;

namespace TalksBot.Tests.Text;

/// <summary>A pattern that is matched often is compiled meanwhile, and matches what it matched before.</summary>
public sealed class WarmedPatternTests
{
    [Theory]
    [InlineData(@"(?<=\bof )(?<what>[a-z]{2,20})(?! Street\b)")]
    [InlineData(@"\b(shut|closed)\b")]
    public void It_matches_the_same_before_and_after(string words)
    {
        const string Text = "The head of Varna Street shut the gates of Morvan, which others had CLOSED.";
        var pattern = Patterns.Of(words, RegexOptions.IgnoreCase);
        var before = Spans(pattern);

        for (var i = 0; i < 20_000; i++)
            Assert.True(pattern.Fits(Text));

        Assert.Equal(before, Spans(pattern));
        Assert.Equal(TimeSpan.FromMilliseconds(Patterns.Milliseconds), pattern.MatchTimeout);

        static List<(int, int)> Spans(Regex pattern) => [.. pattern.FindAll(Text).Select(match => (match.Index, match.Length))];
    }

    [Fact]
    public async Task What_is_matched_often_is_compiled()
    {
        var pattern = Assert.IsType<WarmedPattern>(Patterns.Of(@"\bmatched (?<how>often|seldom)\b"));
        Assert.Same(pattern, pattern.For("matched often"));

        // Until it is compiled behind the scenes; where it never is, the test fails instead of going on for ever.
        for (var tries = 0; tries < 6000 && ReferenceEquals(pattern.For("matched often"), pattern); tries++)
            await Task.Delay(tries < 5000 ? 0 : 20);

        Assert.True(pattern.For("").Options.HasFlag(RegexOptions.Compiled));
        Assert.Equal("often", pattern.Find("It is matched often.").Groups["how"].Value);
    }
}
