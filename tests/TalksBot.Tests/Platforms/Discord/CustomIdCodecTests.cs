using TalksBot.Chat;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class CustomIdCodecTests
{
    private static readonly ButtonAction[] Actions = [ButtonAction.Sources, ButtonAction.Context, ButtonAction.Helpful, ButtonAction.Unhelpful];
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Questions { get; } =
    [
        "/who", "/who Mirel Osta ", " leading and trailing ", "/ask kim? कौन? من؟ 🕊", "1s00011|~", "",
        $"/ask {new string('x', 300)}", $"/ask {string.Concat(Enumerable.Repeat("🕊", 150))}", $"/ask x{string.Concat(Enumerable.Repeat("🕊", 150))}",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_button_brings_back_the_question_that_it_was_made_for(string question)
    {
        var ids = CustomIdCodec.Encode(Actions, Reference(question), page: 2);
        Assert.Equal(Actions.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, DiscordLimits.CustomId));
        foreach (var (id, action) in ids.Zip(Actions))
            Assert.Equal(new ButtonState(action, 2, Reference(question)), CustomIdCodec.Decode(id, ids.Reverse()));
    }

    [Fact]
    public void A_short_question_fits_into_each_button() =>
        Assert.Equal("/who Mirel Osta", CustomIdCodec.Decode(CustomIdCodec.Encode(Actions, Reference("/who Mirel Osta"), 0)[3], [])?.Answer.Question);

    [Fact]
    public void A_question_of_which_a_part_is_missing_is_not_guessed()
    {
        var ids = CustomIdCodec.Encode(Actions, Reference($"/ask {new string('x', 300)}"), 0);
        Assert.Null(CustomIdCodec.Decode(ids[0], ids.Take(2)));
    }

    [Fact]
    public void A_question_that_the_buttons_cannot_hold_gets_none() =>
        Assert.Empty(CustomIdCodec.Encode([ButtonAction.Helpful], Reference(new string('x', 200)), 0));

    [Fact]
    public void Every_question_within_the_capacity_fits()
    {
        var question = string.Concat(Enumerable.Repeat("🕊", CustomIdCodec.Capacity(Actions.Length) / 2));
        Assert.NotEmpty(CustomIdCodec.Encode(Actions, Reference($"{question[..^2]}x"), 0));
        Assert.NotEmpty(CustomIdCodec.Encode(Actions, Reference($"x{question[..^2]}"), 0));
    }

    [Fact]
    public void A_button_that_asks_has_its_words()
    {
        Assert.Equal("/quote Mirel Osta", CustomIdCodec.Asked(CustomIdCodec.Ask("/quote Mirel Osta")!));
        Assert.Null(CustomIdCodec.Ask(new string('x', DiscordLimits.CustomId)));
        Assert.Null(CustomIdCodec.Asked(CustomIdCodec.Encode(Actions, Reference("/who"), 0)[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("somebody else's button")]
    [InlineData("1s000100000000beef/who.")]
    [InlineData("2z000100000000beef/who.")]
    [InlineData("2s0g0100000000beef/who.")]
    [InlineData("2s001100000000beef/who.")]
    [InlineData("2s000000000000beef/who.")]
    [InlineData("2s000100000000beef/who")]
    public void What_is_no_id_of_ours_is_not_read(string id) => Assert.Null(CustomIdCodec.Decode(id, []));

    private static AnswerReference Reference(string question) => new(question, Now, "beef");
}
