using System.Text.Json.Nodes;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Benchmarks.Telegram;

/// <summary>Walks through everything that the bot does in chats, from the first /start to a group with topics, and prints what is seen.</summary>
internal static class TelegramTranscript
{
    private static int shown;

    public static async Task PrintAsync()
    {
        await using var api = await FakeBotApi.StartAsync();
        using var bot = await BotProcess.StartAsync(api, $"--Telegram:Admins:0={Updates.Admin}");
        await SayAsync(api, "private, first /start", Updates.Private("/start"));
        await SayAsync(api, "private, a link t.me/…?start=casualties_soldiers", Updates.Private("/start casualties_soldiers"));
        var question = Updates.Private("who leads the afghan delegation?");
        await SayAsync(api, "private, a free question", question);
        await SayAsync(api, "… which is edited", Updates.Edited(question, "/when ceasefire"));
        var answer = Updates.FromBot(Updates.User, api.LastMessage, (JsonObject)question["message"]!);
        await PressAsync(api, answer, "Sources");
        await PressAsync(api, answer, "👍");
        await SayAsync(api, "group, no question to the bot", Updates.InGroup("what a day"));
        await SayAsync(api, "group, a mention", Updates.InGroup($"@{FakeBotApi.BotName} who mediated the talks?"));
        var topic = Updates.InGroup($"/casualties@{FakeBotApi.BotName} soldiers");
        topic["message"]!["message_thread_id"] = 31;
        topic["message"]!["is_topic_message"] = true;
        await SayAsync(api, "group, a command in topic 31", topic);
        var check = Updates.InGroup("/check");
        check["message"]!["reply_to_message"] = Updates.InGroup("The two sides agreed on a ceasefire in Doha.")["message"]!.DeepClone();
        await SayAsync(api, "group, /check as a reply", check);
        await SayAsync(api, "private, refused", Updates.Private("/who is the president of france"));
        await SayAsync(api, "private, /reindex by nobody in particular", Updates.Private("/reindex"));
        await SayAsync(api, "private, /reindex by an admin", Updates.Private("/reindex full", Updates.Admin));
        await api.WaitAsync("editMessageText", 2);
        await SayAsync(api, "private, /status by an admin", Updates.Private("/status", Updates.Admin));
        await SayAsync(api, "any chat, inline: who tarar", Updates.Inline("who tarar"));
        await SayAsync(api, "private, /privacy", Updates.Private("/privacy"));
        await bot.StopAsync();
    }

    private static async Task SayAsync(FakeBotApi api, string heading, JsonObject update)
    {
        ShowNews(api);
        Console.WriteLine($"\n### {heading}");
        if ((update["message"] ?? update["edited_message"])?["text"] is { } text)
            Console.WriteLine($"> {text}");
        api.Post(update);
        await api.WaitUntilConfirmedAsync();
        ShowNews(api);
    }

    private static void ShowNews(FakeBotApi api)
    {
        var calls = api.Calls;
        foreach (var call in calls.Skip(shown).Where(call => call.WasDone))
            Console.WriteLine(Line(call));
        shown = calls.Count;
    }

    private static Task PressAsync(FakeBotApi api, JsonObject message, string label)
    {
        var button = api.Calls.Last(call => call.Body["reply_markup"] is not null).Body["reply_markup"]!["inline_keyboard"]!.AsArray()
            .SelectMany(row => row!.AsArray())
            .First(button => (string)button!["text"]! == label)!;
        return SayAsync(api, $"… and {label} is pressed", Updates.Pressed(message, (string)button["callback_data"]!));
    }

    private static string Line(BotCall call) => call.Method switch
    {
        "sendMessage" => $"[sendMessage{Topic(call)}]\n{call.Seen}{Buttons(call)}",
        "editMessageText" => $"[editMessageText]\n{call.Seen}{Buttons(call)}",
        "answerCallbackQuery" => $"[answerCallbackQuery] {call.Body["text"]}",
        "answerInlineQuery" =>
            "[answerInlineQuery]\n" + string.Join('\n', call.Body["results"]!.AsArray().Select(result => $"- {result!["title"]}: {result["description"]}")),
        _ => $"[{call.Method}]",
    };

    private static string Topic(BotCall call) => call.Body["message_thread_id"] is { } thread ? $" to topic {thread}" : "";

    private static string Buttons(BotCall call) => call.Body["reply_markup"]?["inline_keyboard"] is JsonArray rows
        ? "\n" + string.Join(' ', rows.SelectMany(row => row!.AsArray()).Select(button => $"({button!["text"]})"))
        : "";
}
