using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Core.Commands;
using TalksBot.Platforms.Discord.Gateway;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>What is said to the bot in channels and threads, as the gateway brings it: in Discord's own JSON, without Discord.Net.</summary>
public sealed class DiscordMentionTests : IAsyncLifetime
{
    private const string Me = "4200000000000000001";

    // Discord's tokens begin with the bot's id in base64.
    private static readonly string Token = $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(Me)).TrimEnd('=')}.xxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyy";

    private readonly ScriptedConversation conversation = new();
    private FakeDiscord discord = null!;
    private DiscordBot bot = null!;
    private Func<string, byte[], Task> take = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        var connected = new TaskCompletionSource<Func<string, byte[], Task>>(TaskCreationOptions.RunContinuationsAsynchronously);
        bot = await DiscordBot.StartAsync(
            conversation, null,
            [("Discord:BaseUrl", discord.BaseUrl), ("Discord:Token", Token), ("Discord:Admins:0", "42"), ("Discord:RateLimits:PerUser", "4")],
            (_, _) => async (taking, stop) =>
            {
                connected.SetResult(taking);
                await Task.Delay(Timeout.Infinite, stop);
            });
        take = await connected.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    [Fact]
    public void The_bots_id_stands_in_its_token()
    {
        Assert.Equal(Me, MentionHandler.BotId(Token));
        Assert.Equal("", MentionHandler.BotId("no token"));
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_as_a_reply_that_pings_nobody()
    {
        var sent = Assert.Single(await SayAsync($"<@{Me}> who is veld?", channel: "901"));
        Assert.EndsWith("/channels/901/messages", sent.Path, StringComparison.Ordinal);
        MessageLimits.Check(sent.Body);
        Assert.Equal("1001", sent.Body.GetProperty("message_reference").GetProperty("message_id").GetString());
        Assert.Contains("Ilmar Veld", sent.Body.GetProperty("embeds")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(("who is veld?", "901"), (conversation.Asked[0].Text, conversation.Asked[0].Chat));
    }

    [Theory]
    [InlineData("is this true?")]
    [InlineData("source?")]
    [InlineData("fact check")]
    [InlineData("/check")]
    public async Task A_reply_that_asks_whether_it_is_so_checks_the_message_replied_to(string words)
    {
        await SayAsync($"<@{Me}> {words}", repliesTo: "Nine dock workers died");
        Assert.Equal("/check Nine dock workers died", conversation.Asked[0].Text);
    }

    [Fact]
    public async Task A_message_whose_words_Discord_does_not_show_is_known_as_wordless()
    {
        await SayAsync($"<@{Me}> is this true?", repliesTo: "");
        Assert.True(conversation.Asked[0].PicksWordless);
    }

    [Fact]
    public async Task Called_by_its_name_alone_it_says_what_it_is_about()
    {
        await SayAsync($"<@!{Me}>");
        Assert.Equal("/help", conversation.Asked[0].Text);
    }

    [Theory]
    [InlineData("who is veld?", "20", "7", false)]
    [InlineData("<@4200000000000000001> nice one", "20", "7", false)]
    [InlineData("<@4200000000000000001> who is veld?", "20", "7", true)]
    [InlineData("<@4200000000000000001> who is veld?", "20", Me, false)]
    public async Task Others_talk_reactions_and_bots_get_no_answer(string words, string guild, string author, bool isBot) =>
        Assert.Empty(await SayAsync(words, guild: guild, author: author, isBot: isBot));

    [Fact]
    public async Task A_direct_message_needs_no_mention()
    {
        Assert.Single(await SayAsync("who is veld?", guild: null));
        Assert.True(conversation.Asked[0].IsPrivate);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_once_and_context_goes_on_from_ones_own_answer()
    {
        await SayAsync($"<@{Me}> /casualties");
        await SayAsync($"<@{Me}> /who veld", author: "8");
        var context = Assert.Single(await SayAsync($"<@{Me}> /context 2"));
        Assert.Contains("9 dead dock workers", context.Body.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        await SayAsync($"<@{Me}> /casualties");
        await SayAsync($"<@{Me}> /casualties");
        Assert.Contains("ask again", Assert.Single(await SayAsync($"<@{Me}> /casualties")).Body.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Empty(await SayAsync($"<@{Me}> /casualties"));
    }

    [Theory]
    [InlineData(200, "/channels/77/messages")]
    [InlineData(403, "/channels/31/messages")]
    public async Task Who_asks_too_much_is_told_in_direct_messages_where_they_take_any(int direct, string path)
    {
        discord.Answering = (request, response) =>
        {
            response.StatusCode = request.Path.EndsWith("/channels/77/messages", StringComparison.Ordinal) ? direct : 200;
            return response.WriteAsync(request.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal) ? """{"id":"77"}""" : "{}");
        };
        for (var time = 0; time < 4; time++)
            await SayAsync($"<@{Me}> /casualties");
        var told = (await SayAsync($"<@{Me}> /casualties")).Last(message => !message.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal));
        Assert.EndsWith(path, told.Path, StringComparison.Ordinal);
        Assert.Contains("ask again", told.Body.GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_has_the_settings_of_its_channel()
    {
        var settings = bot.Services.GetRequiredService<IChatSettings>();
        await settings.SetAsync("discord", "31", new ChatSettings { Language = "tr" }, CancellationToken.None);
        await SayAsync($"<@{Me}> /who veld", channel: "901", parent: "31");
        Assert.Equal(("31/901", "tr"), (conversation.Asked[0].Chat, conversation.Asked[0].ChatLanguage));
    }

    [Fact]
    public async Task Whoever_runs_the_bot_is_known_and_a_role_is_not()
    {
        await SayAsync($"<@{Me}> /who veld", author: "42");
        await SayAsync($"<@{Me}> /who veld");
        Assert.Equal([true, false], conversation.Asked.Select(asked => asked.IsAdmin));
        Assert.DoesNotContain(conversation.Asked, asked => asked.IsChatAdmin);
    }

    [Fact]
    public async Task An_edited_question_has_its_answer_changed_in_place()
    {
        NumberMessages();
        var asked = JustNow;
        await SayAsync($"<@{Me}> who is veld?", id: asked);
        var change = Assert.Single(await SayAsync($"<@{Me}> /casualties", id: asked, isEdited: true));
        Assert.EndsWith("/channels/31/messages/5001", change.Path, StringComparison.Ordinal);
        Assert.Equal("PATCH", discord.Received.Last().Method);
        Assert.Contains("the harbour council says", change.Body.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.False(change.Body.TryGetProperty("message_reference", out _));
    }

    [Fact]
    public async Task An_edit_that_leaves_the_question_as_it_is_changes_nothing_and_neither_does_one_of_long_ago()
    {
        NumberMessages();
        var asked = JustNow;
        await SayAsync($"<@{Me}> who is veld?", id: asked);
        Assert.Empty(await SayAsync($"<@{Me}> who is veld?", id: asked, isEdited: true));
        Assert.Empty(await SayAsync($"<@{Me}> nice one", id: asked, isEdited: true));
        Assert.Empty(await SayAsync($"<@{Me}> who is veld?", id: "1002", isEdited: true));
    }

    [Fact]
    public async Task A_message_that_comes_to_mention_the_bot_by_an_edit_is_answered()
    {
        NumberMessages();
        var said = JustNow;
        Assert.Empty(await SayAsync("who is veld?", id: said));
        var answer = Assert.Single(await SayAsync($"<@{Me}> who is veld?", id: said, isEdited: true));
        Assert.EndsWith("/channels/31/messages", answer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_somebody_deleted_meanwhile_is_given_anew()
    {
        NumberMessages();
        var asked = JustNow;
        await SayAsync($"<@{Me}> who is veld?", id: asked);
        NumberMessages(changed: 404);
        await SayAsync($"<@{Me}> /casualties", id: asked, isEdited: true);
        Assert.Equal(["POST", "PATCH", "DELETE", "POST"], discord.Received.Where(IsMessage).Select(request => request.Method));
    }

    [Fact]
    public async Task What_is_for_the_asker_alone_is_short_and_goes_when_they_are_answered_again()
    {
        NumberMessages();
        var refusal = Assert.Single(await SayAsync($"<@{Me}> {ScriptedConversation.Refused}"));
        MessageLimits.Check(refusal.Body);
        Assert.False(refusal.Body.TryGetProperty("flags", out _));
        Assert.DoesNotContain("👍", refusal.Body.GetRawText(), StringComparison.Ordinal);
        await SayAsync($"<@{Me}> /who veld", author: "8");
        Assert.DoesNotContain(discord.Received, request => request.Method == "DELETE");
        await SayAsync($"<@{Me}> /who veld");
        Assert.EndsWith("/channels/31/messages/5001", Assert.Single(discord.Received, request => request.Method == "DELETE").Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"content":"","message_snapshots":[{"message":{"content":"Nine dock workers died"}}]}""")]
    [InlineData("""{"content":"","poll":{"question":{"text":"Nine dock workers died"}}}""")]
    [InlineData("""{"content":" ","embeds":[{"title":"Port Sael","description":"Nine dock workers died"}]}""")]
    public async Task What_was_forwarded_asked_in_a_poll_or_shown_on_a_card_is_checked(string replied)
    {
        await SayAsync($"<@{Me}> is this true?", replied: replied);
        Assert.Equal("/check Nine dock workers died", conversation.Asked[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("really??")]
    public async Task The_bots_name_alone_as_a_reply_checks_the_message_replied_to(string words)
    {
        await SayAsync($"<@{Me}> {words}", repliesTo: "Nine dock workers died");
        Assert.Equal("/check Nine dock workers died", conversation.Asked[0].Text);
    }

    [Fact]
    public async Task A_reply_to_an_answer_goes_on_from_that_answer_whoever_asked_for_it()
    {
        NumberMessages();
        await SayAsync($"<@{Me}> /casualties");
        await SayAsync($"<@{Me}> /who veld", author: "8");
        var source = Assert.Single(await SayAsync("source?", author: "8", replied: """{"id":"5001"}""", ours: true));
        Assert.Contains("9 dead dock workers", source.Body.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        var context = Assert.Single(await SayAsync("/context 2", author: "8", replied: """{"id":"5001"}""", ours: true));
        Assert.Contains("9 dead dock workers", context.Body.GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_said_to_the_bot_before_others_is_answered_where_there_is_an_answer()
    {
        Assert.Empty(await SayAsync("everybody lies here", replied: """{"id":"5001"}""", ours: true));
        Assert.Single(await SayAsync("veld", replied: """{"id":"5001"}""", ours: true));
        Assert.Single(await SayAsync($"<@{Me}> everybody lies here"));
    }

    [Fact]
    public async Task Help_and_settings_are_no_questions()
    {
        for (var time = 0; time < 5; time++)
            await SayAsync($"<@{Me}> /who veld");
        Assert.Single(await SayAsync($"<@{Me}> /privacy"));
    }

    private static string JustNow =>
        $"{(ulong)(DateTimeOffset.UtcNow - new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMilliseconds << 22}";

    /// <summary>Gives each message that comes an id, and answers changes with a status.</summary>
    private void NumberMessages(int changed = 200)
    {
        var last = 5000;
        discord.Answering = (request, response) =>
        {
            response.StatusCode = request.Method == "PATCH" ? changed : 200;
            return response.WriteAsync(request.Method == "POST" ? $$"""{"id":"{{++last}}"}""" : "{}");
        };
    }

    private async Task<(string Path, JsonElement Body)[]> SayAsync(
        string words, string channel = "31", string? guild = "20", string author = "7", bool isBot = false, string? repliesTo = null,
        string? parent = null, string? id = null, bool isEdited = false, string? replied = null, bool ours = false)
    {
        var before = discord.Received.Count(IsMessage);
        var message = new JsonObject
        {
            ["id"] = id ?? $"{1001 + before}", ["channel_id"] = channel, ["content"] = words,
            ["author"] = new JsonObject { ["id"] = author, ["bot"] = isBot },
            ["edited_timestamp"] = isEdited ? "2026-01-01T00:00:00Z" : null,
        };
        if (guild is not null)
            message["guild_id"] = guild;
        if (parent is not null)
            message["channel"] = new JsonObject { ["type"] = 11, ["parent_id"] = parent };
        if (repliesTo is not null)
            message["referenced_message"] = new JsonObject { ["content"] = repliesTo, ["author"] = new JsonObject { ["id"] = "12" } };
        if (replied is not null)
        {
            message["referenced_message"] = JsonNode.Parse(replied);
            message["referenced_message"]!["author"] = new JsonObject { ["id"] = ours ? Me : "12" };
        }

        await take(isEdited ? GatewayEvents.Edited : GatewayEvents.Message, Encoding.UTF8.GetBytes(message.ToJsonString()));
        return
        [
            .. discord.Received.Where(IsMessage).Skip(before)
                .Select(request => (request.Path, request.Body.Length > 0 ? JsonElement.Parse(request.Body) : default)),
        ];
    }

    private static bool IsMessage(ReceivedRequest request) => request.Path.Contains("/channels/", StringComparison.Ordinal);
}
