using System.Text.Json;
using TalksBot.Platforms.Discord.Servers;

namespace TalksBot.Platforms.Discord.Messages;

/// <summary>The words of somebody's message in Discord's JSON: what was written, else what was forwarded, asked in a poll, or shown on a card.</summary>
public static class MessageWords
{
    /// <returns>Empty for a message that has none, or whose words Discord doesn't show the bot.</returns>
    public static string Of(JsonElement message)
    {
        var forwarded = ServerReader.Member(First(message, "message_snapshots"), "message");
        var card = First(message, "embeds");
        string?[] all =
        [
            ServerReader.String(message, "content"),
            ServerReader.String(forwarded, "content"),
            ServerReader.String(ServerReader.Member(ServerReader.Member(message, "poll"), "question"), "text"),
            ServerReader.String(card, "description"),
            ServerReader.String(card, "title"),
            ServerReader.String(First(forwarded, "embeds"), "description"),
        ];
        return all.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)) ?? "";
    }

    private static JsonElement First(JsonElement parent, string name) =>
        ServerReader.Member(parent, name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;
}
