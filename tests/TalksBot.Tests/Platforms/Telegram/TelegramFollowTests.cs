using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.News.Following;
using TalksBot.Operations;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Platforms.Discord;
using TalksBot.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Messages into Telegram's chats that nobody has just asked for.</summary>
public sealed class TelegramFollowTests : IAsyncLifetime
{
    private FakeBotApi api = null!;
    private TelegramHost bot = null!;

    public async Task InitializeAsync()
    {
        api = await FakeBotApi.StartAsync();
        bot = await TelegramHost.StartAsync(api, new ScriptedConversation());
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task A_notice_is_shown_as_answers_are()
    {
        Assert.Equal(Delivery.Done, await DeliverAsync("77"));

        var sent = Assert.Single(Sent());
        Assert.Equal((77L, "Html", null, null), (sent.Chat, (string?)sent.Body["parse_mode"], sent.Body["message_thread_id"], sent.Body["reply_parameters"]));
        Assert.Contains(SomeAnswer.Sentence, sent.Seen, StringComparison.Ordinal);
        Assert.True((bool)sent.Body["link_preview_options"]!["is_disabled"]!);
        Assert.Empty(api.Violations);
    }

    [Fact]
    public async Task A_topic_gets_its_notices_itself()
    {
        await DeliverAsync("-1001/31");

        Assert.Equal(31, (long)Assert.Single(Sent()).Body["message_thread_id"]!);
    }

    [Fact]
    public async Task Who_asks_in_a_topic_asks_for_that_topic()
    {
        var conversation = new ScriptedConversation();
        await using var own = await FakeBotApi.StartAsync();
        await using var other = await TelegramHost.StartAsync(own, conversation);
        var message = Updates.InGroup("/who@TalksTestBot veld");
        message["message"]!["message_thread_id"] = 31;
        message["message"]!["is_topic_message"] = true;
        own.Post(message);
        await own.WaitAsync("sendMessage", 1);

        Assert.Equal(new TelegramPlace((long)message["message"]!["chat"]!["id"]!, 31), TelegramPlace.Read(conversation.Asked[0].Chat));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", DeliveryOutcome.ChatGone)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", DeliveryOutcome.ChatGone)]
    [InlineData(400, "Bad Request: chat not found", DeliveryOutcome.ChatGone)]
    [InlineData(400, "Bad Request: message thread not found", DeliveryOutcome.ChatGone)]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", DeliveryOutcome.MayNotWrite)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", DeliveryOutcome.MayNotWrite)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", DeliveryOutcome.MayNotWrite)]
    [InlineData(400, "Bad Request: message is too long", DeliveryOutcome.Refused)]
    public async Task What_Telegram_will_never_take_is_told_from_what_it_may(int code, string says, DeliveryOutcome expected)
    {
        api.Refusal = (method, _) => method == "sendMessage" ? Refusal(code, says) : null;

        Assert.Equal(new Delivery(expected, says), await DeliverAsync("77"));
    }

    [Theory]
    [InlineData(BotFault.TooMany)]
    [InlineData(BotFault.ServerError)]
    [InlineData(BotFault.CutBefore)]
    public async Task Floods_and_lost_connections_are_waited_out(BotFault fault)
    {
        var tries = 0;
        api.Fault = (method, _) => method == "sendMessage" && Interlocked.Increment(ref tries) == 1 ? fault : BotFault.None;

        Assert.Equal(Delivery.Done, await DeliverAsync("77"));
        Assert.Single(Sent());
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_no_follow()
    {
        api.Refusal = (method, _) => method == "sendMessage" ? Refusal(401, "Unauthorized") : null;

        await Assert.ThrowsAsync<ApiRequestException>(() => DeliverAsync("77"));
    }

    [Fact]
    public async Task A_group_that_has_become_a_supergroup_is_found_there()
    {
        api.Refusal = (method, body) => method == "sendMessage" && (long)body["chat_id"]! == -5
            ? Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", -1005)
            : null;

        Assert.Equal(Delivery.Done with { MovedTo = "-1005" }, await DeliverAsync("-5"));
        Assert.Equal(-1005, Assert.Single(Sent()).Chat);
    }

    [Fact]
    public async Task Mark_up_that_Telegram_cannot_read_goes_as_plain_text()
    {
        api.Refusal = (method, body) => method == "sendMessage" && body["parse_mode"] is not null
            ? Refusal(400, "Bad Request: can't parse entities: no end")
            : null;

        Assert.Equal(Delivery.Done, await DeliverAsync("77"));
        Assert.Contains(SomeAnswer.Sentence, Assert.Single(Sent()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_chat_is_not_spoken_to_twice_in_a_second()
    {
        var time = new ManualTime();
        var delivery = new TelegramFollowDelivery(bot.Services.GetRequiredService<ITelegramBotClient>(), time, NullLogger<TelegramFollowDelivery>.Instance);
        await delivery.DeliverAsync("77", SomeAnswer.With(1), CancellationToken.None);
        var second = delivery.DeliverAsync("77", SomeAnswer.With(1), CancellationToken.None);
        await time.WhenWaitedForAsync();
        Assert.Single(Sent());
        time.Advance(TimeSpan.FromSeconds(1));
        await second;

        Assert.Equal(2, Sent().Count);
    }

    [Fact]
    public async Task Telegram_is_ready_while_it_answers()
    {
        var readiness = bot.Services.GetServices<IReadiness>().Single(part => part.Name == "telegram");
        await Eventually.IsSoAsync(async () => await readiness.CheckAsync(default) is null);
        api.Fault = (method, _) => method == "getUpdates" ? BotFault.Conflict : BotFault.None;
        api.Post(Updates.Private("/who veld"));
        await Eventually.IsSoAsync(async () => (await readiness.CheckAsync(default))?.StartsWith("Another instance polls", StringComparison.Ordinal) == true);
        api.Fault = (_, _) => BotFault.None;

        await Eventually.IsSoAsync(async () => await readiness.CheckAsync(default) is null);
    }

    private Task<Delivery> DeliverAsync(string chat) =>
        bot.Services.GetRequiredService<IFollowDelivery>().DeliverAsync(chat, SomeAnswer.With(1), CancellationToken.None);

    private List<BotCall> Sent() => [.. api.Calls.Where(call => call is { Method: "sendMessage", WasDone: true })];

    private static JsonObject Refusal(int code, string says, long? supergroup = null)
    {
        var refusal = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = says };
        if (supergroup is { } chat)
            refusal["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        return refusal;
    }
}
