using System.Text.Json.Nodes;
using TalksBot.Tests.Platforms.Telegram;

namespace TalksBot.Tests.TelegramBot;

/// <summary>Everything that the bot ever sends, over both clients.</summary>
public sealed class TelegramBotSessionTests
{
    /// <summary>Telegram.Bot writes Html where the Bot API says HTML, which means the same to it; and it leaves out what is false or zero, which the Bot API takes as such.</summary>
    private static readonly string[] Defaults = ["false", "0"];

    [Fact]
    public async Task Both_clients_send_the_same()
    {
        var builtIn = await TelegramSession.RunAsync();
        var package = await TelegramSession.RunAsync(PackageClient.Value);
        Assert.Equal(Sent(builtIn), Sent(package));
    }

    // Side by side in any order: "typing" goes out by the clock, menus and answers beside each other.
    private static IEnumerable<string> Sent(TelegramSession session) => session.Calls
        .Where(call => call.Method is not ("getUpdates" or "sendChatAction" or "getMe" or "deleteWebhook"))
        .Select(call => $"{call.Method} {Plain(call.Body)}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject fields => string.Join("; ", fields
            .Where(field => field.Value is not null && !Defaults.Contains(field.Value.ToJsonString()) && !IsOfThisRun(field.Key))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {{{Plain(field.Value)}}}")),
        JsonArray items => string.Join(", ", items.Select(Plain)),
        _ => node?.ToString() is { } text ? text == "Html" ? "HTML" : text : "",
    };

    private static bool IsOfThisRun(string field) => field is "message_id" or "callback_query_id" or "inline_query_id" or "secret_token" or "chat_id" or "callback_data";
}
