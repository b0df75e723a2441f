using TalksBot.Core.Labels;

namespace TalksBot.Tests.Labels;

/// <summary>What labels are made of, in a language made up for it.</summary>
public sealed class LabelTests
{
    private static readonly AnswerLanguage Made = AnswerLanguage.Of("yy", new Dictionary<string, string>
    {
        ["codes"] = "", ["direction"] = "rtl", ["digits"] = "abcdefghij", ["digits.separator"] = "'", ["digits.higher-group"] = "2",
        ["plural.one"] = "n = 1", ["plural.few"] = "n % 10 = 2..4 and n % 100 != 12..14",
        ["sources[one]"] = "{count} one", ["sources[few]"] = "{count} few", ["sources[other]"] = "{count} other",
        ["list"] = "{next} then {before}", ["bound.more than"] = "{number} passed", ["name.Norrland"] = "NORR",
    });

    [Theory]
    [InlineData(1, "b one")]
    [InlineData(2, "c few")]
    [InlineData(12, "bc other")]
    [InlineData(22, "cc few")]
    [InlineData(5, "f other")]
    public void A_plural_goes_by_the_languages_rule_and_digits(int count, string expected) =>
        Assert.Equal(expected, Label.Of("sources", ("count", count)).In(Made));

    [Fact]
    public void Thousands_stand_apart_as_the_language_groups_them()
    {
        Assert.Equal("1,234,567", Label.Number(1_234_567).ToString());
        Assert.Equal("bc'de'fgh", Label.Number(1_234_567).In(Made));
        Assert.Equal("1234", ((Label)1234).ToString());
    }

    [Fact]
    public void What_a_language_lacks_is_said_in_English_with_its_own_digits() =>
        Assert.Equal("Around citation d", Label.Of("context", ("number", 3)).In(Made));

    [Fact]
    public void A_name_that_the_language_knows_is_said_in_it_and_any_other_stands_as_it_is()
    {
        Assert.Equal("NORR", Label.Name("Norrland").In(Made));
        Assert.Equal("Norrland", Label.Name("Norrland").ToString());
        Assert.Equal("Tulvar", Label.Name("Tulvar").In(Made));
    }

    [Fact]
    public void A_bound_stands_where_the_language_puts_it()
    {
        var bounded = Core.Answers.Claims.FigureText.Of(new Core.Findings.Claims.Figure(20, null), "more than");
        Assert.Equal("more than 20", bounded.ToString());
        Assert.Equal("ca passed", bounded.In(Made));
    }

    [Fact]
    public void The_bots_own_words_are_told_from_others() =>
        Assert.Equal(
            [new Stretch("two", IsOwn: false), new Stretch(" then ", IsOwn: true), new Stretch("one", IsOwn: false)],
            Label.List("one", "two").Stretches(Made));

    [Fact]
    public void Labels_are_the_same_that_say_the_same_in_English()
    {
        Assert.Equal(Label.Of("undated"), (Label)"undated");
        Assert.NotEqual(Label.Of("undated"), Label.Of("refusal"));
    }

    [Fact]
    public void A_key_that_no_language_has_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => Label.Of("no such key").ToString());
}
