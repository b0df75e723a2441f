using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;
using TalksBot.Platforms.Discord.Registration;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Commands that the bot names are pressed, not typed.</summary>
public sealed class CommandMentionTests
{
    private const string Listed = """
        [{"id":"1100000000000000001","name":"who","type":1},{"id":"1100000000000000002","name":"follows","type":1},
         {"id":"1100000000000000003","name":"Check this claim","type":3}]
        """;

    [Theory]
    [InlineData("/follows lists it, /unfollow ends one.", "</follows:1100000000000000002> lists it, /unfollow ends one.")]
    [InlineData("**/who name, role or deed** says who", "**</who:1100000000000000001> name, role or deed** says who")]
    [InlineData("Ask with /who, or\n/who.", "Ask with </who:1100000000000000001>, or\n</who:1100000000000000001>.")]
    [InlineData("> [1] “/who knows”\n/who", "> [1] “/who knows”\n</who:1100000000000000001>")]
    [InlineData("https://a.example/who and/who ./who /whom /who/what", "https://a.example/who and/who ./who /whom /who/what")]
    public void What_is_named_in_a_text_is_a_mention_and_quotations_and_addresses_stay(string text, string expected)
    {
        var mentions = Known();
        Assert.Equal(expected, mentions.In(new DiscordMessage(text)).Content);
        Assert.Equal(expected, mentions.In(new DiscordMessage { Embed = new DiscordEmbed { Description = text } }).Embed!.Description);
    }

    [Fact]
    public void Titles_and_footers_show_no_mentions_and_have_none()
    {
        var message = new DiscordMessage { Embed = new DiscordEmbed { Title = "/who", Description = "/who", Footer = "/who" } };
        var linked = Known().In(message).Embed!;
        Assert.Equal(("/who", "</who:1100000000000000001>", "/who"), (linked.Title, linked.Description, linked.Footer));
        Assert.Equal(message, new CommandMentions().In(message));
    }

    [Fact]
    public void What_mentions_would_make_too_textstays_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("/who ", 400));
        Assert.Equal(text, Known().In(new DiscordMessage(text)).Content);
        var embed = new DiscordEmbed { Title = new string('t', 256), Description = string.Concat(Enumerable.Repeat("/who ", 180)) };
        MessageLimits.Check(Known().In(new DiscordMessage { Embed = embed }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_ids_come_with_the_registration_whether_the_list_was_sent_or_known(bool isKnown)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Answering = (request, response) => response.WriteAsync(request.Method == "GET" && !isKnown ? "[]" : Menu());
        var conversation = new FakeConversation
        {
            Answering = (message, _, _) => Task.FromResult(SomeAnswer.With(0, question: message.Text) with { Notes = ["Try /casualties."] }),
        };
        await using var bot = await DiscordBot.StartAsync(
            conversation, null, ("Discord:BaseUrl", discord.BaseUrl), ("Discord:ApplicationId", "5"), ("Discord:Token", "secret-token"));
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!bot.Log.All.Any(line => line.Contains("list of commands", StringComparison.Ordinal)))
            await Task.Delay(10, late.Token);
        var reply = await bot.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(new Interaction
        {
            Id = 1, Kind = InteractionKind.Command, Token = new InteractionToken("t"), User = "7", Channel = "31", Command = "casualties",
        });
        var said = Assert.IsType<InteractionResponse.Say>(reply.Response).Message;
        Assert.Contains("Try </casualties:7001>.", said.Embed!.Description, StringComparison.Ordinal);
    }

    private static CommandMentions Known()
    {
        var mentions = new CommandMentions();
        mentions.Learn(JsonElement.Parse(Listed));
        mentions.Learn(JsonElement.Parse("{}"));
        return mentions;
    }

    /// <summary>The bot's own menu, as Discord gives it back.</summary>
    private static string Menu()
    {
        var menu = System.Text.Json.Nodes.JsonNode.Parse(CommandJson.Write(CommandMenu.Of(new FakeConversation().Commands)))!.AsArray();
        for (var index = 0; index < menu.Count; index++)
            menu[index]!["id"] = $"{7000 + index}";
        return menu.ToJsonString();
    }
}
