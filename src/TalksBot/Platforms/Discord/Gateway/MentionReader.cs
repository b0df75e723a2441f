using System.Text.Json;
using TalksBot.Platforms.Discord.Interactions;
using TalksBot.Platforms.Discord.Messages;

namespace TalksBot.Platforms.Discord.Gateway;

/// <summary>
/// Reads a message from the gateway's JSON (MESSAGE_CREATE), if it is said to the bot. The bot doesn't ask to see what people say to each
/// other: Discord shows it the words of messages that mention it, reply to it, or are direct.
/// </summary>
/// <param name="bot">The bot's user id.</param>
public sealed class MentionReader(string bot)
{
    /// <returns>Null for what is no message, or isn't said to the bot by a person.</returns>
    public Mention? Read(ReadOnlyMemory<byte> json) => JsonFields.Read(json, Read);

    private Mention? Read(JsonElement message)
    {
        var author = message.Member("author");
        if (message.Member("token").ValueKind != JsonValueKind.Undefined || author.Text("id") is not { } user || message.Text("content") is not { } content)
            return null;
        if (user == bot || author.Member("bot").ValueKind == JsonValueKind.True || message.Text("webhook_id") is not null)
            return null;
        var replied = message.Member("referenced_message");
        var isOurs = replied.Member("author").Text("id") == bot;
        var isMentioned = content.Contains($"<@{bot}>", StringComparison.Ordinal) || content.Contains($"<@!{bot}>", StringComparison.Ordinal);
        var guild = message.Text("guild_id");
        if (!isMentioned && !isOurs && guild is not null)
            return null;
        if (!ulong.TryParse(message.Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || message.Text("channel_id") is not { } channel)
            return null;
        var asked = content.Replace($"<@{bot}>", " ", StringComparison.Ordinal).Replace($"<@!{bot}>", " ", StringComparison.Ordinal).Trim();
        return new Mention(id, channel, guild, user, asked)
        {
            Parent = ThreadReader.Parent(message.Member("channel")),
            IsMentioned = isMentioned,
            Answer = isOurs ? replied.Text("id") : null,
            IsEdited = message.Text("edited_timestamp") is not null,
            RepliesTo = replied.ValueKind == JsonValueKind.Object && !isOurs ? MessageWords.Of(replied) : null,
        };
    }
}
