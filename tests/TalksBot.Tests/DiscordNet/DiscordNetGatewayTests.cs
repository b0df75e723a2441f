using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Platforms;
using TalksBot.Platforms.Discord;
using TalksBot.Platforms.Discord.Gateway;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Servers;
using TalksBot.Tests.Platforms.Discord;

namespace TalksBot.Tests.DiscordNet;

public sealed class DiscordNetGatewayTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    private const string Command = """
        {"id":"900","type":2,GUILD,"data":{"id":"3","type":1,"name":"who","options":[
        {"name":"name","type":3,"value":"Osta"},{"name":"only_me","type":5,"value":true}]}}
        """;

    /// <summary>What people do, in a server and in direct messages.</summary>
    public static TheoryData<string, string> Interactions { get; } = new()
    {
        { "a command in a server", Command },
        { "a command in direct messages", """{"id":"901","type":2,DIRECT,"data":{"id":"3","type":1,"name":"casualties"}}""" },
        { "a name being typed", """
            {"id":"902","type":4,DIRECT,"data":{"id":"3","type":1,"name":"who","options":[{"name":"name","type":3,"value":"Os","focused":true}]}}
            """ },
        { "a message command", """
            {"id":"903","type":2,GUILD,"data":{"id":"4","type":3,"name":"Check this claim","target_id":"8","resolved":{"messages":{"8":{
            "id":"8","channel_id":"31","type":0,"author":{"id":"9","username":"b","discriminator":"0"},"content":"Nobody was hurt.",
            "timestamp":"2031-01-01T00:00:00+00:00","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"pinned":false,"tts":false,
            "mention_everyone":false}}}}}
            """ },
        { "a button of an older version", """
            {"id":"904","type":3,GUILD,"data":{"custom_id":"old","component_type":2},"message":{"id":"8","channel_id":"31","type":0,
            "interaction_metadata":{"id":"7","type":2,"user":{"id":"7","username":"a","discriminator":"0"},"authorizing_integration_owners":{}},
            "author":{"id":"42","username":"talks","discriminator":"0"},"content":"","timestamp":"2031-01-01T00:00:00+00:00",
            "mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"pinned":false,"tts":false,"mention_everyone":false,
            "components":[{"type":1,"components":[{"type":2,"style":2,"label":"More","custom_id":"old"}]}]}}
            """ },
    };

    [Theory]
    [MemberData(nameof(Interactions))]
    public async Task A_response_over_the_gateway_is_the_one_over_HTTP(string what, string template)
    {
        var json = Filled(template);
        var time = new ManualTime(SignedVector.SignedAt);
        await using var bot = await GatewayBot.StartAsync(new FakeConversation(), time: time);
        await bot.Gateway.WaitAsync(Identify, 1);
        await bot.Gateway.DispatchAsync("INTERACTION_CREATE", json);
        var sent = await bot.Gateway.ResponseAsync((string)json["id"]!);

        await using var http = await DiscordBot.StartAsync(new FakeConversation(), time);
        var reply = await http.Services.GetRequiredService<DiscordPlatform>().AnswerAsync(InteractionReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()))!);
        Assert.Equal($"{what}: {Plain(JsonNode.Parse(InteractionResponseJson.Write(reply.Response)))}", $"{what}: {Plain(sent)}");
        if (reply.Response is InteractionResponse.Say)
            Assert.Equal("""{"parse":[]}""", sent["data"]!["allowed_mentions"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Interactions))]
    public async Task What_comes_over_the_gateway_is_what_comes_over_HTTP(string what, string template)
    {
        var json = Filled(template);
        var seen = new TaskCompletionSource<byte[]>();
        await using var gateway = await FakeGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        var running = new TalksBot.DiscordNet.DiscordNetGateway(FakeGateway.Token, gateway.BaseUrl, 2000, new ListLogger())
            .RunAsync((_, interaction) => Task.FromResult(seen.TrySetResult(interaction)), stop.Token);
        await gateway.WaitAsync(Identify, 1);
        await gateway.DispatchAsync("GUILD_CREATE", JsonNode.Parse(Guild)!);
        await gateway.DispatchAsync("INTERACTION_CREATE", json);
        var expected = InteractionReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()))!;
        Assert.Equal($"{what}: {Told(expected)}", $"{what}: {Told(InteractionReader.Read(await seen.Task.WaitAsync(TimeSpan.FromSeconds(20)))!)}");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task It_asks_for_no_privileged_intent_and_says_who_it_is()
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation());
        var identify = Assert.Single(await bot.Gateway.WaitAsync(Identify, 1));

        // Servers, and messages in them and to the bot; the words of messages are the privileged one, 1 << 15.
        Assert.Equal(1 | 1 << 9 | 1 << 12, (int)identify["d"]!["intents"]!);
        Assert.Equal(FakeGateway.Token, (string)identify["d"]!["token"]!);
        Assert.Empty(bot.Bot.Services.GetServices<IHttpEndpoints>());
    }

    [Fact]
    public async Task A_server_that_lets_the_bot_in_is_told_with_where_it_may_write_and_one_that_it_was_in_is_not()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<(string Name, JsonElement Json)>();
        await using var gateway = await FakeGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        var running = new TalksBot.DiscordNet.DiscordNetGateway(FakeGateway.Token, gateway.BaseUrl, 2000, new ListLogger()).RunAsync(
            (name, json) =>
            {
                told.Enqueue((name, JsonElement.Parse(json)));
                return Task.CompletedTask;
            },
            stop.Token);
        await gateway.WaitAsync(Identify, 1);
        await gateway.DispatchAsync("GUILD_CREATE", JsonNode.Parse(Guild)!);
        await gateway.DispatchAsync("GUILD_CREATE", FakeGateway.Server("21"));
        await gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = "20", ["unavailable"] = true });
        await gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = "21" });
        await UntilAsync(() => told.Count >= 2);
        Assert.Equal(["GUILD_CREATE", "GUILD_DELETE"], told.Select(item => item.Name).Order(StringComparer.Ordinal));
        var joined = ServerReader.Read(told.First(item => item.Name == "GUILD_CREATE").Json)!;
        Assert.Equal(("21", "31", "tr", "31"), (joined.Id, joined.SystemChannel, joined.Locale, Assert.Single(joined.Channels)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_mention_is_handed_on_with_what_it_replies_to_and_what_other_bots_say_is_not()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<byte[]>();
        await using var gateway = await FakeGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        var running = new TalksBot.DiscordNet.DiscordNetGateway(FakeGateway.Token, gateway.BaseUrl, 2000, new ListLogger()).RunAsync(
            (_, json) =>
            {
                told.Enqueue(json);
                return Task.CompletedTask;
            },
            stop.Token);
        await gateway.WaitAsync(Identify, 1);
        var server = FakeGateway.Server("20");
        server["unavailable"] = false;
        await gateway.DispatchAsync("GUILD_CREATE", server);
        var inThread = Message("802", "7", bot: false, Message("800", "9", bot: false, null));
        inThread["channel_id"] = "901";

        // Until Discord.Net has all of a server, it passes over what is said there.
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (told.IsEmpty)
        {
            await gateway.DispatchAsync("MESSAGE_CREATE", Message("801", "9", bot: true, null));
            await gateway.DispatchAsync("MESSAGE_CREATE", inThread);
            await Task.Delay(100, late.Token);
        }

        Assert.All(told, said => Assert.Equal(802UL, new MentionReader("42").Read(said)?.Id));
        var mention = new MentionReader("42").Read(told.First())!;
        Assert.Equal((802UL, "901", "31", "20"), (mention.Id, mention.Channel, mention.Parent, mention.Guild));
        Assert.Equal(("7", "is this true?"), (mention.User, mention.Text));
        Assert.Equal("<@42> is this true?", mention.RepliesTo);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task An_edit_is_handed_on_and_a_preview_of_a_link_is_none()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<(string Name, byte[] Json)>();
        await using var gateway = await FakeGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        var running = new TalksBot.DiscordNet.DiscordNetGateway(FakeGateway.Token, gateway.BaseUrl, 2000, new ListLogger()).RunAsync(
            (name, json) =>
            {
                told.Enqueue((name, json));
                return Task.CompletedTask;
            },
            stop.Token);
        await gateway.WaitAsync(Identify, 1);
        var server = FakeGateway.Server("20");
        server["unavailable"] = false;
        await gateway.DispatchAsync("GUILD_CREATE", server);
        var edited = Message("802", "7", bot: false, null);
        edited["edited_timestamp"] = "2031-01-01T00:01:00+00:00";
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!told.Any(item => item.Name == "MESSAGE_UPDATE"))
        {
            await gateway.DispatchAsync("MESSAGE_UPDATE", Message("801", "7", bot: false, null));
            await gateway.DispatchAsync("MESSAGE_UPDATE", edited);
            await Task.Delay(100, late.Token);
        }

        var mentions = told.Where(item => item.Name == "MESSAGE_UPDATE").Select(item => new MentionReader("42").Read(item.Json)!).ToList();
        Assert.All(mentions, mention => Assert.Equal((802UL, true, true), (mention.Id, mention.IsEdited, mention.IsMentioned)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_long_answer_is_deferred_and_edited_in()
    {
        var ready = new TaskCompletionSource();
        var conversation = new FakeConversation();
        conversation.Answering = async (message, _, _) =>
        {
            await ready.Task;
            return SomeAnswer.With(7, question: message.Text);
        };
        await using var bot = await GatewayBot.StartAsync(conversation);
        await bot.Gateway.WaitAsync(Identify, 1);
        await bot.Gateway.DispatchAsync("INTERACTION_CREATE", Filled(Command));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await bot.Gateway.ResponseAsync("900")).ToJsonString());
        ready.SetResult();
        await UntilAsync(() => bot.Gateway.Posted.Any(post => post.Path.EndsWith("/webhooks/5/secret/messages/@original", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lost_connection_is_resumed_and_goes_on()
    {
        var conversation = new FakeConversation();
        await using var bot = await GatewayBot.StartAsync(conversation);
        await bot.Gateway.WaitAsync(Identify, 1);
        await bot.Gateway.CloseAsync(4000);
        var resume = Assert.Single(await bot.Gateway.WaitAsync(Resume, 1));
        Assert.Equal("session", (string)resume["d"]!["session_id"]!);
        await bot.Gateway.DispatchAsync("INTERACTION_CREATE", Filled(Command));
        await bot.Gateway.ResponseAsync("900");
        Assert.Single(conversation.Asked);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation());
        await bot.Gateway.WaitAsync(Identify, 1);
        await bot.Gateway.AskToReconnectAsync();
        await bot.Gateway.WaitAsync(Resume, 1);
        Assert.Single(await bot.Gateway.WaitAsync(Identify, 1));
    }

    [Fact]
    public async Task A_session_that_is_over_is_begun_anew()
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation());
        await bot.Gateway.WaitAsync(Identify, 1);
        await bot.Gateway.CloseAsync(4006);
        await bot.Gateway.WaitAsync(Identify, 2);
    }

    [Fact]
    public async Task A_bot_in_many_servers_takes_several_connections()
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation(), gateway => gateway.Servers = 1500, null, ("Discord:ShardAbove", "1000"));
        var identified = await bot.Gateway.WaitAsync(Identify, 2);
        Assert.Equal(["[0,2]", "[1,2]"], identified.Select(message => message["d"]!["shard"]!.ToJsonString()).Order(StringComparer.Ordinal));
        await bot.Gateway.DispatchAsync("INTERACTION_CREATE", Filled(Command), shard: 1);
        await bot.Gateway.ResponseAsync("900");
    }

    [Theory]
    [InlineData("Discord:Token", "wrong", null, "Discord:Token")]
    [InlineData("Discord:ShardAbove", "3000", 4004, "Discord:Token")]
    [InlineData("Discord:ShardAbove", "3000", 4011, "Discord:ShardAbove")]
    [InlineData("Discord:ShardAbove", "0", null, "Discord:ShardAbove")]
    public async Task What_Discord_or_the_build_does_not_take_is_one_clear_line(string key, string value, int? close, string named)
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation(), gateway => gateway.CloseOnIdentify = close, null, (key, value));
        await UntilAsync(bot.Bot.Log.Errors.Any);
        var line = Assert.Single(bot.Bot.Log.Errors);
        Assert.StartsWith("Discord doesn't run: ", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Bot.Log.All, logged => logged.Contains(FakeGateway.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_public_key_it_listens_for_what_Discord_posts_as_well()
    {
        await using var bot = await GatewayBot.StartAsync(new FakeConversation(), null, null, ("Discord:PublicKey", DiscordBot.PublicKey));
        await bot.Gateway.WaitAsync(Identify, 1);
        Assert.Equal(2, bot.Bot.Services.GetServices<IHttpEndpoints>().Count());
    }

    private const string Guild =
        """
        {"id":"20","name":"town","unavailable":false,"owner_id":"1","member_count":1,"large":false,"joined_at":"2031-01-01T00:00:00+00:00",
         "roles":[{"id":"20","name":"@everyone","permissions":"0","position":0,"color":0,"hoist":false,"managed":false,"mentionable":false},
                  {"id":"600","name":"a","permissions":"32","position":1,"color":0,"hoist":false,"managed":false,"mentionable":false},
                  {"id":"601","name":"b","permissions":"0","position":2,"color":0,"hoist":false,"managed":false,"mentionable":false}],
         "emojis":[],"features":[],"channels":[],"members":[],"presences":[],"voice_states":[],"threads":[],"stickers":[],"guild_scheduled_events":[],
         "afk_timeout":0,"verification_level":0,"default_message_notifications":0,"explicit_content_filter":0,"mfa_level":0,"system_channel_flags":0,
         "premium_tier":0,"preferred_locale":"en-US","nsfw_level":0,"premium_progress_bar_enabled":false}
        """;

    private const string Everywhere = """
        "application_id":"5","token":"secret","version":1,"channel_id":"31","app_permissions":"19456","entitlements":[],
        "locale":"tr","context":0,"authorizing_integration_owners":{"0":"20"}
        """;
    private const string Square = """
        "channel":{"id":"31","type":0,"name":"square","guild_id":"20","position":1,"permissions":"0","nsfw":false,"topic":null,
        "parent_id":null,"rate_limit_per_user":0,"flags":0}
        """;
    private const string Direct = """
        "channel":{"id":"31","type":1,"recipients":[{"id":"42","username":"talks","discriminator":"0"}],"last_message_id":"8","flags":0}
        """;

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!holds())
            await Task.Delay(10, late.Token);
    }

    private static JsonObject Message(string id, string author, bool bot, JsonObject? repliesTo)
    {
        var message = new JsonObject
        {
            ["id"] = id, ["channel_id"] = "31", ["guild_id"] = "20", ["type"] = repliesTo is null ? 0 : 19, ["content"] = "<@42> is this true?",
            ["author"] = new JsonObject { ["id"] = author, ["username"] = "a", ["discriminator"] = "0", ["bot"] = bot },
            ["timestamp"] = "2031-01-01T00:00:00+00:00", ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(), ["embeds"] = new JsonArray(), ["pinned"] = false, ["tts"] = false, ["mention_everyone"] = false,
        };
        if (repliesTo is not null)
        {
            message["referenced_message"] = repliesTo;
            message["message_reference"] = new JsonObject { ["message_id"] = "800", ["channel_id"] = "31", ["guild_id"] = "20" };
        }

        return message;
    }

    private static JsonNode Filled(string template) => JsonNode.Parse(template
        .Replace("GUILD", $$"""
            {{Everywhere}},{{Square}},"guild_id":"20","member":{"user":{"id":"7","username":"a","discriminator":"0"},
            "roles":["600","601"],"permissions":"32","joined_at":"2031-01-01T00:00:00+00:00","flags":0,"deaf":false,"mute":false}
            """, StringComparison.Ordinal)
        .Replace("DIRECT", $$"""{{Everywhere}},{{Direct}},"user":{"id":"7","username":"a","discriminator":"0"}""", StringComparison.Ordinal))!;

    private static string Told(Interaction interaction) => string.Join('\n', typeof(Interaction).GetProperties()
        .Where(property => property.Name is not nameof(Interaction.Token))
        .Select(property => $"{property.Name}: {Text(property.GetValue(interaction))}"));

    private static string Text(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, string>> pairs => string.Join(", ", pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
        IEnumerable<string> items => string.Join(", ", items),
        _ => $"{value}",
    };

    /// <summary>What a payload says, without what says nothing: Discord.Net writes out defaults and leaves out empty lists.</summary>
    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject fields => "{" + string.Join(",", fields
            .Where(field => !SaysNothing(field.Key, field.Value))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}:{Plain(field.Value)}")) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Plain)) + "]",
        _ => node?.ToJsonString() ?? "",
    };

    private static bool SaysNothing(string name, JsonNode? value) =>
        value is null or JsonArray { Count: 0 }
        || value is JsonValue single && single.TryGetValue<bool>(out var flag) && !flag
        || name == "type" && value.ToJsonString() == "\"rich\""
        || value is JsonValue text && text.TryGetValue<string>(out var word) && word.Length == 0
        || name is "min_values" or "max_values" && value.ToJsonString() == "1";
}
