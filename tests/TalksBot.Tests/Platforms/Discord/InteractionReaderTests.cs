using System.Text;
using TalksBot.Platforms.Discord.Interactions;

namespace TalksBot.Tests.Platforms.Discord;

public sealed class InteractionReaderTests
{
    [Fact]
    public void A_command_in_a_server_is_read()
    {
        var interaction = Read("""
            {"id":"900","application_id":"5","type":2,"token":"secret","guild_id":"20","channel_id":"31","version":1,
             "member":{"user":{"id":"7","username":"a"},"roles":["600","601"],"permissions":"0"},
             "data":{"id":"3","type":1,"name":"who","options":[{"name":"name","type":3,"value":"Osta"},{"name":"only_me","type":5,"value":true}]}}
            """)!;
        Assert.Equal((900UL, InteractionKind.Command, "5", "20", "31", "7"),
            (interaction.Id, interaction.Kind, interaction.Application, interaction.Guild, interaction.Channel, interaction.User));
        Assert.Equal(["600", "601"], interaction.Roles.AsEnumerable());
        Assert.Equal(("who", "Osta", "true"), (interaction.Command, interaction.Options["name"], interaction.Options["only_me"]));
        Assert.Equal("secret", interaction.Token.Reveal());
        Assert.DoesNotContain("secret", interaction.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_direct_messages_the_user_stands_by_itself() =>
        Assert.Equal(("7", null), Read("""{"id":"1","type":2,"user":{"id":"7"},"data":{"name":"who"}}""") is { } read ? (read.User, read.Guild) : default);

    [Fact]
    public void The_option_being_typed_is_read() =>
        Assert.Equal("name", Read("""{"id":"1","type":4,"data":{"name":"who","options":[{"name":"name","type":3,"value":"Os","focused":true}]}}""")?.Focused);

    [Fact]
    public void The_message_that_a_command_was_called_on_is_read() =>
        Assert.Equal("words", Read("""
            {"id":"1","type":2,"data":{"type":3,"name":"Check this claim","target_id":"8","resolved":{"messages":{"8":{"content":"words"}}}}}
            """)?.TargetText);

    [Fact]
    public void A_pressed_button_brings_the_ids_of_its_message()
    {
        var interaction = Read("""
            {"id":"1","type":3,"data":{"custom_id":"b","component_type":3,"values":["2"]},
             "message":{"id":"4","components":[{"type":1,"components":[{"type":2,"custom_id":"a"},{"type":2,"url":"x"}]},
             {"type":1,"components":[{"type":3,"custom_id":"b"}]}]}}
            """)!;
        Assert.Equal(["a", "b"], interaction.Beside.AsEnumerable());
        Assert.Equal(["2"], interaction.Chosen.AsEnumerable());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Among_others_who_have_no_bot_with_them_it_cannot_write_later(int context, bool isAmongOthers) =>
        Assert.Equal(isAmongOthers, Read("{\"id\":\"1\",\"type\":2,\"context\":" + context + "}")?.IsAmongOthers);

    [Theory]
    [InlineData(0, "31", null)]
    [InlineData(10, "70/31", "70")]
    [InlineData(11, "70/31", "70")]
    [InlineData(12, "70/31", "70")]
    [InlineData(15, "31", null)]
    public void A_thread_is_known_with_its_channel_and_a_channel_without_its_category(int type, string chat, string? parent)
    {
        var json = "{\"id\":\"1\",\"type\":2,\"channel_id\":\"31\",\"channel\":{\"id\":\"31\",\"parent_id\":\"70\",\"type\":" + type + "}}";
        Assert.Equal((chat, parent), Read(json) is { } read ? (read.Chat, read.Parent) : default);
    }

    [Theory]
    [InlineData("""{"interaction_metadata":{"user":{"id":"7"}},"referenced_message":{"author":{"id":"9"}}}""", "7")]
    [InlineData("""{"referenced_message":{"author":{"id":"9"}}}""", "9")]
    [InlineData("""{"referenced_message":null}""", "")]
    public void Who_asked_is_told_by_the_command_or_by_the_message_that_the_answer_replies_to(string message, string asker) =>
        Assert.Equal(asker, Read($$"""{"id":"1","type":3,"message":{{message}}}""")?.Asker);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":\"-1\",\"type\":1}")]
    [InlineData("{\"id\":\"1\",\"type\":1}x")]
    [InlineData("{\"id\":\"1\",\"type\":2,\"data\":{\"name\":\"\\ud800\"}}")]
    public void What_is_no_interaction_is_not_read(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"id":"1","type":"x","data":[],"member":7,"channel_id":null}""")]
    [InlineData("""{"id":"1","type":99,"data":{"options":{"a":1},"name":5,"values":"x"}}""")]
    [InlineData("""{"id":"1","type":3,"message":{"components":[1,{"components":[2,{"custom_id":3}]}]}}""")]
    public void Fields_of_a_wrong_kind_count_as_absent(string json) => Assert.NotNull(Read(json));

    [Fact]
    public void Deep_nesting_is_refused() => Assert.Null(Read($$"""{"id":"1","type":1,"data":{{new string('[', 5000)}}{{new string(']', 5000)}}}"""));

    private static Interaction? Read(string json) => InteractionReader.Read(Encoding.UTF8.GetBytes(json));
}
