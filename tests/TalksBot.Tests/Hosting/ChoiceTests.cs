using TalksBot.Hosting;

namespace TalksBot.Tests.Hosting;

public sealed class ChoiceTests
{
    private static readonly Drink[] Drinks = [new("Tea"), new("coffee")];

    [Theory]
    [InlineData(null, "Tea")]
    [InlineData("", "Tea")]
    [InlineData("tea", "Tea")]
    [InlineData("COFFEE", "coffee")]
    public void A_setting_names_a_choice_in_any_case_and_the_first_is_the_default(string? wanted, string chosen) =>
        Assert.Equal(chosen, IChoice.Of<Drink>("Kitchen:Drink", wanted, Drinks).Name);

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        var error = Assert.Throws<InvalidDataException>(() => IChoice.Of<Drink>("Kitchen:Drink", "lava", Drinks));
        Assert.Equal("Kitchen:Drink is 'lava', and this build has Tea, coffee.", error.Message);
    }

    private sealed record Drink(string Name) : IChoice;
}
