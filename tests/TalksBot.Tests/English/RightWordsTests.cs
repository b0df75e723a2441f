using TalksBot.Core.English;
using TalksBot.Core.Findings;
using TalksBot.Core.Text;

namespace TalksBot.Tests.English;

public sealed class RightWordsTests
{
    // They are looked up by halves: a row out of order would be lost, and others with it.
    [Fact]
    public void Every_word_of_the_file_is_found() => Assert.Empty(RuleData.Lines("English/english-words.txt").Where(word => !RightWords.Has(word)));

    [Theory]
    [InlineData("")]
    [InlineData("aa")]
    [InlineData("harbou")]
    [InlineData("harbour\nharbours")]
    [InlineData("zzz")]
    [InlineData("حرب")]
    [InlineData("# common")]
    public void Nothing_else_is(string word) => Assert.False(RightWords.Has(word));
}
