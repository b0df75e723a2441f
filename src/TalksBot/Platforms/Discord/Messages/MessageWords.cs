using System.Text.Json;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>The words of somebody's message in Discord's JSON: what was written, else what was forwarded, asked in a poll, or shown on a card.</summary>
public static class MessageWords
{
    /// <returns>Empty for a message that has none, or whose words Discord doesn't show the bot.</returns>
    public static string Of(JsonElement message)
    {
        var forwarded = First(message, "message_snapshots").Member("message");
        var card = First(message, "embeds");
        string?[] all =
        [
            message.Text("content"),
            forwarded.Text("content"),
            message.Member("poll").Member("question").Text("text"),
            card.Text("description"),
            card.Text("title"),
            First(forwarded, "embeds").Text("description"),
        ];
        return all.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)) ?? "";
    }

    private static JsonElement First(JsonElement parent, string name) =>
        parent.Member(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;
}
