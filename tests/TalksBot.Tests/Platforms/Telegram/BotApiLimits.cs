using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.Tests.Platforms.Telegram;

/// <summary>Lengths and counts that the Bot API's documentation gives and its types don't.</summary>
public static partial class BotApiLimits
{
    public static IEnumerable<string> Broken(string method, JsonObject body)
    {
        if (method is "sendMessage" or "editMessageText")
            foreach (var broken in Message((string)body["text"]!, body))
                yield return broken;
        if (method == "sendPhoto")
            foreach (var broken in Photo(body))
                yield return broken;
        foreach (var button in Buttons(body))
        {
            if (((string?)button["text"])?.Trim() is not { Length: > 0 })
                yield return "a button has words";
            if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
                yield return "callback_data must be 1 to 64 bytes";
            if (((string?)button["switch_inline_query_current_chat"])?.Length > 256)
                yield return "an inline query has at most 256 characters";
            if (Actions.Count(action => button[action] is not null) != 1)
                yield return "a button does one thing";
        }

        if (Buttons(body).Count() > 100 || Rows(body).Any(row => row.Count > 8))
            yield return "at most 100 buttons, 8 in a row";

        if (method == "answerCallbackQuery" && ((string?)body["text"])?.Length > 200)
            yield return "a notice has at most 200 characters";
        if (method == "answerInlineQuery")
            foreach (var broken in Inline((JsonArray)body["results"]!))
                yield return broken;
        if (method == "setMyCommands")
            foreach (var broken in Menu((JsonArray)body["commands"]!))
                yield return broken;
        if (method == "setWebhook" && !SecretPattern().IsMatch((string)body["secret_token"]!))
            yield return "secret_token must be 1 to 256 of A-Z, a-z, 0-9, _ and -";
        if (method == "getUpdates" && (int)body["limit"]! is < 1 or > 100)
            yield return "limit must be 1 to 100";
    }

    private static IEnumerable<string> Message(string text, JsonObject body)
    {
        var visible = string.Equals((string?)body["parse_mode"], "html", StringComparison.OrdinalIgnoreCase) ? VisibleText.Of(text) : text;
        if (visible.Trim().Length is < 1 or > 4096)
            yield return $"a message has 1 to 4096 characters, this {visible.Length}";
        if (text.Any(char.IsSurrogate) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text)
            yield return "half a character";
        if ((bool?)body["link_preview_options"]?["is_disabled"] != true)
            yield return "link previews are on";
        if (OpeningTag().Count(text) > 100)
            yield return "more than 100 entities";
    }

    private static readonly string[] Actions = ["callback_data", "switch_inline_query_current_chat"];

    private static IEnumerable<JsonArray> Rows(JsonObject body) =>
        body["reply_markup"]?["inline_keyboard"] is JsonArray rows ? rows.Select(row => (JsonArray)row!) : [];

    private static IEnumerable<JsonNode> Buttons(JsonObject body) => Rows(body).SelectMany(row => row).Select(button => button!);

    private static IEnumerable<string> Photo(JsonObject body)
    {
        if (((string?)body["caption"])?.Length is not (>= 1 and <= 1024))
            yield return "a picture's caption has 1 to 1024 characters here";
        var file = Convert.FromBase64String(((string)body["photo"]!).Split(',')[1]);
        if (file.Length > 10 * 1024 * 1024)
            yield return "a picture has at most 10 MB";
        var (width, height) = (Size(file, 16), Size(file, 20));
        if (!file.AsSpan(1, 3).SequenceEqual("PNG"u8) || width + height > 10_000 || Math.Max(width, height) > 20 * Math.Min(width, height))
            yield return $"a picture of {width} by {height}";

        static int Size(byte[] png, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
    }

    private static IEnumerable<string> Inline(JsonArray results)
    {
        if (results.Count > 50)
            yield return "at most 50 results";
        if (results.Select(result => (string)result!["id"]!).Distinct().Count() < results.Count)
            yield return "two results with one id";
        foreach (var result in results)
        {
            if (Encoding.UTF8.GetByteCount((string)result!["id"]!) is < 1 or > 64)
                yield return "a result's id has 1 to 64 bytes";
            foreach (var broken in Message((string)result["input_message_content"]!["message_text"]!, (JsonObject)result["input_message_content"]!))
                yield return broken;
        }
    }

    private static IEnumerable<string> Menu(JsonArray commands)
    {
        if (commands.Count > 100)
            yield return "at most 100 commands";
        foreach (var command in commands)
        {
            if (!NamePattern().IsMatch((string)command!["command"]!))
                yield return "a command's name is of a-z, 0-9 and _";
            if (((string)command["description"]!).Length is < 1 or > 256)
                yield return "a description has 1 to 256 characters";
        }
    }

    [GeneratedRegex("<[a-z]")]
    private static partial Regex OpeningTag();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretPattern();
}
