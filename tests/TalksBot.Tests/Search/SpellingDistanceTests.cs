using TalksBot.Core.Search;

namespace TalksBot.Tests.Search;

public sealed class SpellingDistanceTests
{
    [Theory]
    [InlineData("tarar", "tarar", 0.0)]
    [InlineData("tarar", "tarrar", 0.5)] // a doubled letter
    [InlineData("mujahid", "mujahed", 0.5)] // another vowel
    [InlineData("zabihullah", "zabiullah", 0.5)] // an h
    [InlineData("qatar", "katar", 0.5)] // q for k
    [InlineData("haqqani", "hakani", 1.0)]
    [InlineData("duarte", "duatre", 1.0)] // two letters exchanged
    [InlineData("duarte", "druarte", 1.0)]
    [InlineData("duarte", "darte", 1.0)]
    [InlineData("duarte", "duarteson", null)]
    [InlineData("istanbul", "islamabad", null)]
    [InlineData("kabul", "doha", null)]
    public void Spellings_are_as_far_apart_as_people_confuse_them(string first, string second, double? distance)
    {
        Assert.Equal(distance, SpellingDistance.Between(first, second, 2));
        Assert.Equal(distance, SpellingDistance.Between(second, first, 2));
    }
}
