using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Platforms.Telegram;

/// <summary>
/// Reads one update: of its many fields those that the bot acts on. So nothing new in a message makes it unreadable, and
/// people's names, for which the bot has no use, are nowhere.
/// </summary>
public static class UpdateReader
{
    // The end of the year 9999, the last that a date can have.
    private const long MaxUnixSeconds = 253_402_300_799;

    private static readonly FrozenSet<string> Used = FrozenSet.Create(
        "update_id", "message", "edited_message", "callback_query", "inline_query", "my_chat_member",
        "message_id", "message_thread_id", "is_topic_message", "from", "is_bot", "chat", "id", "type", "date",
        "via_bot", "sender_chat", "old_chat_member", "new_chat_member", "status", "is_member",
        "is_automatic_forward", "forward_origin", "reply_to_message", "quote", "forum_topic_created", "migrate_to_chat_id",
        "text", "caption", "entities", "caption_entities", "offset", "length", "user",
        "data", "query", "language_code", "poll", "question", "voice", "video_note", "video", "photo", "audio", "document");

    /// <summary>The kinds of update that the bot asks for. Channel posts are not among them.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.MyChatMember];

    /// <summary>What can't be read keeps its id, so that it is passed over once and doesn't come back for ever; null where there isn't even an id.</summary>
    public static Update? Read(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object ? UsedPart(json).Deserialize<Update>(JsonBotAPI.Options) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            var id = json.EnumerateObject().FirstOrDefault(field => Name(field) == "update_id").Value;
            return id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) ? new Update { Id = number } : null;
        }
    }

    // JSON can spell half a surrogate pair, and .NET can't hold it: a field called so is none of those used.
    private static string? Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? UsedPart(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(json.EnumerateObject()
            .Where(field => Name(field) is { } name && Used.Contains(name))
            .Select(field => KeyValuePair.Create(field.Name, field.Name == "date" ? Date(field.Value) : UsedPart(field.Value)))),
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(UsedPart)]),
        _ => JsonValue.Create(json),
    };

    private static JsonValue? Date(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var seconds)
        ? JsonValue.Create(Math.Clamp(seconds, 0, MaxUnixSeconds))
        : JsonValue.Create(json);
}
