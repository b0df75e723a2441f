using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Platforms.Telegram;
using TalksBot.Tests.Support;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What the bot makes of a Bot API that fails.</summary>
public sealed class TelegramFaultTests : BotApiTests
{
    private readonly ScriptedConversation conversation = new();

    [Theory]
    [InlineData(BotFault.TooMany)]
    [InlineData(BotFault.ServerError)]
    [InlineData(BotFault.CutBefore)]
    [InlineData(BotFault.WrongJson)]
    [InlineData(BotFault.HalfBody)]
    [InlineData(BotFault.Slow)]
    public async Task An_answer_that_fails_on_its_way_arrives_once(BotFault fault)
    {
        var sends = 0;
        Api.Fault = (method, _) => method == "sendMessage" && Interlocked.Increment(ref sends) == 1 ? fault : BotFault.None;
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/who veld"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendMessage" && call.WasDone);
    }

    [Theory]
    [InlineData(BotFault.TooMany)]
    [InlineData(BotFault.Conflict)]
    [InlineData(BotFault.ServerError)]
    [InlineData(BotFault.CutBefore)]
    [InlineData(BotFault.WrongJson)]
    [InlineData(BotFault.HalfBody)]
    [InlineData(BotFault.Slow)]
    public async Task Updates_that_fail_on_their_way_are_fetched_again(BotFault fault)
    {
        var fetches = 0;
        Api.Post(Updates.Private("/who veld"), Updates.Private("/casualties"));
        Api.Fault = (method, _) => method == "getUpdates" && Interlocked.Increment(ref fetches) == 1 ? fault : BotFault.None;
        await using var bot = await StartAsync(conversation);
        await Api.WaitAsync("sendMessage", 2);
        await Api.WaitUntilConfirmedAsync();
        Assert.Equal(["/who veld", "/casualties"], conversation.Asked.Select(message => message.Text));
    }

    [Fact]
    public async Task The_start_waits_until_Telegram_can_be_reached()
    {
        var tries = 0;
        Api.Fault = (method, _) => method == "getMe" && Interlocked.Increment(ref tries) < 4 ? BotFault.CutBefore : BotFault.None;
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/who veld"));
        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task An_update_is_confirmed_only_after_it_was_answered()
    {
        var finish = new TaskCompletionSource();
        conversation.Before = (message, _) => message.Text == "slow" ? finish.Task : Task.CompletedTask;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("slow"), Updates.Private("/who veld", user: 12));
        await Api.WaitAsync("sendMessage", 1, call => call.Chat == 12);
        Api.Post(Updates.Private("/who veld", user: 13));
        await Api.WaitAsync("sendMessage", 1, call => call.Chat == 13);
        Assert.Equal(3, Api.Pending);
        finish.SetResult();
        await Api.WaitUntilConfirmedAsync();
        Assert.Equal(3, Api.Calls.Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task A_slow_chat_does_not_hide_what_lies_behind_a_full_batch()
    {
        var finish = new TaskCompletionSource();
        conversation.Before = (message, _) => message.Text == "slow" ? finish.Task : Task.CompletedTask;
        Api.Post(Enumerable.Range(0, 150).Select(_ => Updates.Private("slow")));
        Api.Post(Updates.Private("/who veld", user: 12));
        await using var bot = await StartAsync(conversation);
        await Api.WaitAsync("sendMessage", 1, call => call.Chat == 12);
        finish.SetResult();
        await Api.WaitAsync("sendMessage", 151);
    }

    [Fact]
    public async Task A_stop_finishes_what_is_under_way_and_confirms_it()
    {
        var finish = new TaskCompletionSource();
        conversation.Before = (_, _) => finish.Task;
        await using var bot = await StartAsync(conversation);
        Api.Post(Updates.Private("/who veld"));
        await Eventually.IsSoAsync(() => conversation.Asked.Count > 0);
        var stop = bot.StopAsync();
        finish.SetResult();
        await stop;
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
        Assert.Equal(0, Api.Pending);
    }

    [Fact]
    public async Task What_was_handled_before_a_crash_is_not_handled_again_and_what_was_not_is()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot").FullName;
        var never = new TaskCompletionSource();
        conversation.Before = (message, _) => message.Text == "slow" ? never.Task : Task.CompletedTask;
        Api.Post(Updates.Private("slow"), Updates.Private("/who veld", user: 12));

        // Nobody stops the first: as after a crash, it neither finishes nor confirms anything before the second starts.
        var crashed = await StartAsync(conversation, folder: folder);
        await Api.WaitAsync("sendMessage", 1);
        await Eventually.IsSoAsync(() => File.Exists(Path.Combine(folder, "talksbot.db-wal")) && Api.Pending == 2);
        await Task.Delay(100);
        var second = new ScriptedConversation();
        Api.Deliver = updates => updates;
        await using (var bot = await StartAsync(second, folder: folder))
        {
            await Api.WaitAsync("sendMessage", 2);
            await Api.WaitUntilConfirmedAsync();
            Assert.Equal(["slow"], second.Asked.Select(message => message.Text));
        }

        never.SetCanceled();
        await crashed.DisposeAsync();
        TemporaryFolder.Delete(folder);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_passed_over()
    {
        var odd = Updates.Private("odd");
        odd["message"]!["text"] = 5;
        var lone = Updates.Private("/who \uD800 veld");
        Api.Post(odd, lone, Updates.Private("/who veld"));
        await using var bot = await StartAsync(conversation);
        await Api.WaitAsync("sendMessage", 1);
        await Api.WaitUntilConfirmedAsync();
    }

    [Theory]
    [InlineData("""{"message_id":5000000000,"date":1,"chat":{"id":11}}""")]
    [InlineData("""{"message_id":5,"date":-1,"chat":{"id":11},"forward_origin":{"type":"a kind of tomorrow"}}""")]
    [InlineData("true")]
    public async Task What_was_done_is_not_done_again_whatever_is_said_of_it(string result)
    {
        Api.Amend = (method, usual) => method == "sendMessage" ? JsonNode.Parse(result) : usual;
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/who veld"));
        await Api.WaitUntilConfirmedAsync();
        Assert.Single(Api.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task A_message_is_answered_whatever_else_than_words_stands_in_it()
    {
        var odd = Updates.Private("/who veld");
        odd["message"]!["story"] = 7;
        odd["message"]!["external_reply"] = new JsonObject { ["origin"] = new JsonObject { ["type"] = "a kind of tomorrow" } };
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(odd);
    }

    [Fact]
    public async Task What_an_earlier_version_wrote_down_is_answered_and_what_cannot_be_read_is_said()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot").FullName;
        await using (var first = await StartAsync(conversation, folder: folder))
            await first.SendAsync(Updates.Private("hello", user: 12));
        await WriteDownAsync(folder, 1, """
            {"update_id":1,"message":{"message_id":5,"is_topic_message":false,"from":{"id":11,"is_bot":false},
             "chat":{"id":11,"type":"private","is_private":true},"date":0,"is_automatic_forward":false,"text":"/who veld"}}
            """);
        await WriteDownAsync(folder, 2, """{"update_id":2,"message":{"message_id":"six"}}""");
        await using (var bot = await StartAsync(conversation, folder: folder))
        {
            await Api.WaitAsync("sendMessage", 1, call => call.Chat == 11);
            Assert.Single(bot.Log, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Update 2", StringComparison.Ordinal));
        }

        await using (await StartAsync(conversation, folder: folder))
            Assert.Equal(["hello", "/who veld"], conversation.Asked.Select(message => message.Text));
        TemporaryFolder.Delete(folder);
    }

    [Fact]
    public async Task A_server_that_knows_no_menus_and_no_webhooks_is_enough()
    {
        Api.Refusal = (method, _) => method is "getMyCommands" or "setMyCommands" or "deleteWebhook" or "sendChatAction"
            ? new JsonObject { ["ok"] = false, ["error_code"] = 404, ["description"] = "Not Found" } : null;
        await using var bot = await StartAsync(conversation);
        await bot.SendAsync(Updates.Private("/who veld"));
    }

    [Fact]
    public async Task A_question_that_never_ends_does_not_outlive_a_stop()
    {
        conversation.Before = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        await using var bot = await StartAsync(conversation, compose: builder =>
            builder.Services.AddSingleton(new StopPatience(TimeSpan.FromMilliseconds(100))));
        Api.Post(Updates.Private("/who veld"));
        await Eventually.IsSoAsync(() => conversation.Asked.Count > 0);
        await bot.StopAsync();
        Assert.Equal(1, Api.Pending);
    }

    [Fact]
    public async Task A_rejected_token_is_one_error_line()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:Token"] = "1:wrong" });
        await Eventually.IsSoAsync(() => bot.Log.Any(IsError));
        Assert.Contains("Telegram:Token", Assert.Single(bot.Log, IsError), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log, line => line.Contains("1:wrong", StringComparison.Ordinal));
        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
    }

    [Fact]
    public async Task A_malformed_token_is_one_error_line_and_nothing_is_sent()
    {
        await using var bot = await StartAsync(conversation, new Dictionary<string, string?> { ["Telegram:Token"] = "not a token" });
        Assert.Contains("Telegram:Token", Assert.Single(bot.Log, IsError), StringComparison.Ordinal);
        Assert.Empty(Api.Calls);
        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
    }

    /// <summary>The whole claim: nothing lost and nothing doubled, whatever goes wrong in one of ten requests.</summary>
    [Fact]
    public async Task Ten_thousand_updates_at_once_with_faults_in_one_of_ten_requests_get_one_answer_each_in_order()
    {
        const int updates = 10_000;
        const int chats = 500;
        var answered = new ConcurrentDictionary<long, ConcurrentQueue<long>>();
        var requests = 0;
        var seed = new Random(20311);
        BotFault[] faults = [BotFault.TooMany, BotFault.ServerError, BotFault.CutBefore, BotFault.WrongJson, BotFault.HalfBody, BotFault.Slow];
        Api.KeepsCalls = false;
        Api.Fault = (method, _) =>
        {
            Interlocked.Increment(ref requests);
            lock (seed)
                return seed.Next(10) > 0 ? BotFault.None : method == "getUpdates" && seed.Next(5) == 0 ? BotFault.Conflict : faults[seed.Next(faults.Length)];
        };
        Api.Deliver = fresh =>
        {
            // In another order, and some of them twice.
            JsonObject[] shuffled = [.. fresh, .. fresh.Take(5)];
            lock (seed)
                seed.Shuffle(shuffled);
            return shuffled;
        };
        Api.Done = (method, body) =>
        {
            if (method == "sendMessage")
                answered.GetOrAdd((long)body["chat_id"]!, _ => []).Enqueue((long)body["reply_parameters"]!["message_id"]!);
        };
        var asked = Enumerable.Range(0, updates).Select(number => Updates.Private("/who veld", user: 1_000 + number % chats)).ToArray();
        Api.Post(asked);
        await using var bot = await StartAsync(conversation);
        await Api.WaitUntilConfirmedAsync(TimeSpan.FromMinutes(5));

        // What is confirmed is written down; a stop waits only for what is under way.
        await Eventually.IsSoAsync(() => answered.Values.Sum(messages => messages.Count) >= updates);
        await bot.StopAsync();

        Assert.True(requests > updates);
        Assert.Equal(updates, answered.Values.Sum(messages => messages.Count));
        foreach (var chat in asked.GroupBy(update => (long)update["message"]!["chat"]!["id"]!))
            Assert.Equal(chat.Select(update => (long)update["message"]!["message_id"]!), answered[chat.Key]);
    }

    private static async Task WriteDownAsync(string folder, int update, string body)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "talksbot.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "INSERT INTO telegram_updates (bot, id, body) VALUES ($bot, $id, $body)";
        command.Parameters.AddWithValue("$bot", FakeBotApi.BotId);
        command.Parameters.AddWithValue("$id", update);
        command.Parameters.AddWithValue("$body", body);
        await command.ExecuteNonQueryAsync();
    }

    private static bool IsError(string line) => line.StartsWith("Error", StringComparison.Ordinal);
}
