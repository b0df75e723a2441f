using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>A session that makes the bot send everything that it ever sends.</summary>
public sealed record TelegramSession(IReadOnlyList<BotCall> Calls, IReadOnlyList<JsonObject> Updates)
{
    private static readonly string[] Questions = ["/who veld", "/casualties", "/envoy", "/serial", "/long", ScriptedConversation.Refused, "/broken", "/start"];

    public static async Task<TelegramSession> RunAsync()
    {
        await using var api = await FakeBotApi.StartAsync();
        var posted = new List<JsonObject>();
        await using (var bot = await TelegramHost.StartAsync(api, new ScriptedConversation { Before = (_, stop) => Task.Delay(300, stop) }))
        {
            Post([.. Questions.Select(question => Telegram.Updates.Private(question)), .. Questions.Select(
                question => Telegram.Updates.Inline(question, user: 12))]);
            Post(Telegram.Updates.Inline("", user: 13), Telegram.Updates.Private("/reindex", Telegram.Updates.Admin));
            var topic = Telegram.Updates.InGroup("/who@TalksTestBot veld");
            topic["message"]!["message_thread_id"] = 31;
            topic["message"]!["is_topic_message"] = true;
            var serial = posted.First(update => (string?)update["message"]?["text"] == "/serial");
            Post(topic, Telegram.Updates.Edited(posted[4], "/who veld"));
            await api.WaitUntilConfirmedAsync();
            await PressAllAsync(api, serial);
            await api.WaitAsync("editMessageText", 2);
        }

        await using (var bot = await TelegramHost.StartAsync(
            api, new ScriptedConversation(), new Dictionary<string, string?> { ["Telegram:WebhookUrl"] = "https://bot.example" }))
            await api.WaitAsync("setWebhook", 1);
        return new TelegramSession(api.Calls, posted);

        void Post(params JsonObject[] updates)
        {
            posted.AddRange(updates);
            api.Post(updates);
        }

        async Task PressAllAsync(FakeBotApi server, JsonObject question)
        {
            var id = (long)question["message"]!["message_id"]!;
            var answer = server.Calls.First(call => call.Method == "sendMessage" && (long)call.Body["reply_parameters"]!["message_id"]! == id);
            var message = Telegram.Updates.FromBot(Telegram.Updates.User, 1, (JsonObject)question["message"]!);
            foreach (var button in answer.Body["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()))
                Post(Telegram.Updates.Pressed(message, (string)button!["callback_data"]!));
            Post(Telegram.Updates.Pressed(message, "gone"));
            await server.WaitUntilConfirmedAsync();
        }
    }
}
