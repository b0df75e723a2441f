using TalksBot.Platforms;

namespace TalksBot.Tests.Platforms;

public sealed class BidiTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("the envoy علی رضا signed", "the envoy \u2068علی رضا\u2069 signed")]
    [InlineData("علی", "\u2068علی\u2069")]
    [InlineData("a שלום b שלום", "a \u2068שלום\u2069 b \u2068שלום\u2069")]
    [InlineData("من 12 تا", "\u2068من 12 تا\u2069")]
    [InlineData("علی, 12 killed", "\u2068علی\u2069, 12 killed")]
    [InlineData("\u202Ereversed\u202C and \u2067isolated\u2069 \u200Fmarks\u200E", "reversed and isolated marks")]
    [InlineData("bell\u0007 and nul\0, but a line\nand a tab\t stay", "bell and nul, but a line\nand a tab\t stay")]
    [InlineData("a pair 😀 stays", "a pair 😀 stays")]
    [InlineData("", "")]
    public void Right_to_left_stretches_are_isolated_and_foreign_controls_are_gone(string text, string safe) => Assert.Equal(safe, BidiText.Isolate(text));

    [Fact]
    public void Half_a_character_becomes_a_whole_one()
    {
        Assert.Equal("half \uFFFD here", BidiText.Isolate("half \uD83D here"));
        Assert.Equal("\uFFFD", BidiText.Isolate("\uDE00"));
        Assert.Equal("end \uFFFD", BidiText.Isolate("end \uD83D"));
    }
}
