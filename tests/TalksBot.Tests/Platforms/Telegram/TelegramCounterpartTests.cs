using System.Globalization;
using System.Text.Json.Nodes;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>What the bot sends, put before what others made of the Bot API.</summary>
public sealed class TelegramCounterpartTests
{
    private static readonly string[] Methods =
    [
        "getMe", "setMyCommands", "getMyCommands", "setWebhook", "deleteWebhook", "sendMessage", "editMessageText", "editMessageReplyMarkup",
        "deleteMessage", "sendChatAction", "answerCallbackQuery", "answerInlineQuery",
    ];

    [SchemaFact]
    public async Task Every_request_fits_the_types_of_the_Bot_API()
    {
        var session = await TelegramSession.RunAsync();
        Assert.Equal(Methods.Order(StringComparer.Ordinal), session.Calls.Select(call => call.Method).Distinct().Order(StringComparer.Ordinal));
        var polling = new JsonObject { ["method"] = "getUpdates",
            ["body"] = new JsonObject { ["offset"] = 1, ["limit"] = 100, ["timeout"] = 50, ["allowed_updates"] = new JsonArray(
                "message", "edited_message", "callback_query", "inline_query") } };
        var lines = session.Calls.Select(call => new JsonObject { ["method"] = call.Method, ["body"] = call.Body.DeepClone() })
            .Append(polling)
            .Concat(session.Updates.Select(update => new JsonObject { ["update"] = update.DeepClone() }))
            .Select(line => line.ToJsonString())

            // Telegram.Bot writes it so, which means the same to the Bot API.
            .Select(line => line.Replace("\"parse_mode\":\"Html\"", "\"parse_mode\":\"HTML\"", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"checked {lines.Length}")], await NodeTools.RunAsync("telegram-schema.mjs", lines));
    }

    [ParserFact]
    public async Task Telegrams_own_parser_reads_every_text_as_it_was_meant()
    {
        var parser = new TelegramParser();
        var session = await TelegramSession.RunAsync();
        var texts = session.Calls.SelectMany(Texts).Distinct().ToArray();
        Assert.True(texts.Length > 10);
        foreach (var text in texts)
        {
            var parsed = parser.Parse(text);
            Assert.Equal(VisibleText.Of(text).Trim(), parsed.Text.Trim());
            Assert.True(parsed.Text.Length <= 4096);
            Assert.Equal(Count(text, "<blockquote"), parsed.Of("textEntityTypeExpandableBlockQuote").Count());
            Assert.Equal(Count(text, "<a href"), parsed.Of("textEntityTypeTextUrl").Count());
        }
    }

    [ParserFact]
    public async Task Names_are_bold_quotes_fold_up_and_sources_are_links_to_Telegram()
    {
        var parser = new TelegramParser();
        var session = await TelegramSession.RunAsync();
        var veld = parser.Parse(session.Calls.SelectMany(Texts).First(text => text.Contains("who leads the delegation", StringComparison.Ordinal)));
        Assert.Contains("Ilmar Veld", veld.Of("textEntityTypeBold"));
        Assert.Contains("The Norvia Daily, 2 Apr 2031", veld.Of("textEntityTypeTextUrl"));
        Assert.Contains(veld.Of("textEntityTypeExpandableBlockQuote"), quote => quote.StartsWith("[1] “Ilmar Veld, who leads", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(BotCall call) => call switch
    {
        { Method: "sendMessage" or "editMessageText" } when call.Body["parse_mode"] is not null => [call.Text],
        { Method: "answerInlineQuery" } => call.Body["results"]!.AsArray().Select(result => (string)result!["input_message_content"]!["message_text"]!),
        _ => [],
    };

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
