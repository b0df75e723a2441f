using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chat;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Http;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Storage;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>Servers that let the bot in and put it out, told over the gateway or as signed events over HTTP.</summary>
public sealed class DiscordServerTests : IAsyncLifetime
{
    private const string Town = """
        {"id":"20","system_channel_id":"31","preferred_locale":"tr","channels":[
        {"id":"40","type":2,"position":0},{"id":"33","type":0,"position":2},{"id":"32","type":0,"position":1},{"id":"31","type":0,"position":9},
        {"id":"34","type":5,"position":3}]}
        """;

    private readonly ScriptedConversation conversation = new();
    private FakeDiscord discord = null!;

    public async Task InitializeAsync() => discord = await FakeDiscord.StartAsync();

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task A_server_hears_the_first_word_once_in_the_channel_that_greets()
    {
        var (bot, take) = await ConnectAsync();
        await using var running = bot;
        await TellAsync(take, GatewayEvents.Joined, Town);
        await TellAsync(take, GatewayEvents.Left, """{"id":"20"}""");
        await TellAsync(take, GatewayEvents.Joined, Town);
        var word = Assert.Single(Said());
        Assert.EndsWith("/channels/31/messages", word.Path, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(word.Body);
        MessageLimits.Check(body.RootElement);
        Assert.False(body.RootElement.TryGetProperty("flags", out _));
        var asked = Assert.Single(conversation.Asked);
        Assert.Equal(("/help", "31", "tr", false), (asked.Text, asked.Chat, asked.UserLanguage, asked.IsAdmin));
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_next_channels_are_tried_and_then_no_more()
    {
        discord.Answering = (request, response) =>
        {
            response.StatusCode = request.Path.Contains("/channels/33/", StringComparison.Ordinal) ? 200 : 403;
            return response.WriteAsync("""{"code":50013}""");
        };
        var (bot, take) = await ConnectAsync();
        await using var running = bot;
        await TellAsync(take, GatewayEvents.Joined, Town);
        Assert.Equal(["31", "32", "33"], Said().Select(request => request.Path.Split('/')[^2]));
        discord.Answering = (_, response) =>
        {
            response.StatusCode = 403;
            return response.WriteAsync("{}");
        };
        await TellAsync(take, GatewayEvents.Joined, Town.Replace("\"id\":\"20\"", "\"id\":\"21\"", StringComparison.Ordinal));
        Assert.Equal(6, Said().Length);
    }

    [Fact]
    public async Task A_server_that_puts_the_bot_out_leaves_nothing_and_others_keep_theirs()
    {
        var (bot, take) = await ConnectAsync();
        await using var running = bot;
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        var memberships = bot.Services.GetRequiredService<Memberships>();
        foreach (var (chat, server) in new[] { ("31", "20"), ("32", "20"), ("51", "50"), ("61", "@7") })
        {
            await settings.SetAsync("discord", chat, new ChatSettings { IsShort = true }, CancellationToken.None);
            await memberships.PlaceAsync("discord", chat, server, CancellationToken.None);
        }

        await TellAsync(take, GatewayEvents.Left, """{"id":"20"}""");
        var kept = await Task.WhenAll(new[] { "31", "32", "51", "61" }.Select(IsShortAsync));
        Assert.Equal([false, false, true, true], kept);
        Assert.Null(await memberships.FindServerAsync("discord", "31", CancellationToken.None));

        async Task<bool> IsShortAsync(string chat) => (await settings.GetAsync("discord", chat, CancellationToken.None)).IsShort;
    }

    [Fact]
    public async Task What_a_channel_keeps_is_known_to_stand_in_its_server_and_in_direct_messages_with_whom()
    {
        await using var bot = await DiscordBot.StartAsync(new ActingConversation(), null, ("Discord:BaseUrl", discord.BaseUrl));
        var platform = bot.Services.GetRequiredService<TalksBot.Platforms.Discord.DiscordPlatform>();
        var call = new Interaction { Id = 1, Kind = InteractionKind.Command, Token = new InteractionToken("t"), User = "7", Channel = "31", Guild = "20" };
        await platform.AnswerAsync(call with { Command = "follow" });
        await platform.AnswerAsync(call with { Id = 2, Command = "follow", Channel = "61", Guild = null });
        await platform.AnswerAsync(call with { Id = 3, Command = "who", Channel = "32" });
        var memberships = bot.Services.GetRequiredService<Memberships>();
        Assert.Equal("20", await memberships.FindServerAsync("discord", "31", CancellationToken.None));
        Assert.Equal("@7", await memberships.FindServerAsync("discord", "61", CancellationToken.None));
        Assert.Null(await memberships.FindServerAsync("discord", "32", CancellationToken.None));
    }

    [Theory]
    [InlineData("a ping of events", 0)]
    [InlineData("let into a server", 1)]
    [InlineData("commands let into a server", 0)]
    [InlineData("taken by a user", 0)]
    [InlineData("an event that nobody knows", 0)]
    public async Task Signed_events_are_acknowledged_and_a_server_is_greeted(string what, int words)
    {
        await using var bot = await ListenAsync(("Discord:Token", "token"));
        using var client = new HttpClient();
        for (var time = 0; time < 2; time++)
        {
            // Discord sends once more what it thinks wasn't taken.
            using var response = await client.SendAsync(SignedVector.Named(what).Request(Events(bot)));
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            await bot.Services.GetRequiredService<LaterWork>().WhenIdle();
        }

        Assert.Equal(words, Said().Length);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_said_and_nothing_noted()
    {
        await using var bot = await ListenAsync();
        using var client = new HttpClient();
        using var response = await client.SendAsync(SignedVector.Named("let into a server").Request(Events(bot)));
        await bot.Services.GetRequiredService<LaterWork>().WhenIdle();
        Assert.Empty(Said());
        Assert.True(await bot.Services.GetRequiredService<Memberships>().GreetAsync("discord", "20", CancellationToken.None));
    }

    [Fact]
    public async Task Who_takes_the_bot_off_leaves_nothing_in_direct_messages()
    {
        await using var bot = await ListenAsync();
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        await settings.SetAsync("discord", "61", new ChatSettings { IsShort = true }, CancellationToken.None);
        await bot.Services.GetRequiredService<Memberships>().PlaceAsync("discord", "61", "@7", CancellationToken.None);
        using var client = new HttpClient();
        using var response = await client.SendAsync(SignedVector.Named("taken off by a user").Request(Events(bot)));
        await bot.Services.GetRequiredService<LaterWork>().WhenIdle();
        Assert.Equal(ChatSettings.Default, await settings.GetAsync("discord", "61", CancellationToken.None));
    }

    [Fact]
    public async Task Events_that_the_keys_owner_did_not_sign_are_refused()
    {
        await using var bot = await ListenAsync(("Discord:Token", "token"));
        using var client = new HttpClient();
        foreach (var bad in SignedVector.All.Where(vector => !vector.IsGood))
        {
            using var response = await client.SendAsync(bad.Request(Events(bot)));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        using var wrong = await client.SendAsync(SignedVector.Named("no body at all").Request(Events(bot)));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Empty(Said());
    }

    private Task<DiscordBot> ListenAsync(params (string Key, string Value)[] settings) =>
        DiscordBot.StartAsync(conversation, new ManualTime(SignedVector.SignedAt), [("Discord:BaseUrl", discord.BaseUrl), .. settings]);

    private static Uri Events(DiscordBot bot) => new(bot.Endpoint, EventEndpoint.Path);

    private async Task<(DiscordBot Bot, Func<string, byte[], Task> Take)> ConnectAsync()
    {
        var connected = new TaskCompletionSource<Func<string, byte[], Task>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var bot = await DiscordBot.StartAsync(
            conversation, null, [("Discord:BaseUrl", discord.BaseUrl), ("Discord:Token", "MQ.xxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyy")],
            (_, _) => async (taking, stop) =>
            {
                connected.SetResult(taking);
                await Task.Delay(Timeout.Infinite, stop);
            });
        return (bot, await connected.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static Task TellAsync(Func<string, byte[], Task> take, string name, string json) => take(name, Encoding.UTF8.GetBytes(json));

    private ReceivedRequest[] Said() =>
        [.. discord.Received.Where(request => request.Method == "POST" && request.Path.Contains("/channels/", StringComparison.Ordinal))];
}
