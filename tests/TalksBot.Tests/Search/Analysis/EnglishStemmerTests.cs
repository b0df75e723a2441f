using TalksBot.Core.Search.Analysis;

namespace TalksBot.Tests.Search.Analysis;

/// <summary>Words and stems as the algorithm's description and its sample vocabulary have them.</summary>
public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("conspirators", "conspir")]
    [InlineData("knightly", "knight")]
    [InlineData("knives", "knive")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("added", "add")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("vying", "vie")]
    [InlineData("succeeding", "succeed")]
    [InlineData("evenings", "evening")]
    [InlineData("generously", "generous")]
    [InlineData("internationally", "internat")]
    [InlineData("psychologists", "psycholog")]
    [InlineData("yielding", "yield")]
    [InlineData("sayings", "say")]
    [InlineData("news", "news")]
    public void Words_go_to_the_stems_of_the_published_algorithm(string word, string stem) => Assert.Equal(stem, Analyzer.Stem(word));
}
