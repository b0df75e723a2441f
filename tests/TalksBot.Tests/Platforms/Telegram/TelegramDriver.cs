using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>A private chat with the bot. A reply is over when the update behind it was confirmed.</summary>
public sealed class TelegramDriver(TelegramHost host) : IPlatformDriver
{
    private JsonObject question = [];
    private BotCall? last;
    private long lastId;

    public Task<string> SendAsync(string text, bool asAdmin = false) => SeeAsync(question = Updates.Private(text, asAdmin ? Updates.Admin : Updates.User));

    public Task<string> MoreAsync()
    {
        var more = last!.Body["reply_markup"]!["inline_keyboard"]![0]!.AsArray().First(button => (string)button!["text"]! == "▶")!;
        var message = Updates.FromBot(last.Chat, lastId, (JsonObject)question["message"]!);
        return SeeAsync(Updates.Pressed(message, (string)more["callback_data"]!));
    }

    public async Task<string?> LetInAsync()
    {
        var word = await SeeAsync(Updates.Membership("left", "member"));
        await SeeAsync(Updates.Membership("member", "left"));
        return word;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await host.Api.DisposeAsync();
    }

    private async Task<string> SeeAsync(JsonObject update)
    {
        var before = host.Api.Calls.Count;
        host.Api.Post(update);
        await host.Api.WaitUntilConfirmedAsync();
        var news = host.Api.Calls.Skip(before).Where(call => call.Method is "sendMessage" or "editMessageText").ToArray();

        // /reindex goes on beside the chat: its one message ends as the answer.
        if (news is [var announced] && announced.Text.Contains('…', StringComparison.Ordinal))
            news = [.. await host.Api.WaitAsync("editMessageText", 1)];
        last = news.LastOrDefault() ?? last;
        lastId = host.Api.LastMessage;
        return string.Join('\n', news.Select(call => call.Seen));
    }
}
